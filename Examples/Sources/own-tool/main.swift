// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOTool
import markdown_tables
import mermaid
import outline
import roster
import sql_dump

CSTOTool(formats: .standard + [markdown.format, sql.format, .mermaid, .outline], importers: .standard + [.roster])
  .main()
