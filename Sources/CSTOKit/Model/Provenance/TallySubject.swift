// SPDX-License-Identifier: Apache-2.0

/// The things that a tally counts.
public struct TallySubject: OpenValue {
  /// The word in data, for example `documents`.
  public let rawValue: String
  /// Creates a subject from a word, which may be one outside ``known``.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// Documents that were adopted.
  public static let documents = TallySubject(rawValue: "documents")
  /// Members of an organization or organ.
  public static let members = TallySubject(rawValue: "members")
  /// Parties that signed.
  public static let signatories = TallySubject(rawValue: "signatories")
  /// Participants, for example in a meeting.
  public static let participants = TallySubject(rawValue: "participants")
  /// Items on the agenda of a meeting.
  public static let agendaItems = TallySubject(rawValue: "agendaItems")
  /// Meetings of an organ.
  public static let meetings = TallySubject(rawValue: "meetings")
  /// Draft documents that were considered.
  public static let drafts = TallySubject(rawValue: "drafts")

  /// The words with a defined meaning, in documentation order.
  public static let known: [TallySubject] = [
    .documents, .members, .signatories, .participants, .agendaItems, .meetings, .drafts,
  ]
}
