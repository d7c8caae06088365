// SPDX-License-Identifier: Apache-2.0

/// The whole of a record: the head, and the entities by kind.
///
/// A data set is a value: it may be copied, changed and shared between threads. Nothing in it is checked but the form of its
/// parts; ``Validator`` tells what does not fit together.
public struct Dataset: Sendable, Hashable {
  /// What the data set says of itself.
  public var head: DatasetHead
  /// Where the statements come from.
  public var sources: Entities<Source>
  /// The states.
  public var states: Entities<SovereignState>
  /// The organizations.
  public var organizations: Entities<Organization>
  /// The organs of states, organizations and organs.
  public var organs: Entities<Organ>
  /// Who took whose place.
  public var successions: Entities<Succession>
  /// Who belonged to whom, from when to when.
  public var memberships: Entities<Membership>
  /// The instruments.
  public var treaties: Entities<Treaty>
  /// What parties did with them.
  public var treatyActions: Entities<TreatyAction>
  /// The people.
  public var people: Entities<Person>
  /// The offices.
  public var offices: Entities<Office>
  /// Who held which office, from when to when.
  public var tenures: Entities<Tenure>
  /// The meetings.
  public var meetings: Entities<Meeting>
  /// Who took part in which meeting.
  public var attendances: Entities<Attendance>
  /// What stood on agendas.
  public var agendaItems: Entities<AgendaItem>
  /// The documents.
  public var documents: Entities<Document>
  /// The deployments and exercises.
  public var operations: Entities<JointOperation>
  /// The numbers that somebody asserts.
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

  /// The description: the head, and the kinds of entities in published order.
  ///
  /// - Throws: What `f` throws.
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
  /// Shows the head and every kind of entity to a visitor, in published order.
  ///
  /// - Throws: What the visitor throws.
  @inlinable
  public func accept<V: DatasetVisitor & ~Copyable>(_ visitor: inout V) throws(V.Failure) {
    _ = try Dataset(describing: &visitor, self)
  }
}
