// SPDX-License-Identifier: Apache-2.0

/// The kind of a meeting.
public struct MeetingKind: OpenValue {
  /// The word in data, for example `session`.
  public let rawValue: String
  /// Creates a kind from a word, which may be one outside ``known``.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// A regular session of an organ.
  public static let session = MeetingKind(rawValue: "session")
  /// A session called between regular ones.
  public static let extraordinary = MeetingKind(rawValue: "extraordinary")
  /// A meeting outside the rules of procedure.
  public static let informal = MeetingKind(rawValue: "informal")
  /// A meeting of several organs together.
  public static let joint = MeetingKind(rawValue: "joint")
  /// A meeting of ministers.
  public static let ministerial = MeetingKind(rawValue: "ministerial")
  /// A signing ceremony.
  public static let signing = MeetingKind(rawValue: "signing")
  /// Consultations, for example of a council.
  public static let consultation = MeetingKind(rawValue: "consultation")
  /// A meeting of leaders outside an organ.
  public static let leadersMeeting = MeetingKind(rawValue: "leadersMeeting")

  /// The words with a defined meaning, in documentation order.
  public static let known: [MeetingKind] = [
    .session, .extraordinary, .informal, .joint, .ministerial, .signing, .consultation, .leadersMeeting,
  ]
}
