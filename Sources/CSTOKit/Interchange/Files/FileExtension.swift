// SPDX-License-Identifier: Apache-2.0

/// The extension of a path in lower case, without the dot; empty if none.
package func fileExtension(of path: String) -> String {
  let name = path.pathSteps.last ?? ""
  guard let dot = name.utf8.lastIndex(of: 0x2E) else { return "" }
  return String(Substring(name.utf8[name.utf8.index(after: dot)...])).lowercased()
}
