// SPDX-License-Identifier: Apache-2.0

/// Somebody took part in a meeting, for somebody, in an office, in a role.
@frozen
public struct Attendance: Sendable, Hashable {
  /// In which role somebody took part.
  public enum Role: String, ClosedValue {
    /// In the chair, for a member.
    case chair
    /// For a member.
    case member
    /// For the organization, by office.
    case official
    /// As an observer.
    case observer
    /// As a guest.
    case guest

    /// ``member``.
    public static var example: Role { .member }
  }

  /// The id.
  public var id: EntityID<Attendance>
  /// The meeting.
  public var meeting: EntityID<Meeting>
  /// Who took part.
  public var participant: PersonOrParty
  /// For whom.
  public var represents: PartyID?
  /// In which office.
  public var office: EntityID<Office>?
  /// In which role.
  public var role: Role
  /// Whether the participant only acted in the office.
  public var isActing: Bool
  /// Whether the participant was the host.
  public var isHost: Bool
  /// How the participant took part, where that is not how the meeting met.
  public var mode: Meeting.Mode?
  /// From where the participant took part, where that is not the place of the meeting.
  public var place: String?
  /// The fields whose values no source states; they follow from what the sources say.
  public var inferred: [FieldName]
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes an attendance.
  public init(
    id: EntityID<Attendance>, meeting: EntityID<Meeting>, participant: PersonOrParty, represents: PartyID? = nil,
    office: EntityID<Office>? = nil, role: Role, isActing: Bool = false, isHost: Bool = false,
    mode: Meeting.Mode? = nil, place: String? = nil, inferred: [FieldName] = [], citations: [Citation] = [],
    note: String? = nil
  ) {
    self.id = id
    self.meeting = meeting
    self.participant = participant
    self.represents = represents
    self.office = office
    self.role = role
    self.isActing = isActing
    self.isHost = isHost
    self.mode = mode
    self.place = place
    self.inferred = inferred
    self.citations = citations
    self.note = note
  }
}

extension Attendance: Cited {
  /// Attendances.
  public static let kind = EntityKind("attendance", collection: "attendances", hasLabel: false)

  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Attendance?) {
    id = f.id(it?.id)
    meeting = f("meeting", it?.meeting)
    participant = PersonOrParty(describing: &f, it?.participant)
    represents = f("represents", it?.represents)
    office = f("office", it?.office)
    role = f("role", it?.role)
    isActing = f("isActing", it?.isActing, default: false)
    isHost = f("isHost", it?.isHost, default: false)
    mode = f("mode", it?.mode)
    place = f("place", it?.place)
    inferred = f("inferred", tokens: it?.inferred)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}
