// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension Dataset {
  /// The day of a question: the one asked for, else the record's as-of day.
  ///
  /// Never the clock.
  ///
  /// - Throws: ``ExportError`` if neither is there.
  package func dayOrAsOf(_ day: CalendarDay?) throws(ExportError) -> CalendarDay {
    if let day = day ?? head.asOf { return day }
    throw ExportError(.invalidOption, subject: "on", "the data set has no as-of day: give a day")
  }

  /// Checks that a party which somebody asks for is there.
  ///
  /// - Throws: ``ExportError`` that names it.
  package func requireParty(_ id: PartyID?, option: String = "organization") throws(ExportError) {
    guard let id, party(id) == nil else { return }
    throw ExportError(.invalidOption, subject: option, "there is no state, organization or organ \"\(id)\"")
  }
}
