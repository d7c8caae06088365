// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A meeting of an organ, for example a session.
@frozen
public struct Meeting: Sendable, Hashable {
  /// The way in which the participants met.
  public enum Mode: String, ClosedValue {
    /// All participants were in one room.
    case inPerson
    /// All participants met by video.
    case videoconference
    /// Some participants were in one room, others joined by video.
    case hybrid

    /// The placeholder mode, which is ``inPerson``.
    public static var example: Mode { .inPerson }
  }

  /// Whether the meeting took place.
  public enum State: String, ClosedValue {
    /// The meeting took place.
    case held
    /// The meeting was announced for the day, without confirmation.
    ///
    /// No source consulted reports whether it took place.
    case announced
    /// The meeting was planned, at some time before the as-of day of the record.
    case planned

    /// The placeholder state, which is ``held``.
    public static var example: State { .held }
  }

  /// The id, unique in `meetings`.
  ///
  /// An id consists of lower-case ASCII letters, digits and hyphens, not beginning with a hyphen.
  public var id: EntityID<Meeting>
  /// The organ that met, or the organization itself.
  ///
  /// It is an id in `states`, `organizations` or `organs`.
  public var organ: PartyID
  /// The names of the meeting, in the order of the record; may be empty.
  public var names: [Name]
  /// The numbers of the meeting in series, as counted by sources.
  public var ordinals: [Ordinal]
  /// The day of the meeting, or its first day.
  public var date: EDTFDate
  /// The last day, if the meeting lasted longer than one day.
  public var lastDay: EDTFDate?
  /// The place of the meeting, for example `Bishkek`.
  public var place: String?
  /// The way in which the participants met.
  public var mode: Mode?
  /// The kind of meeting, for example a regular session.
  public var kind: MeetingKind?
  /// The party that chaired the meeting, if no source names the person in the chair.
  public var chair: PartyID?
  /// Whether the meeting took place; the default is ``State/held``.
  public var state: State
  /// The members that a source names as absent.
  public var absent: [PartyID]
  /// The parties whose rooms and equipment the meeting used, other than the organ's.
  public var facilities: [PartyID]
  /// The matters that the meeting dealt with.
  public var topics: [Topic]
  /// What other sources report about the meeting.
  public var alternatives: [Alternative<Overrides>]
  /// Attendances that only another, non-preferred source reports.
  ///
  /// They are excluded from every count, row, edge and question. ``Reading/source(_:)`` includes those of its source.
  public var additions: [Attendance]
  /// Claims that the meeting was the first of its kind.
  public var superlatives: [Superlative]
  /// The fields whose values no source states directly, but which follow from the sources.
  public var inferred: [FieldName]
  /// The sources cited for the meeting.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates a meeting.
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
  /// The entity kind `meeting`, with the collection `meetings`.
  public static let kind = EntityKind("meeting", collection: "meetings")

  /// Describes the fields in published order.
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
