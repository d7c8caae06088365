// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText

extension JSONFieldReader {
  /// The state of a record that is being read.
  struct Frame {
    let start: Int
    var isFirst = true
    var needsRetry = false
    /// Whether a field was present but invalid.
    ///
    /// The record as a whole is then not checked.
    var hasFault = false
    /// Whether the object is read by lookup; its members are then the reader's last `Lookup`.
    var isLookup = false
  }

  struct Member {
    let key: String
    let keyStart: Int
    let valueStart: Int
    var isUsed = false
  }

  /// An object that is read by lookup.
  struct Lookup {
    var members: [Member] = []
    /// The syntax error in the object, if any.
    var fault: JSONScanner.Fault?
    /// Whether the error is in the value of the last member.
    var isLastBroken = false
    /// Whether the error was reported, and reading continued with the members before it.
    var isTold = false
  }

  /// A record that was begun, with the state needed to end or repeat it.
  struct Attempt {
    let outer: Frame
    let problemCount: Int
    let entityCount: Int
    let lossCount: Int
    let memory: MemoryBudget
  }

  enum Step {
    case field(StaticString)
    case index(Int)
    case entity(start: Int, index: Int)
  }

  /// The path of the current value, or of a field in it.
  ///
  /// Entities are identified by their ids.
  func pathText(to key: String? = nil) -> String {
    var parts: [String] = []
    for step in path {
      switch step {
      case .field(let name): parts.append(name.description)
      case .index(let index): parts.append(String(index))
      case .entity(let start, let index):
        parts.append(scanner.text(of: RecordSchema.idName.description, inObjectAt: start) ?? String(index))
      }
    }
    if let field { parts.append(field.description) }
    if let key { parts.append(key) }
    return parts.joined(separator: "/")
  }
}
