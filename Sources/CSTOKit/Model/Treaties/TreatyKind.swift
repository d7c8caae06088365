// SPDX-License-Identifier: Apache-2.0

/// What kind of instrument an instrument is.
public struct TreatyKind: OpenValue {
  /// The word.
  public let rawValue: String
  /// Makes the value of a word, known or not.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// A treaty.
  public static let treaty = TreatyKind(rawValue: "treaty")
  /// A charter or constituent treaty.
  public static let charter = TreatyKind(rawValue: "charter")
  /// A protocol.
  public static let `protocol` = TreatyKind(rawValue: "protocol")
  /// An agreement.
  public static let agreement = TreatyKind(rawValue: "agreement")
  /// A memorandum.
  public static let memorandum = TreatyKind(rawValue: "memorandum")
  /// A decision of an organ.
  public static let decision = TreatyKind(rawValue: "decision")

  /// The known words.
  public static let known: [TreatyKind] = [
    .treaty,
    .charter,
    .`protocol`,
    .agreement,
    .memorandum,
    .decision,
  ]
}
