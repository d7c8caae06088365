// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import CSTORecord
import Foundation

/// Loading the embedded record: the first use in a process, which reads and joins its files, and then reading the whole beside Foundation.
func benchmarkRecord(_ harness: inout Harness) throws {
  guard harness.wants("record.load") else { return }
  let start = ContinuousClock.now
  let record = Dataset.csto
  let (_, attoseconds) = (ContinuousClock.now - start).components
  let milliseconds = Double(attoseconds) * 1e-15
  FileHandle.standardError.write(Data("record.load: \(milliseconds) ms at first use\n".utf8))
  let bytes = try record.bytes(as: .json(.compact))
  let data = Data(bytes)
  try harness.compare("record.load", with: "JSONDecoder") {
    _ = try JSONImporter().read(bytes)
  } theirs: {
    _ = try JSONDecoder().decode(Dataset.self, from: data)
  }
}
