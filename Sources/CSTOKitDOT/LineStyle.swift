// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// How a membership is drawn: a colour, a kind of line and a word, so that none of them has to be seen to understand.
///
/// The colours are those of Okabe and Ito (2008), which people with colour-blindness can tell apart.
enum LineStyle: CaseIterable {
  case member
  case suspended
  case otherStatus
  case observer
  case otherCapacity
  case possible

  init(_ member: Member) {
    if member.certainty == .possibly {
      self = .possible
    } else if member.capacity == .observer {
      self = .observer
    } else if member.capacity != .member {
      self = .otherCapacity
    } else {
      switch member.status {
      case .active: self = .member
      case .suspended: self = .suspended
      default: self = .otherStatus
      }
    }
  }

  var attributes: [DOTAttribute] {
    switch self {
    case .member: [.constant("color", "#0072B2"), .constant("style", "solid"), .constant("penwidth", "2")]
    case .suspended: [.constant("color", "#D55E00"), .constant("style", "dashed"), .constant("penwidth", "2")]
    case .otherStatus: [.constant("color", "#CC79A7"), .constant("style", "dashed"), .constant("penwidth", "1.5")]
    case .observer: [.constant("color", "#009E73"), .constant("style", "dotted"), .constant("penwidth", "2.5")]
    case .otherCapacity: [.constant("color", "#56B4E9"), .constant("style", "dotted"), .constant("penwidth", "1.5")]
    case .possible:
      [.constant("color", "#767676"), .constant("style", "dashed"), .constant("arrowhead", "odot")]
    }
  }

  /// The word in the legend.
  var word: String {
    switch self {
    case .member: "member"
    case .suspended: "suspended member"
    case .otherStatus: "member with another status"
    case .observer: "observer"
    case .otherCapacity: "other capacity"
    case .possible: "possibly, the dates leave it open"
    }
  }
}

extension Member {
  var capacity: Capacity { membership.capacity }
}
