// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOTool
import markdown_tables
import mermaid
import sql_dump

CSTOTool(formats: .standard + [markdown.format, sql.format, .mermaid], importers: .standard).main()
