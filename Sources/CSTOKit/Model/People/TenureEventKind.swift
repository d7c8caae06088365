// SPDX-License-Identifier: Apache-2.0

/// What happened in a tenure.
public struct TenureEventKind: OpenValue {
  /// The word.
  public let rawValue: String
  /// Makes the value of a word, known or not.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// Somebody entitled to it appointed the holder.
  public static let appointed = TenureEventKind(rawValue: "appointed")
  /// The holder was elected.
  public static let elected = TenureEventKind(rawValue: "elected")
  /// The holder was elected again.
  public static let reelected = TenureEventKind(rawValue: "reelected")
  /// The term was made longer.
  public static let prolonged = TenureEventKind(rawValue: "prolonged")
  /// The holder took the oath.
  public static let inaugurated = TenureEventKind(rawValue: "inaugurated")
  /// The holder resigned.
  public static let resigned = TenureEventKind(rawValue: "resigned")
  /// The holder was relieved.
  public static let relieved = TenureEventKind(rawValue: "relieved")
  /// A source shows the holder in office.
  public static let attested = TenureEventKind(rawValue: "attested")
  /// The known words.
  public static let known: [TenureEventKind] = [
    .appointed, .elected, .reelected, .prolonged, .inaugurated, .resigned, .relieved, .attested,
  ]
}
