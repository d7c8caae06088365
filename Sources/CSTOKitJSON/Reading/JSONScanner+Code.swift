// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText

extension JSONScanner.Fault {
  /// The kind of problem that the fault is to whoever reads a data set.
  var code: ImportError.Code { isLimit ? .limit : .syntax }
}
