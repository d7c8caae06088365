// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// Whether a period covers a day, and how that is to be read.
struct Covering {
  var certainty: Certainty
  /// Whether only the as-of day stands between this and a yes: the end is open, and the day comes later.
  var isBeyondRecord = false
}

extension Dataset {
  /// Whether a period covers a day.
  ///
  /// Nothing is known of a period that is not dated; an open end holds up to the as-of day.
  func covering(_ day: CalendarDay, by period: EDTFInterval?) -> Covering {
    guard let period else { return Covering(certainty: .possibly) }
    let certainty = period.contains(day)
    if certainty == .yes, period.end == .open, let asOf = head.asOf, day > asOf {
      return Covering(certainty: .possibly, isBeyondRecord: true)
    }
    return Covering(certainty: certainty)
  }

  /// As ``covering(_:by:)``, where nothing is said against a life that the record does not date.
  func covering(_ day: CalendarDay, byLife existence: EDTFInterval?) -> Covering {
    existence.map { covering(day, by: $0) } ?? Covering(certainty: .yes)
  }

  /// The life of a party, by a criterion where the record has an alternative for it.
  func existence(of id: PartyID, by basis: Basis?) -> EDTFInterval? {
    guard let party = party(id) else { return nil }
    let rivals: [Alternative<Existence>] =
      switch party {
      case .state: []
      case .organization(let organization): organization.alternatives
      case .organ(let organ): organ.alternatives
      }
    if let basis, let rival = rivals.first(where: { $0.basis == basis && !$0.isDeprecated }) {
      return rival.values.existence ?? party.existence
    }
    return party.existence
  }
}
