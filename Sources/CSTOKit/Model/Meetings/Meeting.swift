// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A session of an organ.
@frozen
public struct Meeting: Sendable, Hashable {
  /// How those present met.
  public enum Mode: String, ClosedValue {
    /// In one room.
    case inPerson
    /// By video.
    case videoconference
    /// Some in one room, some by video.
    case hybrid

    /// ``inPerson``.
    public static var example: Mode { .inPerson }
  }

  /// Whether the meeting took place.
  public enum State: String, ClosedValue {
    /// It did.
    case held
    /// It was announced for the day, and no source seen says whether it took place.
    case announced
    /// It was planned, at some time before the record's as-of day.
    case planned

    /// ``held``.
    public static var example: State { .held }
  }

  /// The id.
  public var id: EntityID<Meeting>
  /// The organ that met, or the organization itself.
  public var organ: PartyID
  /// What the meeting is called.
  public var names: [Name]
  /// Its number in a series, as sources count.
  public var ordinals: [Ordinal]
  /// The day of the meeting, or its first day.
  public var date: EDTFDate
  /// The last day, if it lasted longer than one.
  public var lastDay: EDTFDate?
  /// Where it met.
  public var place: String?
  /// How it met.
  public var mode: Mode?
  /// What kind of meeting it was.
  public var kind: MeetingKind?
  /// The party under whose chairmanship it met, where a source names that and not who was in the chair.
  public var chair: PartyID?
  /// Whether it took place.
  public var state: State
  /// The members that a source names as absent.
  public var absent: [PartyID]
  /// Whose rooms and equipment it used, beside its own.
  public var facilities: [PartyID]
  /// What it dealt with.
  public var topics: [Topic]
  /// What others say of it.
  public var alternatives: [Alternative<Overrides>]
  /// Who took part only by a rival's word: outside every count, row and edge.
  public var additions: [Attendance]
  /// Claims that it was the first of its kind.
  public var superlatives: [Superlative]
  /// The fields whose values no source states; they follow from what the sources say.
  public var inferred: [FieldName]
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes a meeting.
  public init(
    id: EntityID<Meeting>, organ: PartyID, names: [Name] = [], ordinals: [Ordinal] = [], date: EDTFDate,
    lastDay: EDTFDate? = nil,
    place: String? = nil, mode: Mode? = nil, kind: MeetingKind? = nil, chair: PartyID? = nil, state: State = .held,
    absent: [PartyID] = [],
    facilities: [PartyID] = [],
    topics: [Topic] = [], alternatives: [Alternative<Overrides>] = [],
    additions: [Attendance] = [], superlatives: [Superlative] = [], inferred: [FieldName] = [],
    citations: [Citation] = [], note: String? = nil
  ) {
    self.id = id
    self.organ = organ
    self.names = names
    self.ordinals = ordinals
    self.date = date
    self.lastDay = lastDay
    self.place = place
    self.mode = mode
    self.kind = kind
    self.chair = chair
    self.state = state
    self.absent = absent
    self.facilities = facilities
    self.topics = topics
    self.alternatives = alternatives
    self.additions = additions
    self.superlatives = superlatives
    self.inferred = inferred
    self.citations = citations
    self.note = note
  }
}

extension Meeting: Named, Cited, HasAdditions {
  /// Meetings.
  public static let kind = EntityKind("meeting", collection: "meetings")

  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Meeting?) {
    id = f.id(it?.id)
    organ = f("organ", it?.organ)
    names = f("names", it?.names)
    ordinals = f("ordinals", it?.ordinals)
    date = f("date", it?.date)
    lastDay = f("lastDay", it?.lastDay)
    place = f("place", it?.place)
    mode = f("mode", it?.mode)
    kind = f("kind", it?.kind)
    chair = f("chair", it?.chair)
    state = f("state", it?.state, default: .held)
    absent = f("absent", tokens: it?.absent)
    facilities = f("facilities", tokens: it?.facilities)
    topics = f("topics", it?.topics)
    alternatives = f("alternatives", it?.alternatives)
    additions = f("additions", it?.additions)
    superlatives = f("superlatives", it?.superlatives)
    inferred = f("inferred", tokens: it?.inferred)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}
