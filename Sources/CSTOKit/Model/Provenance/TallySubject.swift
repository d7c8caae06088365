// SPDX-License-Identifier: Apache-2.0

/// What is counted.
public struct TallySubject: OpenValue {
  /// The word.
  public let rawValue: String
  /// Makes the value of a word, known or not.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// Documents adopted.
  public static let documents = TallySubject(rawValue: "documents")
  /// Members.
  public static let members = TallySubject(rawValue: "members")
  /// Signatories.
  public static let signatories = TallySubject(rawValue: "signatories")
  /// Participants.
  public static let participants = TallySubject(rawValue: "participants")
  /// Items of an agenda.
  public static let agendaItems = TallySubject(rawValue: "agendaItems")
  /// Meetings of an organ.
  public static let meetings = TallySubject(rawValue: "meetings")
  /// Drafts considered.
  public static let drafts = TallySubject(rawValue: "drafts")

  /// The known words.
  public static let known: [TallySubject] = [
    .documents, .members, .signatories, .participants, .agendaItems, .meetings, .drafts,
  ]
}
