// SPDX-License-Identifier: Apache-2.0

/// What kind of meeting a meeting is.
public struct MeetingKind: OpenValue {
  /// The word.
  public let rawValue: String
  /// Makes the value of a word, known or not.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// A regular session.
  public static let session = MeetingKind(rawValue: "session")
  /// A session called between regular ones.
  public static let extraordinary = MeetingKind(rawValue: "extraordinary")
  /// A meeting outside the rules of procedure.
  public static let informal = MeetingKind(rawValue: "informal")
  /// A meeting of several organs together.
  public static let joint = MeetingKind(rawValue: "joint")
  /// A meeting of ministers.
  public static let ministerial = MeetingKind(rawValue: "ministerial")
  /// A ceremony of signature.
  public static let signing = MeetingKind(rawValue: "signing")
  /// A consultation.
  public static let consultation = MeetingKind(rawValue: "consultation")
  /// A meeting of leaders outside an organ.
  public static let leadersMeeting = MeetingKind(rawValue: "leadersMeeting")

  /// The known words.
  public static let known: [MeetingKind] = [
    .session, .extraordinary, .informal, .joint, .ministerial, .signing, .consultation, .leadersMeeting,
  ]
}
