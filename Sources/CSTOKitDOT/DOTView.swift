// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTOKitViews

/// What a graph shows.
public struct DOTView: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    /// Without an organization, all that have members; without a day, on the as-of day.
    case membership(of: PartyID?, on: CalendarDay?)
    case timeline(of: PartyID?)
    case organs(of: PartyID?, on: CalendarDay?)
    case meeting(EntityID<Meeting>?)
    case treaties(on: CalendarDay?)
    case succession(of: PartyID?)
  }

  let content: Content

  /// Who belonged to an organization on a day, and to what it belonged itself; without an organization, to all of them.
  public static func membership(of organization: PartyID? = nil, on day: CalendarDay) -> DOTView {
    DOTView(content: .membership(of: organization, on: day))
  }

  /// The spells of all members of an organization and of those whose place it took, along the years: statuses, gaps, when things were
  /// announced and took effect, and what others say.
  ///
  /// Without an organization, that which has the most memberships.
  public static func timeline(of organization: PartyID? = nil) -> DOTView {
    DOTView(content: .timeline(of: organization))
  }

  /// The organs of a party, each in the frame of that to which it belongs; without a party, those of the organization with
  /// the most memberships; without a day, those of the as-of day.
  public static func organs(of party: PartyID? = nil, on day: CalendarDay? = nil) -> DOTView {
    DOTView(content: .organs(of: party, on: day))
  }

  /// Who took part in a meeting and for whom, who was in the chair, who was absent, and what was adopted.
  public static func meeting(_ meeting: EntityID<Meeting>) -> DOTView { DOTView(content: .meeting(meeting)) }

  /// The instruments up to a day: what prolongs, changes or replaces what, who signed and who did not.
  ///
  /// Without a day, those up to the as-of day.
  public static func treaties(on day: CalendarDay? = nil) -> DOTView { DOTView(content: .treaties(on: day)) }

  /// Who took whose place, and what others say of it; without an organization, all of them.
  public static func succession(of organization: PartyID? = nil) -> DOTView {
    DOTView(content: .succession(of: organization))
  }
}

extension DOTView {
  /// The words for the views on a command line.
  enum Word: String, CaseIterable {
    case membership, timeline, organs, meeting, treaties, succession

    /// The options that the view heeds, among those that not all do; one that it does not heed would be a silent lie.
    var options: [String] {
      switch self {
      case .membership, .organs: ["organization", "on", "direction"]
      // A timeline is drawn to scale, from left to right.
      case .timeline: ["organization"]
      case .succession: ["organization", "direction"]
      case .meeting: ["meeting", "direction"]
      case .treaties: ["on", "direction"]
      }
    }
  }

  /// What the view shows.
  func content(_ views: DatasetViews) throws(ExportError) -> ViewContent {
    let dataset = views.dataset
    switch content {
    case .membership(let organization, let day):
      let day = try dataset.dayOrAsOf(day)
      try dataset.requireParty(organization)
      return .graph(views.membership(of: organization, on: day))
    case .timeline(let organization):
      try dataset.requireParty(organization)
      return .timeline(views.timeline(of: try named(organization, dataset)))
    case .organs(let party, let day):
      let day = try dataset.dayOrAsOf(day)
      try dataset.requireParty(party)
      return .graph(views.organs(of: try named(party, dataset), on: day))
    case .meeting(let meeting): return .graph(try views.meeting(meeting))
    case .treaties(let day): return .graph(views.treaties(upTo: try dataset.dayOrAsOf(day)))
    case .succession(let organization):
      try dataset.requireParty(organization)
      return .graph(views.successions(of: organization))
    }
  }

  /// The party that was named, else the organization that is meant.
  private func named(_ party: PartyID?, _ dataset: Dataset) throws(ExportError) -> PartyID? {
    if let party { return party }
    return try dataset.mainOrganization()
  }
}

/// A graph, or a chart that is drawn as one.
enum ViewContent {
  case graph(GraphView)
  case timeline(TimelineChart)

  /// The same in sentences.
  var text: String {
    switch self {
    case .graph(let graph): graph.text
    case .timeline(let chart): chart.text
    }
  }

  /// The same with styles and places.
  func scene(_ localizer: Localizer) -> Scene {
    switch self {
    case .graph(let graph): Scene(graph)
    case .timeline(let chart): Scene(chart, localizer)
    }
  }
}
