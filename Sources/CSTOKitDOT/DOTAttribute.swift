// SPDX-License-Identifier: Apache-2.0

/// An attribute of a graph, a node or an edge.
///
/// Values from data go through ``DOTText``; all others are constants.
enum DOTAttribute {
  case label(String)
  case tooltip(String)
  /// A name and a constant value.
  case constant(StaticString, StaticString)

  func write(to bytes: inout [UInt8]) {
    switch self {
    case .label(let text):
      bytes.append(contentsOf: "label=".utf8)
      bytes.append(contentsOf: DOTText.label(text).bytes)
    case .tooltip(let text):
      bytes.append(contentsOf: "tooltip=".utf8)
      bytes.append(contentsOf: DOTText.tooltip(text).bytes)
    case .constant(let name, let value):
      bytes.append(contentsOf: "\(name)=\"\(value)\"".utf8)
    }
  }
}
