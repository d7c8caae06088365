// SPDX-License-Identifier: Apache-2.0

/// The attendance of one person or party at one meeting.
///
/// It records whom the participant represented, and in which office and role.
@frozen
public struct Attendance: Sendable, Hashable {
  /// The role in which a participant attended.
  public enum Role: String, ClosedValue {
    /// In the chair, on behalf of a member.
    case chair
    /// On behalf of a member.
    case member
    /// On behalf of the organization, by virtue of office.
    case official
    /// As an observer of the meeting.
    case observer
    /// As a guest of the meeting.
    case guest

    /// The placeholder role, which is ``member``.
    public static var example: Role { .member }
  }

  /// The id, unique in `attendances`.
  ///
  /// An id consists of lower-case ASCII letters, digits and hyphens, not beginning with a hyphen.
  public var id: EntityID<Attendance>
  /// The meeting, as an id in `meetings`.
  public var meeting: EntityID<Meeting>
  /// The person or party that attended.
  public var participant: PersonOrParty
  /// The party that the participant represented, as an id in `states`, `organizations` or `organs`.
  public var represents: PartyID?
  /// The office in which the participant attended, as an id in `offices`.
  public var office: EntityID<Office>?
  /// The role in which the participant attended.
  public var role: Role
  /// Whether the participant held the office only in an acting capacity.
  public var isActing: Bool
  /// Whether the participant hosted the meeting.
  public var isHost: Bool
  /// How the participant attended, if it differs from the mode of the meeting.
  public var mode: Meeting.Mode?
  /// Where the participant attended from, if not from the place of the meeting.
  public var place: String?
  /// The fields whose values no source states directly, but which follow from the sources.
  public var inferred: [FieldName]
  /// The sources cited for the attendance.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates an attendance.
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
  /// The entity kind `attendance`, with the collection `attendances`.
  public static let kind = EntityKind("attendance", collection: "attendances", hasLabel: false)

  /// Describes the fields in published order.
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
