// SPDX-License-Identifier: Apache-2.0

/// Which days a season has.
///
/// The standard gives the seasons of the year (21 to 32) no days; quarters, quadrimesters and semesters (33 to 41) are whole months
/// under either choice.
public enum EDTFSeasons: String, Sendable, Hashable, CaseIterable {
  /// A season of the year has no bounds; the default.
  case unbounded
  /// Whole months as meteorologists count them, spring from March in the north and from September in the south. The season of
  /// December, January and February is named after the year of its December.
  case meteorological

  /// The months of a season, counted from 1 for January; beyond 12 they lie in the next year.
  func months(of code: Int) -> ClosedRange<Int>? {
    switch code {
    case 21...24: self == .unbounded ? nil : (code - 20) * 3...(code - 20) * 3 + 2
    case 25...28: self == .unbounded ? nil : (code - 24) * 3...(code - 24) * 3 + 2
    // Southern spring lies in the months of northern autumn.
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
  /// As the standard has it; the default.
  case strict
  /// A space after a comma in a set is passed over.
  case lenient
}
