// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension Table {
  /// The tables that together hold a whole data set, in published order.
  public static let all: [Table] = [.dataset, .parties] + TableListing.own.tables + [.names, .codes, .citations]

  /// The tables that people ask for, which follow from the others; they stand beside them in a folder, and are not read back.
  ///
  /// The members are those of the as-of day, and the panel is that of the organization with the most memberships and of those whose place it took.
  public static let research: [Table] = [
    .members, .panel, .spells(), .attendance, .chairmanship, .meetingDocuments,
  ]

  private init(_ kind: EntityKind) { self.init(EntityTable(kind: kind)) }
  private init(_ kind: EntityKind, _ path: String...) { self.init(ListTable(kind, path)) }
}

// MARK: Entities

extension Table {
  /// What the data set says of itself, in one row.
  public static let dataset = Table(HeadTable())
  /// The ids of states, organizations and organs in one table, to which references to a party lead.
  public static let parties = Table(PartyTable())
  /// Where the statements come from.
  public static let sources = Table(Source.kind)
  /// The states.
  public static let states = Table(SovereignState.kind)
  /// The organizations.
  public static let organizations = Table(Organization.kind)
  /// The organs.
  public static let organs = Table(Organ.kind)
  /// The successions.
  public static let successions = Table(Succession.kind)
  /// The memberships, a spell a row.
  public static let memberships = Table(Membership.kind)
  /// The instruments.
  public static let treaties = Table(Treaty.kind)
  /// What parties did with the instruments.
  public static let treatyActions = Table(TreatyAction.kind)
  /// The people.
  public static let people = Table(Person.kind)
  /// The offices.
  public static let offices = Table(Office.kind)
  /// Who held which office.
  public static let tenures = Table(Tenure.kind)
  /// The meetings.
  public static let meetings = Table(Meeting.kind)
  /// Who took part in which meeting.
  public static let attendances = Table(Attendance.kind)
  /// What was on the agendas.
  public static let agendaItems = Table(AgendaItem.kind)
  /// The documents.
  public static let documents = Table(Document.kind)
  /// The operations and exercises.
  public static let operations = Table(JointOperation.kind)
  /// The counts that sources assert.
  public static let tallies = Table(Tally.kind)
}

// MARK: Parts that many kinds have

extension Table {
  /// The names of everything that has names.
  public static let names = Table(PartTable("names", of: Name.self))
  /// The codes of the parties.
  public static let codes = Table(PartTable("codes", of: Code.self))
  /// What rests on which source.
  public static let citations = Table(PartTable("citations", of: Citation.self))
}

// MARK: Lists

extension Table {
  /// When all members of an organization are known.
  public static let organizationCoverage = Table(Organization.kind, "coverage")
  /// What others say of the organizations.
  public static let organizationAlternatives = Table(Organization.kind, "alternatives")
  /// Members of organizations that only some source has.
  public static let organizationAdditions = Table(Organization.kind, "additions")
  /// The statuses of such members.
  public static let organizationAdditionsStatuses = Table(Organization.kind, "additions", "statuses")
  /// What others say of such members.
  public static let organizationAdditionsAlternatives = Table(Organization.kind, "additions", "alternatives")
  /// The statuses that others say such members had.
  public static let organizationAdditionsAlternativesStatuses = Table(
    Organization.kind, "additions", "alternatives", "statuses")
  /// When all members of an organ are known.
  public static let organCoverage = Table(Organ.kind, "coverage")
  /// What others say of the organs.
  public static let organAlternatives = Table(Organ.kind, "alternatives")
  /// What others say of the successions.
  public static let successionAlternatives = Table(Succession.kind, "alternatives")
  /// The statuses inside the memberships.
  public static let membershipStatuses = Table(Membership.kind, "statuses")
  /// What others say of the memberships.
  public static let membershipAlternatives = Table(Membership.kind, "alternatives")
  /// The statuses that others say there were.
  public static let membershipAlternativesStatuses = Table(Membership.kind, "alternatives", "statuses")
  /// What the instruments provide.
  public static let treatyProvisions = Table(Treaty.kind, "provisions")
  /// What others say of the instruments.
  public static let treatyAlternatives = Table(Treaty.kind, "alternatives")
  /// What only some source says that parties did with an instrument.
  public static let treatyAdditions = Table(Treaty.kind, "additions")
  /// The votes on such acts.
  public static let treatyAdditionsVotes = Table(Treaty.kind, "additions", "votes")
  /// What others say of such acts.
  public static let treatyAdditionsAlternatives = Table(Treaty.kind, "additions", "alternatives")
  /// The votes on what parties did with the instruments.
  public static let treatyActionVotes = Table(TreatyAction.kind, "votes")
  /// What others say of the acts of parties.
  public static let treatyActionAlternatives = Table(TreatyAction.kind, "alternatives")
  /// What happened within the terms.
  public static let tenureEvents = Table(Tenure.kind, "events")
  /// What others say of the terms.
  public static let tenureAlternatives = Table(Tenure.kind, "alternatives")
  /// The numbers of the meetings in their series.
  public static let meetingOrdinals = Table(Meeting.kind, "ordinals")
  /// What the meetings were about.
  public static let meetingTopics = Table(Meeting.kind, "topics")
  /// The claims that a meeting was the first or the largest.
  public static let meetingSuperlatives = Table(Meeting.kind, "superlatives")
  /// What others say of the meetings.
  public static let meetingAlternatives = Table(Meeting.kind, "alternatives")
  /// Participants that only some source has.
  public static let meetingAdditions = Table(Meeting.kind, "additions")
  /// How far the documents had got, and when.
  public static let documentStages = Table(Document.kind, "stages")
  /// What was done with the documents.
  public static let documentActions = Table(Document.kind, "actions")
  /// The votes on the documents.
  public static let documentVotes = Table(Document.kind, "votes")
  /// The claims that a document was the first of its kind.
  public static let documentSuperlatives = Table(Document.kind, "superlatives")
  /// What others say of the documents.
  public static let documentAlternatives = Table(Document.kind, "alternatives")
  /// The phases of the operations.
  public static let operationPhases = Table(JointOperation.kind, "phases")
  /// Who took part in the operations.
  public static let operationParticipants = Table(JointOperation.kind, "participants")
  /// The claims that an operation was the first or the largest.
  public static let operationSuperlatives = Table(JointOperation.kind, "superlatives")
  /// What others say of the counts.
  public static let tallyAlternatives = Table(Tally.kind, "alternatives")
}

// MARK: Research

extension Table {
  /// Who belonged to an organization on a day, for certain or possibly; without one, to any organization.
  public static func members(of organization: PartyID? = nil, on day: CalendarDay) -> Table {
    Table(MemberTable(organization: organization, day: day))
  }

  /// Who belonged to an organization on a day, or on the as-of day where none is given.
  package static func members(of organization: PartyID?, onDayOrAsOf day: CalendarDay?) -> Table {
    Table(MemberTable(organization: organization, day: day))
  }

  /// Who belonged to any organization on the as-of day; nobody where there is none.
  public static let members = Table(MemberTable(organization: nil, day: nil, isEmptyWithoutDay: true))

  /// One row per state and year, to be merged by `ccode` and `year`; see `PanelOptions`.
  ///
  /// - Parameters:
  ///   - options: What the panel covers.
  ///   - layout: The columns.
  ///   - lookup: Where the states of a system come from that the data set does not have; nil for those of the data set alone.
  public static func panel(
    _ options: PanelOptions, layout: PanelLayout = PanelLayout(), states lookup: (any StateLookup)? = nil
  ) -> Table { Table(PanelTable(options: options, layout: layout, supply: StateSupply(lookup: lookup))) }

  /// The panel of the organization with the most memberships, and of those whose place it took; empty where it cannot be written.
  public static let panel = Table(UsualPanelTable())

  /// A row a pair of states and year; a directed one has each pair twice.
  ///
  /// - Parameters:
  ///   - options: What the panel covers.
  ///   - isDirected: Whether each pair stands there twice.
  ///   - key: By which code states are known; nil for the first that all have.
  ///   - lookup: As for ``panel(_:layout:states:)``.
  public static func dyads(
    _ options: PanelOptions, isDirected: Bool = false, key: PanelLayout.Key? = nil,
    states lookup: (any StateLookup)? = nil
  ) -> Table {
    Table(DyadTable(options: options, isDirected: isDirected, ownKey: key, supply: StateSupply(lookup: lookup)))
  }

  /// A row a membership in some organizations, with its first and its last day.
  ///
  /// Without any organization, in all hosts.
  public static func spells(of organizations: [PartyID] = []) -> Table { Table(SpellTable(hosts: organizations)) }

  /// The spells in the organization with the most memberships, and in those whose place it took.
  package static let usualSpells = Table(SpellTable(hosts: nil))

  /// A row a meeting, a column a state: in the chair, member, observer, guest, or named as absent.
  public static let attendance = Table(AttendanceTable())
  /// Who was in the chair of which organ, from when to when.
  public static let chairmanship = Table(ChairmanshipTable())
  /// The documents by the meeting that dealt with them.
  public static let meetingDocuments = Table(MeetingDocumentTable())
}
