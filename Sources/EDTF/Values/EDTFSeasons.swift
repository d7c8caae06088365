// SPDX-License-Identifier: Apache-2.0

/// The days that seasons have.
///
/// The standard assigns no days to the seasons of the year (21 to 32). Quarters, four-month periods (quadrimesters)
/// and half-years (semesters), 33 to 41, are whole months under either choice.
public enum EDTFSeasons: String, Sendable, Hashable, CaseIterable {
  /// Seasons of the year have no bounds; the default.
  case unbounded
  /// Seasons are whole months, as in meteorology.
  ///
  /// Spring begins in March in the north and in September in the south. The season of December, January and February
  /// belongs to the year of its December.
  case meteorological

  /// The months of a season, counted from 1 for January.
  ///
  /// Months after 12 belong to the following year.
  func months(of code: Int) -> ClosedRange<Int>? {
    switch code {
    case 21...24: self == .unbounded ? nil : (code - 20) * 3...(code - 20) * 3 + 2
    case 25...28: self == .unbounded ? nil : (code - 24) * 3...(code - 24) * 3 + 2
    // Southern spring has the months of northern autumn.
    case 29...32: self == .unbounded ? nil : [9...11, 12...14, 3...5, 6...8][code - 29]
    case 33...36: (code - 33) * 3 + 1...(code - 33) * 3 + 3
    case 37...39: (code - 37) * 4 + 1...(code - 37) * 4 + 4
    case 40...41: (code - 40) * 6 + 1...(code - 40) * 6 + 6
    default: nil
    }
  }
}

/// How strictly a text is read.
public enum EDTFReading: String, Sendable, Hashable, CaseIterable {
  /// Accepts only what the standard allows; the default.
  case strict
  /// Also accepts spaces around the members of a set, for example after a comma.
  case lenient
}
