// SPDX-License-Identifier: Apache-2.0

package import CSTOKit
package import CSTOKitText

extension JSONScanner.Fault {
  /// The kind of problem that the fault is to whoever reads a data set.
  package var code: ImportError.Code { isLimit ? .limit : .syntax }
}
