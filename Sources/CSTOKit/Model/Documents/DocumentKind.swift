// SPDX-License-Identifier: Apache-2.0

/// The kind of a document.
public struct DocumentKind: OpenValue {
  /// The word in data, for example `declaration`.
  public let rawValue: String
  /// Creates a kind from a word, which may be one outside ``known``.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// A declaration, for example of the heads of state.
  public static let declaration = DocumentKind(rawValue: "declaration")
  /// A statement, for example on an anniversary.
  public static let statement = DocumentKind(rawValue: "statement")
  /// A decision of one or several organs.
  public static let decision = DocumentKind(rawValue: "decision")
  /// A decision on a budget, or the budget itself.
  public static let budgetDecision = DocumentKind(rawValue: "budgetDecision")
  /// A plan, for example of joint activities.
  public static let plan = DocumentKind(rawValue: "plan")
  /// A strategy, for example of collective security.
  public static let strategy = DocumentKind(rawValue: "strategy")
  /// A program, for example of joint measures.
  public static let programme = DocumentKind(rawValue: "programme")
  /// An agreement between parties.
  public static let agreement = DocumentKind(rawValue: "agreement")
  /// A protocol, for example one that amends a treaty.
  public static let `protocol` = DocumentKind(rawValue: "protocol")
  /// Regulations, for example of an organ or a procedure.
  public static let regulation = DocumentKind(rawValue: "regulation")
  /// A concept, for example of collective security.
  public static let concept = DocumentKind(rawValue: "concept")
  /// A memorandum, for example of understanding.
  public static let memorandum = DocumentKind(rawValue: "memorandum")
  /// A report, for example on a budget.
  public static let report = DocumentKind(rawValue: "report")
  /// A resolution, for example of the United Nations General Assembly.
  public static let resolution = DocumentKind(rawValue: "resolution")
  /// A communiqué, for example of a summit.
  public static let communique = DocumentKind(rawValue: "communique")
  /// An invitation to other parties.
  public static let invitation = DocumentKind(rawValue: "invitation")

  /// The words with a defined meaning, in documentation order.
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
