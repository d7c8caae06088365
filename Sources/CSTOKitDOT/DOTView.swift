// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// What a graph shows.
public struct DOTView: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    /// Without an organization, all that have members; without a day, on the as-of day.
    case membership(of: PartyID?, on: CalendarDay?)
  }

  let content: Content

  /// Who belonged to an organization on a day, and to what it belonged itself; without an organization, to all of them.
  public static func membership(of organization: PartyID? = nil, on day: CalendarDay) -> DOTView {
    DOTView(content: .membership(of: organization, on: day))
  }
}
