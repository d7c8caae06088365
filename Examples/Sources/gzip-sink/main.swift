// SPDX-License-Identifier: Apache-2.0

// The record as compressed JSON: gzip-sink > csto.json.gz

import CSTOKit
import CSTOKitJSON
import CSTORecord

var sink = try GzipSink(into: FileSink.standardOutput())
try ExportRequest(.csto).write(.json, to: &sink)
