// SPDX-License-Identifier: Apache-2.0

package import CSTOKit
package import CSTOKitText

extension JSONScanner.Fault {
  /// The code of the problem for importers of data sets.
  package var code: ImportError.Code { isLimit ? .limit : .syntax }
}
