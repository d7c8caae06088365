// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A document that holds on a day.
public struct DocumentInForce: Sendable, Hashable {
  /// The document.
  public let document: Document
  /// Yes or possibly.
  public let certainty: Certainty
}

extension Questions {
  /// The documents in force on a day, for certain or possibly, in the order of their ids.
  ///
  /// A document that was adopted holds for certain on the days of its validity. One without a validity may hold from its date on, as
  /// nobody says until when. A draft never does.
  ///
  /// - Complexity: O(n) in the number of documents; with an index O(log n) and the documents whose validity may cover the day.
  public func documents(inForceOn day: CalendarDay) -> [DocumentInForce] {
    documents(possiblyOn: day).compactMap { document in
      let certainty = certainty(of: document, inForceOn: day)
      return certainty == .no ? nil : DocumentInForce(document: document, certainty: certainty)
    }
  }

  private func certainty(of document: Document, inForceOn day: CalendarDay) -> Certainty {
    let isAdopted: Certainty =
      switch document.state {
      case .draft, .considered, .approved: .no
      case .adopted, .inForce, .lapsed: .yes
      case nil: .possibly
      }
    if document.validity != nil {
      return isAdopted && CoveredDays(document.validity, asOf: asOf).contains(day)
    }
    let begun = document.date?.bounds.earliest.dayNumber.map { day.number >= $0 } ?? true
    return begun ? isAdopted && .possibly : .no
  }
}
