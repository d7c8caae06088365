// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOTool
import markdown_tables
import mermaid
import sql_dump

let own = [markdown.format, sql.format, .mermaid]
CSTOTool(formats: ExporterCatalog(ExporterCatalog.standard.formats + own), importers: .standard).main()
