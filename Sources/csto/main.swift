// SPDX-License-Identifier: Apache-2.0

import CSTOTool

CSTOTool(formats: .standard, importers: .standard).main()
