// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension XMLFieldReader {
  /// A part of the path to where the reader is; texts are made of it only for a problem.
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

  /// What a record that is being read knows of itself.
  struct Frame {
    var id: String?
    var language: String?
    var startCount = 0
    /// Whether the element has ended already, as empty ones do at once.
    var hasEnded = false
    /// Whether a field was there and faulty, so that nothing can be said of the record as a whole.
    var hasFault = false
    /// The attributes that no element of this vocabulary has.
    var unknownAttributes: [String] = []
    /// Fields that were asked for in vain while another element was next: if nobody takes that, they are no fault of their own.
    var missing: [StaticString] = []
  }

  /// A list that was entered.
  struct List {
    let partName: StaticString
    let areEntities: Bool
    /// The bytes that one of its parts takes.
    let stride: Int
    /// The record that it stands in.
    let outer: Frame
    /// The list itself, while a part is read.
    var frame = Frame()
    var count = 0
  }
}
