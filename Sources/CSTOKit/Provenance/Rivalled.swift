// SPDX-License-Identifier: Apache-2.0

/// An entity of which others say something else.
public protocol Rivalled: Cited {
  /// The fields that an alternative may replace.
  associatedtype Rival: Described
  /// What others say.
  var alternatives: [Alternative<Rival>] { get set }
  /// The sources on which the entity rests.
  var citations: [Citation] { get set }
  /// A remark in words.
  var note: String? { get set }
  /// The criterion by which the entity's own dates count, if it names one.
  var basis: Basis? { get }
  /// The entity as an alternative has it, or nil if the alternative denies it.
  func applying(_ alternative: Alternative<Rival>) -> Self?
}

extension Rivalled {
  /// No criterion.
  public var basis: Basis? { nil }

  /// The entity with some fields changed, resting on the alternative's sources instead of its own.
  func restingOn(_ alternative: Alternative<Rival>, _ change: (inout Self) -> Void) -> Self {
    var result = self
    change(&result)
    result.citations = alternative.citations
    result.note = alternative.note
    return result
  }
}

extension Organization: Rivalled {
  /// The organization with the life that an alternative gives it.
  public func applying(_ alternative: Alternative<Existence>) -> Organization? {
    restingOn(alternative) { result in result.existence = alternative.values.existence ?? existence }
  }
}

extension Organ: Rivalled {
  /// The organ with the life that an alternative gives it.
  public func applying(_ alternative: Alternative<Existence>) -> Organ? {
    restingOn(alternative) { result in result.existence = alternative.values.existence ?? existence }
  }
}

extension Succession: Rivalled {
  /// The succession as an alternative has it.
  public func applying(_ alternative: Alternative<Rival>) -> Succession? {
    restingOn(alternative) { result in
      result.kind = alternative.values.kind ?? kind
      result.date = alternative.values.date ?? date
    }
  }
}

extension Membership: Rivalled {}

extension Treaty: Rivalled {
  /// The instrument with the dates and the place that an alternative gives it.
  public func applying(_ alternative: Alternative<Rival>) -> Treaty? {
    restingOn(alternative) { result in
      result.signed = alternative.values.signed ?? signed
      result.place = alternative.values.place ?? place
      result.inForce = alternative.values.inForce ?? inForce
    }
  }
}

extension TreatyAction: Rivalled {
  /// The action on the date that an alternative gives it.
  public func applying(_ alternative: Alternative<Rival>) -> TreatyAction? {
    restingOn(alternative) { result in result.date = alternative.values.date ?? date }
  }
}

extension Tenure: Rivalled {
  /// The tenure as an alternative has it.
  public func applying(_ alternative: Alternative<Rival>) -> Tenure? {
    restingOn(alternative) { result in
      result.period = alternative.values.period ?? period
      result.isActing = alternative.values.isActing ?? isActing
    }
  }
}

extension Document: Rivalled {
  /// The document in the state and with the date that an alternative gives it.
  public func applying(_ alternative: Alternative<Rival>) -> Document? {
    restingOn(alternative) { result in
      result.kind = alternative.values.kind ?? kind
      result.state = alternative.values.state ?? state
      result.date = alternative.values.date ?? date
    }
  }
}

extension Meeting: Rivalled {
  /// The meeting as an alternative has it, or nil if the alternative denies it.
  public func applying(_ alternative: Alternative<Rival>) -> Meeting? {
    if alternative.values.isDenied { return nil }
    return restingOn(alternative) { result in
      result.organ = alternative.values.organ ?? organ
      result.date = alternative.values.date ?? date
      result.lastDay = alternative.values.lastDay ?? lastDay
      result.place = alternative.values.place ?? place
      result.mode = alternative.values.mode ?? mode
      result.kind = alternative.values.kind ?? kind
    }
  }
}

extension Tally: Rivalled {
  /// The tally with the number that an alternative gives it.
  public func applying(_ alternative: Alternative<Rival>) -> Tally? {
    restingOn(alternative) { result in result.count = alternative.values.count ?? count }
  }
}
