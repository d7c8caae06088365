// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A small generator of random numbers that gives the same sequence for a seed, everywhere.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts a sequence.
  public init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  /// SplitMix64.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes a data set that a seed decides, with hostile strings in every field of text and every optional field sometimes absent.
public struct RandomDatasets {
  private var random: SeededGenerator
  private let texts: [String]

  /// Starts with a seed; equal seeds give equal data sets.
  public init(seed: UInt64, texts: [String] = hostileStrings) {
    random = SeededGenerator(seed: seed)
    self.texts = texts
  }

  /// The next data set.
  public mutating func next(count: Int = 6) -> Dataset {
    var dataset = Dataset(head: DatasetHead())
    dataset.head.title = maybe { $0.text() }
    dataset.head.version = maybe { $0.text() }
    dataset.head.asOf = maybe { $0.day() }
    dataset.head.languages = list(2) { $0.language() }
    dataset.sources = Entities((0..<count).map { source($0) })
    dataset.states = Entities((0..<count).map { state($0) })
    dataset.organizations = Entities((0..<count).map { organization($0) })
    dataset.organs = Entities((0..<count).map { organ($0) })
    dataset.successions = Entities((0..<2).map { succession($0) })
    dataset.memberships = Entities((0..<count * 3).map { membership($0) })
    dataset.treaties = Entities((0..<count).map { treaty($0) })
    dataset.treatyActions = Entities((0..<count).map { treatyAction($0) })
    dataset.agendaItems = Entities((0..<count).map { agendaItem($0) })
    dataset.operations = Entities((0..<count).map { operation($0) })
    dataset.tallies = Entities((0..<count).map { tally($0) })
    dataset.people = Entities((0..<count).map { person($0) })
    dataset.offices = Entities((0..<count).map { office($0) })
    dataset.tenures = Entities((0..<count).map { tenure($0) })
    dataset.meetings = Entities((0..<count).map { meeting($0) })
    dataset.attendances = Entities((0..<count).map { attendance($0) })
    dataset.documents = Entities((0..<count).map { document($0) })
    return dataset
  }

  // MARK: Values

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  private mutating func flip() -> Bool { Bool.random(using: &random) }
  private mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }
  private mutating func maybe<Value>(_ make: (inout RandomDatasets) -> Value) -> Value? { flip() ? make(&self) : nil }
  private mutating func list<Value>(_ most: Int, _ make: (inout RandomDatasets) -> Value) -> [Value] {
    (0..<number(0...most)).map { _ in make(&self) }
  }
  private mutating func text() -> String { pick(texts) }
  private mutating func language() -> LanguageTag { pick(["en", "ru", "ru-Latn", "be-tarask", "und"]) }
  private mutating func day() -> CalendarDay { CalendarDay(number: number(-700_000...2_900_000 - 1)) }

  private mutating func date() -> EDTFDate {
    let day = CalendarDay(number: number(7_000...20_000))
    let text = pick([String(day.description.prefix(4)), String(day.description.prefix(7)), day.description])
    return EDTFDate(text + pick(["", "", "?", "~", "%"])) ?? .example
  }

  private mutating func period() -> EDTFInterval {
    let ends: [EDTFInterval.End] = [.date(date()), .date(date()), .open, .unknown]
    return EDTFInterval(from: pick(ends), to: pick(ends)) ?? EDTFInterval(from: .date(date()), to: .open) ?? .example
  }

  private func id<E: Entity>(_ number: Int, _ type: E.Type) -> EntityID<E> {
    EntityID("\(E.kind.name.lowercased())-\(number)") ?? .example
  }

  private mutating func party() -> PartyID {
    switch number(0...2) {
    case 0: PartyID(id(number(0...5), SovereignState.self))
    case 1: PartyID(id(number(0...5), Organization.self))
    default: PartyID(id(number(0...5), Organ.self))
    }
  }

  private mutating func personOrParty() -> PersonOrParty {
    flip() ? .person(id(number(0...5), Person.self)) : .party(party())
  }

  // MARK: Parts

  private mutating func citations() -> [Citation] {
    list(2) { me in
      Citation(
        me.id(me.number(0...5), Source.self), locator: me.maybe { $0.text() }, hedge: me.maybe { $0.text() },
        isUnchecked: me.flip(), fields: me.fieldNames())
    }
  }

  private mutating func superlatives() -> [Superlative] {
    list(1) { me in
      Superlative(
        me.text(), language: me.language(), sharing: me.fieldNames(), since: me.maybe { $0.date() },
        citations: me.citations())
    }
  }

  private mutating func fieldNames() -> [FieldName] {
    list(2) { $0.pick(["period", "names", "id", "period/end"]) }.compactMap { FieldName($0) }
  }

  private mutating func names() -> [Name] {
    list(3) { me in
      Name(
        me.text(), language: me.language(), kind: me.pick(Name.Kind.allCases), validity: me.maybe { $0.period() },
        citations: me.citations())
    }
  }

  private mutating func codes() -> [Code] {
    list(2) { me in
      Code(me.pick(CodeScheme.known), me.text(), validity: me.maybe { $0.period() }, citations: me.citations())
    }
  }

  private mutating func basis() -> Basis { pick(Basis.known + [Basis(rawValue: "unforeseen, \"really\"")]) }

  private mutating func statuses() -> [StatusPeriod] {
    list(2) { me in
      StatusPeriod(
        me.pick(MembershipStatus.known), period: me.maybe { $0.period() }, announced: me.maybe { $0.date() },
        basis: me.maybe { $0.basis() }, wording: me.maybe { $0.text() }, citations: me.citations(),
        note: me.maybe { $0.text() })
    }
  }

  private mutating func alternatives<Values: Described>(
    _ make: (inout RandomDatasets) -> Values
  ) -> [Alternative<Values>] {
    list(2) { me in
      Alternative(
        label: me.text(), basis: me.maybe { $0.basis() }, isDeprecated: me.flip(), values: make(&me),
        citations: me.citations(), note: me.maybe { $0.text() })
    }
  }

  // MARK: Entities

  private mutating func source(_ index: Int) -> Source {
    Source(
      id: id(index, Source.self), title: text(), publisher: maybe { $0.text() }, date: maybe { $0.date() },
      language: maybe { $0.language() }, url: maybe { URLText($0.text()) }, note: maybe { $0.text() })
  }

  private mutating func state(_ index: Int) -> SovereignState {
    SovereignState(
      id: id(index, SovereignState.self), names: names(), codes: codes(), existence: maybe { $0.period() },
      citations: citations(), note: maybe { $0.text() })
  }

  private mutating func organization(_ index: Int) -> Organization {
    Organization(
      id: id(index, Organization.self), names: names(), codes: codes(), existence: maybe { $0.period() },
      alternatives: alternatives { me in Existence(existence: me.maybe { $0.period() }) },
      additions: list(1) { $0.membership(1_000) }, citations: citations(), note: maybe { $0.text() })
  }

  private mutating func organ(_ index: Int) -> Organ {
    Organ(
      id: id(index, Organ.self), kind: pick(OrganKind.known), parent: party(), names: names(), codes: codes(),
      existence: maybe { $0.period() },
      alternatives: alternatives { me in Existence(existence: me.maybe { $0.period() }) }, citations: citations(),
      note: maybe { $0.text() })
  }

  private mutating func succession(_ index: Int) -> Succession {
    Succession(
      id: id(index, Succession.self), kind: pick(Succession.Kind.allCases), from: party(), to: party(),
      date: maybe { $0.date() }, alternatives: alternatives { me in Succession.Rival(date: me.maybe { $0.date() }) },
      citations: citations(), note: maybe { $0.text() })
  }

  private mutating func membership(_ index: Int) -> Membership {
    Membership(
      id: id(index, Membership.self), member: party(), host: party(), capacity: pick(Capacity.known),
      period: maybe { $0.period() }, basis: maybe { $0.basis() }, statuses: statuses(),
      alternatives: alternatives { me in
        Membership.Rival(
          isDenied: me.flip(), capacity: me.maybe { $0.pick(Capacity.known) }, period: me.maybe { $0.period() },
          statuses: me.statuses())
      }, citations: citations(), note: maybe { $0.text() })
  }

  private mutating func person(_ index: Int) -> Person {
    Person(id: id(index, Person.self), names: names(), citations: citations(), note: maybe { $0.text() })
  }

  private mutating func office(_ index: Int) -> Office {
    Office(
      id: id(index, Office.self), party: party(), names: names(), citations: citations(), note: maybe { $0.text() })
  }

  private mutating func tenure(_ index: Int) -> Tenure {
    Tenure(
      id: id(index, Tenure.self), office: id(number(0...5), Office.self), holder: personOrParty(), isActing: flip(),
      period: maybe { $0.period() },
      alternatives: alternatives { me in Tenure.Rival(period: me.maybe { $0.period() }) },
      citations: citations(), note: maybe { $0.text() })
  }

  private mutating func meeting(_ index: Int) -> Meeting {
    Meeting(
      id: id(index, Meeting.self), organ: party(), names: names(), date: date(), lastDay: maybe { $0.date() },
      place: maybe { $0.text() }, mode: maybe { $0.pick(Meeting.Mode.allCases) },
      kind: maybe { $0.pick(MeetingKind.known) }, state: pick(Meeting.State.allCases),
      facilities: list(2) { $0.party() },
      topics: list(2) { Topic($0.text(), language: $0.language()) },
      additions: list(1) { $0.attendance(1_000) }, superlatives: superlatives(), inferred: fieldNames(),
      citations: citations(), note: maybe { $0.text() })
  }

  private mutating func attendance(_ index: Int) -> Attendance {
    Attendance(
      id: id(index, Attendance.self), meeting: id(number(0...5), Meeting.self), participant: personOrParty(),
      represents: maybe { $0.party() }, office: maybe { $0.id($0.number(0...5), Office.self) },
      role: pick(Attendance.Role.allCases), citations: citations(), note: maybe { $0.text() })
  }

  private mutating func document(_ index: Int) -> Document {
    Document(
      id: id(index, Document.self), kind: pick(DocumentKind.known), names: names(),
      state: maybe { $0.pick(Document.State.allCases) }, adoptedAt: maybe { $0.id($0.number(0...5), Meeting.self) },
      date: maybe { $0.date() }, validity: maybe { $0.period() }, symbol: maybe { $0.text() },
      alternatives: alternatives { me in
        Document.Rival(state: me.maybe { $0.pick(Document.State.allCases) }, date: me.maybe { $0.date() })
      }, citations: citations(), note: maybe { $0.text() })
  }

  private mutating func treaty(_ index: Int) -> Treaty {
    Treaty(
      id: id(index, Treaty.self), kind: pick(TreatyKind.known), names: names(), signed: maybe { $0.date() },
      place: maybe { $0.text() }, inForce: maybe { $0.date() }, term: pick([nil, Term("P5Y"), Term("P1Y6M1D")]),
      extends: maybe { $0.id($0.number(0...5), Treaty.self) }, amends: maybe { $0.id($0.number(0...5), Treaty.self) },
      registration: maybe { $0.text() },
      provisions: list(2) { me in
        Provision(
          article: me.maybe { $0.text() }, duty: me.text(), text: me.text(), language: me.language(),
          citations: me.citations(), note: me.maybe { $0.text() })
      },
      alternatives: alternatives { me in Treaty.Rival(signed: me.maybe { $0.date() }, inForce: me.maybe { $0.date() })
      },
      additions: list(1) { $0.treatyAction(1_000) }, citations: citations(), note: maybe { $0.text() })
  }

  private mutating func treatyAction(_ index: Int) -> TreatyAction {
    TreatyAction(
      id: id(index, TreatyAction.self), treaty: id(number(0...5), Treaty.self), party: party(),
      action: pick(ActionKind.known), date: maybe { $0.date() }, effective: maybe { $0.date() },
      alternatives: alternatives { me in TreatyAction.Rival(date: me.maybe { $0.date() }) }, citations: citations(),
      note: maybe { $0.text() })
  }

  private mutating func agendaItem(_ index: Int) -> AgendaItem {
    AgendaItem(
      id: id(index, AgendaItem.self), meeting: id(number(0...5), Meeting.self), position: maybe { $0.number(-5...40) },
      names: names(), document: maybe { $0.id($0.number(0...5), Document.self) },
      state: maybe { $0.pick(Document.State.allCases) }, citations: citations(), note: maybe { $0.text() })
  }

  private mutating func operation(_ index: Int) -> Operation {
    Operation(
      id: id(index, Operation.self), kind: pick(OperationKind.known), names: names(), leader: maybe { $0.party() },
      location: maybe { $0.party() }, mandate: maybe { $0.id($0.number(0...5), Document.self) },
      period: maybe { $0.period() },
      participants: list(2) { me in
        Participant(party: me.party(), contribution: me.maybe { $0.text() }, citations: me.citations())
      }, citations: citations(), note: maybe { $0.text() })
  }

  private mutating func tally(_ index: Int) -> Tally {
    Tally(
      id: id(index, Tally.self), subject: pick(TallySubject.known),
      meeting: maybe { $0.id($0.number(0...5), Meeting.self) },
      party: maybe { $0.party() }, count: number(0...1_000), isListComplete: flip(), citations: citations(),
      note: maybe { $0.text() })
  }
}
