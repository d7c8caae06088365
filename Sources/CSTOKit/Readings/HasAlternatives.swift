// SPDX-License-Identifier: Apache-2.0

/// An entity of which others say something else.
public protocol HasAlternatives: Cited {
  /// The fields that an alternative may replace.
  associatedtype Overrides: Described
  /// What others say.
  var alternatives: [Alternative<Overrides>] { get set }
  /// The sources on which the entity rests.
  var citations: [Citation] { get set }
  /// A remark in words.
  var note: String? { get set }
  /// The criterion by which the entity's own dates count, if it names one.
  var basis: Basis? { get }
  /// What the entity itself says of the fields that an alternative may replace.
  var ownValues: Overrides { get }
  /// The entity as an alternative has it, or nil if the alternative denies it.
  func applying(_ alternative: Alternative<Overrides>) -> Self?
}

extension HasAlternatives {
  /// No criterion.
  public var basis: Basis? { nil }

  /// Whether somebody contradicts: an alternative that is not known to be wrong, and does more than count by another criterion.
  package var isDisputed: Bool {
    if let membership = self as? Membership {
      return membership.alternatives.contains { !$0.isDeprecated && !membership.isCountedOtherwise(by: $0) }
    }
    return alternatives.contains { !$0.isDeprecated && $0.basis?.isCriterionOfJoining != true }
  }

  /// The entity with some fields changed, resting on the alternative's sources instead of its own.
  func restingOn(_ alternative: Alternative<Overrides>, _ change: (inout Self) -> Void) -> Self {
    var result = self
    change(&result)
    result.citations = alternative.citations
    result.note = alternative.note
    return result
  }
}
