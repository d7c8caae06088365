// SPDX-License-Identifier: Apache-2.0

/// What kind of document a document is.
public struct DocumentKind: OpenValue {
  /// The word.
  public let rawValue: String
  /// Makes the value of a word, known or not.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// A declaration.
  public static let declaration = DocumentKind(rawValue: "declaration")
  /// A statement.
  public static let statement = DocumentKind(rawValue: "statement")
  /// A decision.
  public static let decision = DocumentKind(rawValue: "decision")
  /// A decision on a budget.
  public static let budgetDecision = DocumentKind(rawValue: "budgetDecision")
  /// A plan.
  public static let plan = DocumentKind(rawValue: "plan")
  /// A strategy.
  public static let strategy = DocumentKind(rawValue: "strategy")
  /// A programme.
  public static let programme = DocumentKind(rawValue: "programme")
  /// An agreement.
  public static let agreement = DocumentKind(rawValue: "agreement")
  /// A protocol.
  public static let `protocol` = DocumentKind(rawValue: "protocol")
  /// A regulation.
  public static let regulation = DocumentKind(rawValue: "regulation")
  /// A concept.
  public static let concept = DocumentKind(rawValue: "concept")
  /// A memorandum.
  public static let memorandum = DocumentKind(rawValue: "memorandum")
  /// A report.
  public static let report = DocumentKind(rawValue: "report")
  /// A resolution.
  public static let resolution = DocumentKind(rawValue: "resolution")
  /// A communiqué.
  public static let communique = DocumentKind(rawValue: "communique")
  /// An invitation.
  public static let invitation = DocumentKind(rawValue: "invitation")

  /// The known words.
  public static let known: [DocumentKind] = [
    .declaration,
    .statement,
    .decision,
    .budgetDecision,
    .plan,
    .strategy,
    .programme,
    .agreement,
    .`protocol`,
    .regulation,
    .concept,
    .memorandum,
    .report,
    .resolution,
    .communique,
    .invitation,
  ]
}
