// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension Dataset {
  /// The day of a question: the requested day, or else the as-of day.
  ///
  /// The current date is never used.
  ///
  /// - Throws: ``ExportError`` if there is neither.
  package func dayOrAsOf(_ day: CalendarDay?) throws(ExportError) -> CalendarDay {
    if let day = day ?? head.asOf { return day }
    throw ExportError(.invalidOption, subject: "on", "the data set has no as-of day: give a day")
  }

  /// Checks that a requested party exists in the data set.
  ///
  /// - Throws: ``ExportError`` with the id if the party is missing.
  package func requireParty(_ id: PartyID?, option: String = "organization") throws(ExportError) {
    guard let id, party(id) == nil else { return }
    throw ExportError(.invalidOption, subject: option, "there is no state, organization or organ \"\(id)\"")
  }
}
