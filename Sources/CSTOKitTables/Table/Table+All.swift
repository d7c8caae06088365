// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension Table {
  /// The tables that together contain a whole data set, in published order.
  public static let all: [Table] = [.dataset, .parties] + TableListing.own.tables + [.names, .codes, .citations]

  /// The tables for research, which are derived from the others.
  ///
  /// A folder contains them beside the others, and importers ignore them. The members are those of the as-of day. The panel is that of the
  /// organization with the most memberships and of its predecessors.
  public static let research: [Table] = [
    .members, .panel, .spells(), .attendance, .chairmanship, .meetingDocuments,
  ]

  private init(_ kind: EntityKind) { self.init(EntityTable(kind: kind)) }
  private init(_ kind: EntityKind, _ path: String...) { self.init(ListTable(kind, path)) }
}

// MARK: Entities

extension Table {
  /// The metadata of the data set, in one row.
  public static let dataset = Table(HeadTable())
  /// The ids of all states, organizations and organs, the targets of party references.
  public static let parties = Table(PartyTable())
  /// The sources, one row per source.
  public static let sources = Table(Source.kind)
  /// The states, one row per state.
  public static let states = Table(SovereignState.kind)
  /// The organizations, one row per organization.
  public static let organizations = Table(Organization.kind)
  /// The organs, one row per organ.
  public static let organs = Table(Organ.kind)
  /// The successions between parties, one row per succession.
  public static let successions = Table(Succession.kind)
  /// The memberships, one row per spell.
  public static let memberships = Table(Membership.kind)
  /// The treaties and other instruments, one row per instrument.
  public static let treaties = Table(Treaty.kind)
  /// The acts of parties on the instruments, for example signatures and ratifications.
  public static let treatyActions = Table(TreatyAction.kind)
  /// The people, one row per person.
  public static let people = Table(Person.kind)
  /// The offices, one row per office.
  public static let offices = Table(Office.kind)
  /// The tenures: who held which office, one row per term.
  public static let tenures = Table(Tenure.kind)
  /// The meetings, one row per meeting.
  public static let meetings = Table(Meeting.kind)
  /// The attendances: who took part in which meeting.
  public static let attendances = Table(Attendance.kind)
  /// The agenda items of the meetings.
  public static let agendaItems = Table(AgendaItem.kind)
  /// The documents, one row per document.
  public static let documents = Table(Document.kind)
  /// The joint operations and exercises, one row each.
  public static let operations = Table(JointOperation.kind)
  /// The tallies: counts that sources report.
  public static let tallies = Table(Tally.kind)
}

// MARK: Parts that many kinds have

extension Table {
  /// The names of all entities that have names.
  public static let names = Table(PartTable("names", of: Name.self))
  /// The codes of the parties, for example of ISO 3166-1 or Correlates of War.
  public static let codes = Table(PartTable("codes", of: Code.self))
  /// The citations: which statement is based on which source.
  public static let citations = Table(PartTable("citations", of: Citation.self))
}

// MARK: Lists

extension Table {
  /// The periods for which all members of an organization are known.
  public static let organizationCoverage = Table(Organization.kind, "coverage")
  /// The alternatives to the organizations: what other sources state.
  public static let organizationAlternatives = Table(Organization.kind, "alternatives")
  /// The memberships that only some sources report, by organization.
  public static let organizationAdditions = Table(Organization.kind, "additions")
  /// The statuses in these additional memberships.
  public static let organizationAdditionsStatuses = Table(Organization.kind, "additions", "statuses")
  /// The alternatives to these additional memberships.
  public static let organizationAdditionsAlternatives = Table(Organization.kind, "additions", "alternatives")
  /// The statuses in the alternatives to these additional memberships.
  public static let organizationAdditionsAlternativesStatuses = Table(
    Organization.kind, "additions", "alternatives", "statuses")
  /// The periods for which all members of an organ are known.
  public static let organCoverage = Table(Organ.kind, "coverage")
  /// The alternatives to the organs: what other sources state.
  public static let organAlternatives = Table(Organ.kind, "alternatives")
  /// The alternatives to the successions: what other sources state.
  public static let successionAlternatives = Table(Succession.kind, "alternatives")
  /// The statuses within the memberships.
  public static let membershipStatuses = Table(Membership.kind, "statuses")
  /// The alternatives to the memberships: what other sources state.
  public static let membershipAlternatives = Table(Membership.kind, "alternatives")
  /// The statuses in the alternatives to the memberships.
  public static let membershipAlternativesStatuses = Table(Membership.kind, "alternatives", "statuses")
  /// The provisions of the instruments.
  public static let treatyProvisions = Table(Treaty.kind, "provisions")
  /// The alternatives to the instruments: what other sources state.
  public static let treatyAlternatives = Table(Treaty.kind, "alternatives")
  /// The acts of parties on an instrument that only some sources report.
  public static let treatyAdditions = Table(Treaty.kind, "additions")
  /// The votes on these additional acts.
  public static let treatyAdditionsVotes = Table(Treaty.kind, "additions", "votes")
  /// The alternatives to these additional acts.
  public static let treatyAdditionsAlternatives = Table(Treaty.kind, "additions", "alternatives")
  /// The votes on the acts of parties on instruments.
  public static let treatyActionVotes = Table(TreatyAction.kind, "votes")
  /// The alternatives to the acts of parties: what other sources state.
  public static let treatyActionAlternatives = Table(TreatyAction.kind, "alternatives")
  /// The events within the tenures.
  public static let tenureEvents = Table(Tenure.kind, "events")
  /// The alternatives to the tenures: what other sources state.
  public static let tenureAlternatives = Table(Tenure.kind, "alternatives")
  /// The ordinal numbers of the meetings in their series.
  public static let meetingOrdinals = Table(Meeting.kind, "ordinals")
  /// The topics of the meetings.
  public static let meetingTopics = Table(Meeting.kind, "topics")
  /// The claims that a meeting was the first or the largest.
  public static let meetingSuperlatives = Table(Meeting.kind, "superlatives")
  /// The alternatives to the meetings: what other sources state.
  public static let meetingAlternatives = Table(Meeting.kind, "alternatives")
  /// The participants that only some sources report.
  public static let meetingAdditions = Table(Meeting.kind, "additions")
  /// The stages that the documents reached, with their dates.
  public static let documentStages = Table(Document.kind, "stages")
  /// The actions on the documents.
  public static let documentActions = Table(Document.kind, "actions")
  /// The votes on the documents.
  public static let documentVotes = Table(Document.kind, "votes")
  /// The claims that a document was the first of its kind.
  public static let documentSuperlatives = Table(Document.kind, "superlatives")
  /// The alternatives to the documents: what other sources state.
  public static let documentAlternatives = Table(Document.kind, "alternatives")
  /// The phases of the operations.
  public static let operationPhases = Table(JointOperation.kind, "phases")
  /// The participants of the operations.
  public static let operationParticipants = Table(JointOperation.kind, "participants")
  /// The claims that an operation was the first or the largest.
  public static let operationSuperlatives = Table(JointOperation.kind, "superlatives")
  /// The alternatives to the tallies: what other sources state.
  public static let tallyAlternatives = Table(Tally.kind, "alternatives")
}

// MARK: Research

extension Table {
  /// The certain and possible members of an organization on a day.
  ///
  /// - Parameters:
  ///   - organization: The organization; nil for all organizations.
  ///   - day: The day.
  public static func members(of organization: PartyID? = nil, on day: CalendarDay) -> Table {
    Table(MemberTable(organization: organization, day: day))
  }

  /// The members of an organization on a day, by default the as-of day.
  package static func members(of organization: PartyID?, onDayOrAsOf day: CalendarDay?) -> Table {
    Table(MemberTable(organization: organization, day: day))
  }

  /// The members of all organizations on the as-of day; empty if there is none.
  public static let members = Table(MemberTable(organization: nil, day: nil, isEmptyWithoutDay: true))

  /// One row per state and year, for merging by `ccode` and `year`; see `PanelOptions`.
  ///
  /// - Parameters:
  ///   - options: The organizations, years and states that the panel covers.
  ///   - layout: The layout of the columns.
  ///   - lookup: The source of states of a state system that the data set lacks; nil for those of the data set only.
  public static func panel(
    _ options: PanelOptions, layout: PanelLayout = PanelLayout(), states lookup: (any StateLookup)? = nil
  ) -> Table { Table(PanelTable(options: options, layout: layout, supply: StateSupply(lookup: lookup))) }

  /// The panel of the organization with the most memberships and of its predecessors.
  ///
  /// The table is empty if the panel cannot be written.
  public static let panel = Table(UsualPanelTable())

  /// One row per pair of states and year; a directed table contains each pair twice.
  ///
  /// - Parameters:
  ///   - options: The organizations, years and states that the panel covers.
  ///   - isDirected: Whether the table contains each pair twice, once in each direction.
  ///   - key: The code that identifies states; nil for the first that all have.
  ///   - lookup: As for ``panel(_:layout:states:)``.
  public static func dyads(
    _ options: PanelOptions, isDirected: Bool = false, key: PanelLayout.Key? = nil,
    states lookup: (any StateLookup)? = nil
  ) -> Table {
    Table(DyadTable(options: options, isDirected: isDirected, ownKey: key, supply: StateSupply(lookup: lookup)))
  }

  /// One row per membership in some organizations, with its first and last day.
  ///
  /// - Parameter organizations: The organizations; all hosts if empty.
  public static func spells(of organizations: [PartyID] = []) -> Table { Table(SpellTable(hosts: organizations)) }

  /// The spells in the organization with the most memberships and in its predecessors.
  package static let usualSpells = Table(SpellTable(hosts: nil))

  /// One row per meeting, one column per state with its role or absence.
  ///
  /// Roles are for example chair, member, observer and guest.
  public static let attendance = Table(AttendanceTable())
  /// The chairs of each organ, with the start and end of each term.
  public static let chairmanship = Table(ChairmanshipTable())
  /// The documents, grouped by the meeting that dealt with them.
  public static let meetingDocuments = Table(MeetingDocumentTable())
}
