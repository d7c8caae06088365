// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTORecordData

extension Waiver {
  /// What was looked at in the embedded record and is accepted, with the reasons.
  ///
  /// Read once, on first use. As with the record itself, a build whose embedded bytes are damaged stops here with a message.
  public static let csto: [Waiver] = {
    let bytes = unsafe UnsafeBufferPointer(start: csto_record_waiver_bytes(), count: csto_record_waiver_size())
    do {
      return try Waiver.list(unsafe String(decoding: bytes, as: UTF8.self))
    } catch {
      preconditionFailure("the embedded waivers are damaged: \(error)")
    }
  }()
}
