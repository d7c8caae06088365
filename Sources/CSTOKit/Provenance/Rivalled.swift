// SPDX-License-Identifier: Apache-2.0

/// An entity of which others say something else.
public protocol Rivalled: Cited {
  /// The fields that an alternative may replace.
  associatedtype Rival: Described
  /// What others say.
  var alternatives: [Alternative<Rival>] { get set }
  /// The criterion by which the entity's own dates count, if it names one.
  var basis: Basis? { get }
  /// The entity as an alternative has it, or nil if the alternative denies it.
  func applying(_ alternative: Alternative<Rival>) -> Self?
}

extension Rivalled {
  /// No criterion.
  public var basis: Basis? { nil }
}

extension Organization: Rivalled {
  /// The organization with the life that an alternative gives it.
  public func applying(_ alternative: Alternative<Existence>) -> Organization? {
    var result = self
    result.existence = alternative.values.existence ?? existence
    result.citations = alternative.citations
    result.note = alternative.note
    return result
  }
}

extension Organ: Rivalled {
  /// The organ with the life that an alternative gives it.
  public func applying(_ alternative: Alternative<Existence>) -> Organ? {
    var result = self
    result.existence = alternative.values.existence ?? existence
    result.citations = alternative.citations
    result.note = alternative.note
    return result
  }
}

extension Succession: Rivalled {
  /// The succession on the date that an alternative gives it.
  public func applying(_ alternative: Alternative<Rival>) -> Succession? {
    var result = self
    result.date = alternative.values.date ?? date
    result.citations = alternative.citations
    result.note = alternative.note
    return result
  }
}

extension Membership: Rivalled {}

extension Treaty: Rivalled {
  /// The instrument with the dates that an alternative gives it.
  public func applying(_ alternative: Alternative<Rival>) -> Treaty? {
    var result = self
    result.signed = alternative.values.signed ?? signed
    result.inForce = alternative.values.inForce ?? inForce
    result.citations = alternative.citations
    result.note = alternative.note
    return result
  }
}

extension TreatyAction: Rivalled {
  /// The action on the date that an alternative gives it.
  public func applying(_ alternative: Alternative<Rival>) -> TreatyAction? {
    var result = self
    result.date = alternative.values.date ?? date
    result.citations = alternative.citations
    result.note = alternative.note
    return result
  }
}

extension Tenure: Rivalled {
  /// The tenure in the period that an alternative gives it.
  public func applying(_ alternative: Alternative<Rival>) -> Tenure? {
    var result = self
    result.period = alternative.values.period ?? period
    result.citations = alternative.citations
    result.note = alternative.note
    return result
  }
}

extension Document: Rivalled {
  /// The document in the state and with the date that an alternative gives it.
  public func applying(_ alternative: Alternative<Rival>) -> Document? {
    var result = self
    result.state = alternative.values.state ?? state
    result.date = alternative.values.date ?? date
    result.citations = alternative.citations
    result.note = alternative.note
    return result
  }
}
