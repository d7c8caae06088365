// SPDX-License-Identifier: Apache-2.0

/// A complete record: the head and the entities, grouped by kind.
///
/// A data set is a value: you can copy and change it, and share it between threads. The type checks only the form of its parts. A
/// ``Validator`` reports the parts that do not fit together.
public struct Dataset: Sendable, Hashable {
  /// The metadata: schema, version, title, as-of day, licence and languages.
  public var head: DatasetHead
  /// The sources of the statements.
  public var sources: Entities<Source>
  /// The sovereign states, each with names, codes and existence.
  public var states: Entities<SovereignState>
  /// The international organizations, each with names, codes and existence.
  public var organizations: Entities<Organization>
  /// The organs of states, organizations and other organs.
  public var organs: Entities<Organ>
  /// The successions: which party replaced which.
  public var successions: Entities<Succession>
  /// The memberships: which party belonged to which host, and when.
  public var memberships: Entities<Membership>
  /// The treaties, protocols, charters and other instruments.
  public var treaties: Entities<Treaty>
  /// The actions of parties on treaties, for example signature or ratification.
  public var treatyActions: Entities<TreatyAction>
  /// The people, for example officeholders and attendees.
  public var people: Entities<Person>
  /// The offices of states, organizations and organs.
  public var offices: Entities<Office>
  /// The tenures: who held which office, and when.
  public var tenures: Entities<Tenure>
  /// The meetings, each a session of an organ.
  public var meetings: Entities<Meeting>
  /// The attendances: who took part in which meeting, and in what role.
  public var attendances: Entities<Attendance>
  /// The items on the agendas of meetings.
  public var agendaItems: Entities<AgendaItem>
  /// The documents, for example those adopted at meetings.
  public var documents: Entities<Document>
  /// The joint operations: deployments and exercises.
  public var operations: Entities<JointOperation>
  /// The totals that sources assert, for example the number of documents adopted.
  public var tallies: Entities<Tally>

  /// Makes a data set without entities.
  public init(head: DatasetHead = DatasetHead()) {
    self.head = head
    sources = []
    states = []
    organizations = []
    organs = []
    successions = []
    memberships = []
    treaties = []
    treatyActions = []
    people = []
    offices = []
    tenures = []
    meetings = []
    attendances = []
    agendaItems = []
    documents = []
    operations = []
    tallies = []
  }

  /// Reads or writes the head and the kinds of entities, in published order.
  ///
  /// - Throws: Any error that `f` throws.
  @inlinable
  public init<F: DatasetFields & ~Copyable>(describing f: inout F, _ it: Dataset?) throws(F.Failure) {
    head = try f.head(it?.head)
    sources = try f.entities(it?.sources)
    states = try f.entities(it?.states)
    organizations = try f.entities(it?.organizations)
    organs = try f.entities(it?.organs)
    successions = try f.entities(it?.successions)
    memberships = try f.entities(it?.memberships)
    treaties = try f.entities(it?.treaties)
    treatyActions = try f.entities(it?.treatyActions)
    people = try f.entities(it?.people)
    offices = try f.entities(it?.offices)
    tenures = try f.entities(it?.tenures)
    meetings = try f.entities(it?.meetings)
    attendances = try f.entities(it?.attendances)
    agendaItems = try f.entities(it?.agendaItems)
    documents = try f.entities(it?.documents)
    operations = try f.entities(it?.operations)
    tallies = try f.entities(it?.tallies)
  }
}

extension Dataset {
  /// Passes the head and the entities of every kind to a visitor, in published order.
  ///
  /// - Throws: Any error that the visitor throws.
  @inlinable
  public func accept<V: DatasetVisitor & ~Copyable>(_ visitor: inout V) throws(V.Failure) {
    _ = try Dataset(describing: &visitor, self)
  }
}
