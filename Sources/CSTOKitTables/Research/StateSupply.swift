// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The source of states of a state system that a data set lacks.
///
/// Two values are equal if they list the same states and sources.
struct StateSupply: Sendable, Hashable {
  let lookup: (any StateLookup)?

  static func == (left: StateSupply, right: StateSupply) -> Bool {
    left.lookup?.states == right.lookup?.states && left.lookup?.sources == right.lookup?.sources
  }

  func hash(into hasher: inout Hasher) { hasher.combine(lookup?.states.count) }
}
