// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A document that is in force on a day, certainly or possibly.
public struct DocumentInForce: Sendable, Hashable {
  /// The document that is or may be in force.
  public let document: Document
  /// The certainty: yes or possibly.
  public let certainty: Certainty
}

extension Questions {
  /// The documents in force on a day, in the order of their ids.
  ///
  /// Both certain and possible documents are included. An adopted document is certainly in force on the days of its validity. A document
  /// without a validity is possibly in force from its date on, because its end is unknown. A document that is only drafted, considered or
  /// approved is never in force.
  ///
  /// - Complexity: O(n) in the number of documents. With an index, O(log n) plus the number of documents whose validity may cover the day.
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
