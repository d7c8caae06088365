// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension XMLFieldReader {
  /// A step of the current path; texts are created only for problems.
  enum Step {
    case field(StaticString)
    case entity(String)
    case place(Int)

    var text: String {
      switch self {
      case .field(let name): name.description
      case .entity(let id): id
      case .place(let place): String(place)
      }
    }
  }

  /// The state of a record that is being read.
  struct Frame {
    var id: String?
    var language: String?
    var startCount = 0
    /// Whether the element has ended already, as empty elements do immediately.
    var hasEnded = false
    /// Whether a field was present but invalid, so that the record is not checked.
    var hasFault = false
    /// The attributes that are unknown in this vocabulary.
    var unknownAttributes: [String] = []
    /// The fields that were requested while another element was next.
    ///
    /// If no field uses that element, they are not reported as missing.
    var missing: [StaticString] = []
  }

  /// A list that was entered.
  struct List {
    let partName: StaticString
    let areEntities: Bool
    /// The size of one part in bytes.
    let stride: Int
    /// The enclosing record.
    let outer: Frame
    /// The frame of the list itself, while a part is read.
    var frame = Frame()
    var count = 0
  }
}
