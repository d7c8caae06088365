// SPDX-License-Identifier: Apache-2.0

// Writes the record in every format that needs no library of the system, by a catalog as a tool would hold it.

import CSTOKit
import CSTOKitCSV
import CSTOKitDOT
import CSTOKitJSON
import CSTORecord

let request = ExportRequest(.csto)
for format in ExporterCatalog([.json, .csv, .dot]).formats {
  for file in try format.plan().files {
    var sink = CountingSink()
    try request.write(file.exporter, to: &sink)
    print("\(format.identifier) \(file.name): \(sink.count) bytes")
  }
}
