// SPDX-License-Identifier: Apache-2.0

/// The kind of an event in a tenure.
public struct TenureEventKind: OpenValue {
  /// The word in data, for example `elected`.
  public let rawValue: String
  /// Creates a kind from a word, which may be one outside ``known``.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// The holder was appointed by a person or body entitled to do so.
  public static let appointed = TenureEventKind(rawValue: "appointed")
  /// The holder was elected.
  public static let elected = TenureEventKind(rawValue: "elected")
  /// The holder was elected again.
  public static let reelected = TenureEventKind(rawValue: "reelected")
  /// The term was extended.
  public static let prolonged = TenureEventKind(rawValue: "prolonged")
  /// The holder took the oath of office.
  public static let inaugurated = TenureEventKind(rawValue: "inaugurated")
  /// The holder resigned.
  public static let resigned = TenureEventKind(rawValue: "resigned")
  /// The holder was relieved of the office.
  public static let relieved = TenureEventKind(rawValue: "relieved")
  /// A source shows the holder in office.
  public static let attested = TenureEventKind(rawValue: "attested")
  /// The words with a defined meaning, in documentation order.
  public static let known: [TenureEventKind] = [
    .appointed, .elected, .reelected, .prolonged, .inaugurated, .resigned, .relieved, .attested,
  ]
}
