// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Where the states of a system come from that a data set does not have; two are equal if they list the same states.
struct StateSupply: Sendable, Hashable {
  let lookup: (any StateLookup)?

  static func == (left: StateSupply, right: StateSupply) -> Bool {
    left.lookup?.states == right.lookup?.states && left.lookup?.sources == right.lookup?.sources
  }

  func hash(into hasher: inout Hasher) { hasher.combine(lookup?.states.count) }
}
