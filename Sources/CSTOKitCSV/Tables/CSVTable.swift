// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A table of a data set.
///
/// Every kind of entity has a table, and every list of an entity one of its own, which holds the entity's id and the
/// positions in the lists, counted from 0. Names, codes and citations, which many kinds have, share a table each.
public struct CSVTable: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    case head
    case entities(EntityKind)
    case list(EntityKind, path: [String])
    case names
    case codes
    case citations
    case parties
    /// Without a day, on the as-of day.
    case members(of: PartyID?, on: CalendarDay?)
    /// On the as-of day, nobody where there is none.
    case membersAsOf
    /// Of the organization with the most memberships, and of those whose place it took.
    case usualPanel
    case panel(PanelOptions, PanelLayout)
    case dyads(PanelOptions, isDirected: Bool, key: PanelLayout.Key?)
    case spells([PartyID])
    /// In the organization with the most memberships, and in those whose place it took.
    case usualSpells
    case attendance
    case chairmanship
    case meetingDocuments
  }

  /// The name of the table and of its file without the ending.
  public let name: String
  let content: Content

  private init(_ name: String, _ content: Content) {
    self.name = name
    self.content = content
  }

  private init(_ kind: EntityKind) { self.init(kind.collection.snakeCased, .entities(kind)) }

  /// What the data set says of itself, in one row.
  public static let dataset = CSVTable("dataset", .head)
  /// Where the statements come from.
  public static let sources = CSVTable(Source.kind)
  /// The states.
  public static let states = CSVTable(SovereignState.kind)
  /// The organizations.
  public static let organizations = CSVTable(Organization.kind)
  /// The organs.
  public static let organs = CSVTable(Organ.kind)
  /// The successions.
  public static let successions = CSVTable(Succession.kind)
  /// The memberships, a spell a row.
  public static let memberships = CSVTable(Membership.kind)
  /// The people.
  public static let people = CSVTable(Person.kind)
  /// The offices.
  public static let offices = CSVTable(Office.kind)
  /// Who held which office.
  public static let tenures = CSVTable(Tenure.kind)
  /// The meetings.
  public static let meetings = CSVTable(Meeting.kind)
  /// Who took part in which meeting.
  public static let attendances = CSVTable(Attendance.kind)
  /// The documents.
  public static let documents = CSVTable(Document.kind)
  /// The names of everything that has names.
  public static let names = CSVTable("names", .names)
  /// The codes of the parties.
  public static let codes = CSVTable("codes", .codes)
  /// What rests on which source.
  public static let citations = CSVTable("citations", .citations)
  /// The ids of states, organizations and organs in one table, to which references to a party lead.
  public static let parties = CSVTable("parties", .parties)

  /// Who belonged to an organization on a day, for certain or possibly; without one, to any organization.
  public static func members(of organization: PartyID? = nil, on day: CalendarDay) -> CSVTable {
    CSVTable("members", .members(of: organization, on: day))
  }

  static func members(of organization: PartyID?, onDayOrAsOf day: CalendarDay?) -> CSVTable {
    CSVTable("members", .members(of: organization, on: day))
  }

  /// A row a state and year, to be merged by `ccode` and `year`; see `PanelOptions`.
  public static func panel(_ options: PanelOptions, layout: PanelLayout = PanelLayout()) -> CSVTable {
    CSVTable("panel", .panel(options, layout))
  }

  /// A row a pair of states and year; a directed one has each pair twice.
  ///
  /// - Parameters:
  ///   - options: What the panel covers.
  ///   - isDirected: Whether each pair stands there twice.
  ///   - key: By which code states are known; nil for the first that all have.
  public static func dyads(
    _ options: PanelOptions, isDirected: Bool = false, key: PanelLayout.Key? = nil
  ) -> CSVTable {
    CSVTable("dyads", .dyads(options, isDirected: isDirected, key: key))
  }

  /// A row a membership in some organizations, with its first and its last day.
  ///
  /// Without any organization, in all hosts.
  public static func spells(of organizations: [PartyID] = []) -> CSVTable { CSVTable("spells", .spells(organizations)) }

  static let usualSpells = CSVTable("spells", .usualSpells)

  /// A row a meeting, a column a state: in the chair, member, observer, guest, or named as absent.
  public static let attendance = CSVTable("attendance", .attendance)
  /// Who was in the chair of which organ, from when to when.
  public static let chairmanship = CSVTable("chairmanship", .chairmanship)
  /// The documents by the meeting that dealt with them.
  public static let meetingDocuments = CSVTable("documents_by_meeting", .meetingDocuments)

  /// The tables that people ask for, which follow from the others; they stand beside them in a folder, and are not read back.
  ///
  /// The members are those of the as-of day, and the panel is that of the organization with the most memberships and of those whose place it took.
  public static let views: [CSVTable] = [
    CSVTable("members", .membersAsOf), CSVTable("panel", .usualPanel), .spells(), .attendance, .chairmanship,
    .meetingDocuments,
  ]

  /// Whether the table is made for people, and not read back.
  var isResearch: Bool {
    switch content {
    case .head, .entities, .list, .names, .codes, .citations, .parties: false
    default: true
    }
  }

  /// The tables that together hold a whole data set, in published order.
  public static let all: [CSVTable] = {
    let listing = TableListing.own
    return [.dataset, .parties] + listing.tables + [.names, .codes, .citations]
  }()

  /// The fields of a kind of entity; nil if data sets have no such kind.
  static func schema(of kind: EntityKind) -> RecordSchema? {
    TableListing.own.schemas[kind]
  }

  private struct TableListing {
    var tables: [CSVTable] = []
    var schemas: [EntityKind: RecordSchema] = [:]

    /// The tables and schemas of all kinds, listed once.
    static let own = TableListing(DatasetSchema())

    init(_ schema: DatasetSchema) {
      for kind in schema.kinds {
        schemas[kind.kind] = kind.record
        tables.append(CSVTable(kind.kind))
        addLists(of: kind.record, kind: kind.kind, path: [])
      }
    }

    private mutating func addLists(of schema: RecordSchema, kind: EntityKind, path: [String]) {
      for field in schema.fields {
        guard case .list(let part) = field.shape, !CSVTable.sharedParts.contains(part.name) else { continue }
        let path = path + [field.name]
        let name = ([kind.name] + path).map(\.snakeCased).joined(separator: "_")
        tables.append(CSVTable(name, .list(kind, path: path)))
        addLists(of: part, kind: kind, path: path)
      }
    }
  }

  /// The organizations whose members a panel counts, those whose place they took among them; none of other tables.
  package func countedHosts(in dataset: Dataset) -> [PartyID] {
    let options: PanelOptions
    switch content {
    case .panel(let own, _), .dyads(let own, _, _): options = (try? own.resolved(in: dataset)) ?? own
    case .usualPanel: options = .usual(dataset)
    default: return []
    }
    var hosts = options.organizations
    for host in options.lineages.flatMap({ dataset.lineage(of: $0) }) where !hosts.contains(host) { hosts.append(host) }
    return hosts
  }

  /// Whether the parts of a type have one table for all kinds of entities.
  static func isShared(_ type: any Described.Type) -> Bool { sharedParts.contains("\(type)") }

  /// The table of such parts.
  static func sharedTable(of type: any Described.Type) -> String {
    type == Name.self ? names.name : type == Code.self ? codes.name : citations.name
  }

  /// The columns that a table may have, those that follow from others among them; nil if there is no such table.
  static func knownHeaders(of name: String) -> Set<String>? {
    headersByName[name]
  }

  /// Looked up, never listed.
  private static let headersByName = Dictionary(
    all.map { table in
      // Tables of former versions have an empty column beside these references, which lead to what has no name.
      let labels = ["entry", "exit"].filter(table.headers.contains).map { $0 + CSVColumns.labelSuffix }
      return (table.name, Set(table.headers + labels))
    }, uniquingKeysWith: { one, _ in one })

  /// The table of the entities to which a row of a table of a list belongs.
  static func owner(of name: String) -> String {
    for table in all where table.name == name {
      if case .list(let kind, _) = table.content { return kind.collection.snakeCased }
    }
    return name
  }

  func isEntities(of kind: String) -> Bool {
    if case .entities(let own) = content { own.name.snakeCased == kind } else { false }
  }

  /// The columns of a table that belongs to the package.
  var headers: [String] {
    switch content {
    case .head: CSVColumns.headers(of: RecordSchema(of: DatasetHead.self))
    case .entities(let kind): CSVTable.schema(of: kind).map { CSVColumns.headers(of: $0) } ?? []
    case .list(let kind, let path):
      CSVTable.keys(of: kind, path)
        + (CSVTable.schema(of: kind).map { CSVColumns.headers(of: $0.part(at: path)) } ?? [])
    case .names: CSVTable.partKeys + CSVColumns.headers(of: RecordSchema(of: Name.self))
    case .codes: CSVTable.partKeys + CSVColumns.headers(of: RecordSchema(of: Code.self))
    case .citations: CSVTable.partKeys + CSVColumns.headers(of: RecordSchema(of: Citation.self))
    case .parties: ["id", "kind"]
    case .members, .membersAsOf, .panel, .usualPanel, .dyads, .spells, .usualSpells, .attendance, .chairmanship,
      .meetingDocuments:
      []
    }
  }

  /// The columns that tell to what a row of a list belongs.
  static func keys(of kind: EntityKind, _ path: [String]) -> [String] {
    ["\(kind.name.snakeCased)_id"] + path.dropLast().map { "\($0.snakeCased)_position" } + ["position"]
  }

  /// The columns without which nobody knows what a row is about; where positions are missing the order of the rows counts.
  static func keyColumns(of name: String) -> [String] {
    for table in all where table.name == name {
      switch table.content {
      case .entities: return ["id"]
      case .parties: return ["id", "kind"]
      case .list(let kind, let path): return keys(of: kind, path).dropLast()
      case .names, .codes, .citations: return partKeys.dropLast()
      default: return []
      }
    }
    return []
  }

  static let partKeys = ["entity_kind", "entity_id", "list", "position"]

  /// The types of parts that have one table for all kinds of entities.
  private static let sharedParts = [Name.self, Code.self, Citation.self].map { (type: any Described.Type) in "\(type)" }
}
