// SPDX-License-Identifier: Apache-2.0

import CSTOTool

CSTOTool(formats: .withoutXML, importers: .withoutXML).main()
