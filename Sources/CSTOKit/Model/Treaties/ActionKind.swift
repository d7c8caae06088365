// SPDX-License-Identifier: Apache-2.0

/// The kind of an action that a party takes on an instrument or a document.
public struct ActionKind: OpenValue {
  /// The word in data, for example `signed`.
  public let rawValue: String
  /// Creates a kind from a word, which may be one outside ``known``.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// The party signed.
  public static let signed = ActionKind(rawValue: "signed")
  /// The party signed with a reservation.
  public static let signedWithReservation = ActionKind(rawValue: "signedWithReservation")
  /// The party ratified the instrument.
  public static let ratified = ActionKind(rawValue: "ratified")
  /// The party acceded to the instrument.
  public static let acceded = ActionKind(rawValue: "acceded")
  /// A parliament approved the instrument.
  public static let approved = ActionKind(rawValue: "approved")
  /// The party adopted a decision together with others.
  public static let adopted = ActionKind(rawValue: "adopted")
  /// The instrument was submitted to a parliament.
  public static let submitted = ActionKind(rawValue: "submitted")
  /// The party did not sign.
  public static let didNotSign = ActionKind(rawValue: "didNotSign")
  /// The party gave notice of withdrawal.
  public static let gaveNotice = ActionKind(rawValue: "gaveNotice")
  /// The party withdrew.
  public static let withdrew = ActionKind(rawValue: "withdrew")
  /// The party announced that it suspends its participation.
  public static let announcedSuspension = ActionKind(rawValue: "announcedSuspension")
  /// The other parties suspended the participation of the party.
  public static let suspended = ActionKind(rawValue: "suspended")
  /// A person in office stated that the party does not take part.
  public static let declaredFrozen = ActionKind(rawValue: "declaredFrozen")
  /// The participation of the party ended.
  public static let ended = ActionKind(rawValue: "ended")
  /// The party declined to join a decision of the others.
  public static let declinedDecision = ActionKind(rawValue: "declinedDecision")
  /// The party announced that it takes part again.
  public static let announcedReturn = ActionKind(rawValue: "announcedReturn")

  /// The words with a defined meaning, in documentation order.
  public static let known: [ActionKind] = [
    .signed, .signedWithReservation, .ratified, .acceded, .approved, .adopted, .submitted, .didNotSign, .gaveNotice,
    .withdrew, .announcedSuspension, .suspended, .declaredFrozen, .ended, .declinedDecision, .announcedReturn,
  ]

  /// Other spellings of known words, for example `ratification` for `ratified`.
  ///
  /// The rule `known-words` uses them to suggest the word that was meant.
  public static var synonyms: KeyValuePairs<String, ActionKind> {
    [
      "signature": .signed, "sign": .signed, "signature with reservation": .signedWithReservation,
      "ratification": .ratified, "ratify": .ratified, "accession": .acceded, "accede": .acceded, "approval": .approved,
      "acceptance": .approved, "accepted": .approved, "adoption": .adopted, "submission": .submitted,
      "not signed": .didNotSign, "notice": .gaveNotice, "notification": .gaveNotice, "denunciation": .gaveNotice,
      "denounced": .gaveNotice, "withdrawal": .withdrew, "withdrawn": .withdrew, "suspension": .suspended,
      "frozen": .declaredFrozen, "termination": .ended, "terminated": .ended, "expired": .ended,
    ]
  }
}
