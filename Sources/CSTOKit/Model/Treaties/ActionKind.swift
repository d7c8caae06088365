// SPDX-License-Identifier: Apache-2.0

/// What a party does with an instrument.
public struct ActionKind: OpenValue {
  /// The word.
  public let rawValue: String
  /// Makes the value of a word, known or not.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// It signed.
  public static let signed = ActionKind(rawValue: "signed")
  /// It signed with a reservation.
  public static let signedWithReservation = ActionKind(rawValue: "signedWithReservation")
  /// It ratified.
  public static let ratified = ActionKind(rawValue: "ratified")
  /// It acceded.
  public static let acceded = ActionKind(rawValue: "acceded")
  /// A parliament approved.
  public static let approved = ActionKind(rawValue: "approved")
  /// It adopted a decision with others.
  public static let adopted = ActionKind(rawValue: "adopted")
  /// It was put before a parliament.
  public static let submitted = ActionKind(rawValue: "submitted")
  /// It did not sign.
  public static let didNotSign = ActionKind(rawValue: "didNotSign")
  /// It gave notice of leaving.
  public static let gaveNotice = ActionKind(rawValue: "gaveNotice")
  /// It left.
  public static let withdrew = ActionKind(rawValue: "withdrew")
  /// It announced that it suspends its participation.
  public static let announcedSuspension = ActionKind(rawValue: "announcedSuspension")
  /// Its participation was suspended by the others.
  public static let suspended = ActionKind(rawValue: "suspended")
  /// Somebody in office said that it takes no part.
  public static let declaredFrozen = ActionKind(rawValue: "declaredFrozen")
  /// Its participation ended.
  public static let ended = ActionKind(rawValue: "ended")
  /// It declined to join a decision of the others.
  public static let declinedDecision = ActionKind(rawValue: "declinedDecision")
  /// It announced that it takes part again.
  public static let announcedReturn = ActionKind(rawValue: "announcedReturn")

  /// The known words.
  public static let known: [ActionKind] = [
    .signed, .signedWithReservation, .ratified, .acceded, .approved, .adopted, .submitted, .didNotSign, .gaveNotice,
    .withdrew, .announcedSuspension, .suspended, .declaredFrozen, .ended, .declinedDecision, .announcedReturn,
  ]

  /// What people write for them: the noun in the place of what was done.
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
