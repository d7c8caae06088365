// SPDX-License-Identifier: Apache-2.0

/// An entity that can have alternative statements from other sources.
public protocol HasAlternatives: Cited {
  /// The fields that an alternative may replace.
  associatedtype Overrides: Described
  /// The alternative statements, each with its own sources.
  var alternatives: [Alternative<Overrides>] { get set }
  /// The sources of the entity's own statement.
  var citations: [Citation] { get set }
  /// A remark in plain text.
  var note: String? { get set }
  /// The criterion by which the entity's own dates count; nil if none is named.
  var basis: Basis? { get }
  /// The entity's own values of the fields that an alternative may replace.
  var ownValues: Overrides { get }
  /// The entity with an alternative applied; nil if the alternative denies the entity.
  func applying(_ alternative: Alternative<Overrides>) -> Self?
}

extension HasAlternatives {
  /// No criterion, the default.
  public var basis: Basis? { nil }

  /// Whether an alternative contradicts the entity.
  ///
  /// Alternatives that are known to be wrong do not count, nor do those that only use another criterion of joining.
  package var isDisputed: Bool {
    if let membership = self as? Membership {
      return membership.alternatives.contains { !$0.isDeprecated && !membership.isCountedOtherwise(by: $0) }
    }
    return alternatives.contains { !$0.isDeprecated && $0.basis?.isCriterionOfJoining != true }
  }

  /// The changed entity, with the citations and note of the alternative.
  func restingOn(_ alternative: Alternative<Overrides>, _ change: (inout Self) -> Void) -> Self {
    var result = self
    change(&result)
    result.citations = alternative.citations
    result.note = alternative.note
    return result
  }
}
