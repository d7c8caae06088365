// SPDX-License-Identifier: Apache-2.0

/// The kind of an instrument.
public struct TreatyKind: OpenValue {
  /// The word in data, for example `protocol`.
  public let rawValue: String
  /// Creates a kind from a word, which may be one outside ``known``.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// A treaty between states or other parties.
  public static let treaty = TreatyKind(rawValue: "treaty")
  /// A charter or other constituent treaty.
  public static let charter = TreatyKind(rawValue: "charter")
  /// A protocol, for example one that amends a treaty.
  public static let `protocol` = TreatyKind(rawValue: "protocol")
  /// An agreement, for example on the status of forces.
  public static let agreement = TreatyKind(rawValue: "agreement")
  /// A memorandum between parties.
  public static let memorandum = TreatyKind(rawValue: "memorandum")
  /// A decision of an organ, for example one that founds an organization.
  public static let decision = TreatyKind(rawValue: "decision")

  /// The words with a defined meaning, in documentation order.
  public static let known: [TreatyKind] = [
    .treaty,
    .charter,
    .`protocol`,
    .agreement,
    .memorandum,
    .decision,
  ]
}
