// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTOKitViews

/// What a graph shows.
public struct DOTView: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    /// Without an organization, all that have members; without a day, on the as-of day.
    case membership(of: [PartyID], on: CalendarDay?)
    case organs(of: PartyID?, on: CalendarDay?)
    case meeting(EntityID<Meeting>?)
    case succession(of: PartyID?)
  }

  let content: Content

  /// Who belonged to an organization on a day, and to what it belonged itself; without an organization, to all of them.
  public static func membership(of organization: PartyID? = nil, on day: CalendarDay) -> DOTView {
    DOTView(content: .membership(of: organization.map { [$0] } ?? [], on: day))
  }

  /// Who belonged to some organizations on a day; who belongs to several of them is shown once.
  public static func membership(of organizations: [PartyID], on day: CalendarDay) -> DOTView {
    DOTView(content: .membership(of: organizations, on: day))
  }

  /// The organs of a party, each in the frame of that to which it belongs; without a party, those of the organization with
  /// the most memberships; without a day, those of the as-of day.
  public static func organs(of party: PartyID? = nil, on day: CalendarDay? = nil) -> DOTView {
    DOTView(content: .organs(of: party, on: day))
  }

  /// Who took part in a meeting and for whom, who was in the chair, who was absent, and what was adopted.
  public static func meeting(_ meeting: EntityID<Meeting>) -> DOTView { DOTView(content: .meeting(meeting)) }

  /// Who took whose place, and what others say of it; without an organization, all of them.
  public static func succession(of organization: PartyID? = nil) -> DOTView {
    DOTView(content: .succession(of: organization))
  }
}

extension DOTView {
  /// The words for the views on a command line.
  enum Word: String, CaseIterable {
    case membership, organs, meeting, succession

    /// The options that the view heeds, among those that not all do; one that it does not heed would be a silent lie.
    var options: [String] {
      switch self {
      case .membership, .organs: ["organization", "on", "direction"]
      case .succession: ["organization", "direction"]
      case .meeting: ["meeting", "direction"]
      }
    }
  }

  /// What the view shows.
  func graph(_ views: DatasetViews) throws(ExportError) -> GraphView {
    let dataset = views.dataset
    switch content {
    case .membership(let organizations, let day):
      let day = try dataset.dayOrAsOf(day)
      for organization in organizations { try dataset.requireParty(organization) }
      return views.membership(of: organizations, on: day)
    case .organs(let party, let day):
      let day = try dataset.dayOrAsOf(day)
      try dataset.requireParty(party)
      return views.organs(of: try named(party, dataset), on: day)
    case .meeting(let meeting): return try views.meeting(meeting)
    case .succession(let organization):
      try dataset.requireParty(organization)
      return views.successions(of: organization)
    }
  }

  /// The party that was named, else the organization that is meant.
  private func named(_ party: PartyID?, _ dataset: Dataset) throws(ExportError) -> PartyID? {
    if let party { return party }
    return try dataset.mainOrganization()
  }
}
