// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText

extension JSONFieldReader {
  /// What a record that is being read knows of itself.
  struct Frame {
    let start: Int
    var isFirst = true
    var needsRetry = false
    /// Whether a field was there and faulty, so that nothing can be said of the record as a whole.
    var hasFault = false
    /// Whether the object is read by lookup: its members are the last of the reader's then.
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
    /// Where its syntax is broken, if it is.
    var fault: JSONScanner.Fault?
    /// Whether it is broken in the value of its last member.
    var isLastBroken = false
    /// Whether that was noted, and the reader went on with the members before it.
    var isTold = false
  }

  /// A record that has begun, to be ended.
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

  /// Where the value at hand stands, or a field in it; entities are named by their ids.
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
