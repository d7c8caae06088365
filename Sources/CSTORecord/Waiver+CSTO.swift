// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTORecordData

extension Waiver {
  /// The reviewed and accepted findings in the embedded record, with the reasons.
  ///
  /// They are loaded on first use. If the embedded bytes are damaged, the program stops with a message.
  public static let csto: [Waiver] = {
    let bytes = unsafe UnsafeBufferPointer(start: csto_record_waiver_bytes(), count: csto_record_waiver_size())
    do {
      return try Waiver.list(unsafe String(decoding: bytes, as: UTF8.self))
    } catch {
      preconditionFailure("the embedded waivers are damaged: \(error)")
    }
  }()
}
