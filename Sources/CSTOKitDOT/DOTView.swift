// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTOKitViews

/// A view of a data set that a ``DOTExporter`` writes.
public struct DOTView: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    /// Members on a day.
    ///
    /// Without organizations, all that have members are shown. Without a day, the as-of day applies.
    case membership(of: [PartyID], on: CalendarDay?)
    case organs(of: PartyID?, on: CalendarDay?)
    case meeting(EntityID<Meeting>?)
    case succession(of: PartyID?)
  }

  let content: Content

  /// The members of an organization on a day, and its own memberships.
  ///
  /// Without an organization, all of them are shown.
  public static func membership(of organization: PartyID? = nil, on day: CalendarDay) -> DOTView {
    DOTView(content: .membership(of: organization.map { [$0] } ?? [], on: day))
  }

  /// The members of several organizations on a day.
  ///
  /// A member of more than one of them is shown once.
  public static func membership(of organizations: [PartyID], on day: CalendarDay) -> DOTView {
    DOTView(content: .membership(of: organizations, on: day))
  }

  /// The organs of a party on a day, each in the frame of its parent.
  ///
  /// Without a party, the organization with the most memberships is used. Without a day, the as-of day applies.
  public static func organs(of party: PartyID? = nil, on day: CalendarDay? = nil) -> DOTView {
    DOTView(content: .organs(of: party, on: day))
  }

  /// A meeting: participants and whom they represented, chair, absentees and documents.
  public static func meeting(_ meeting: EntityID<Meeting>) -> DOTView { DOTView(content: .meeting(meeting)) }

  /// The successions of parties, and what other sources state about them.
  ///
  /// Without an organization, all successions are shown.
  public static func succession(of organization: PartyID? = nil) -> DOTView {
    DOTView(content: .succession(of: organization))
  }
}

extension DOTView {
  /// The names of the views on a command line.
  enum Word: String, CaseIterable {
    case membership, organs, meeting, succession

    /// The options that the view supports, out of those that not all views support.
    ///
    /// Any other option is an error, because ignoring it would mislead.
    var options: [String] {
      switch self {
      case .membership: ["organization", "on", "direction"]
      // Organs are placed in frames, which have no direction.
      case .organs: ["organization", "on"]
      case .succession: ["organization", "direction"]
      case .meeting: ["meeting", "direction"]
      }
    }
  }

  /// The content of the view as a graph.
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

  /// The given party, or else the main organization.
  private func named(_ party: PartyID?, _ dataset: Dataset) throws(ExportError) -> PartyID? {
    if let party { return party }
    return try dataset.mainOrganization()
  }
}
