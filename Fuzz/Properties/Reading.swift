// SPDX-License-Identifier: Apache-2.0

import CSTOKit

/// What reading gives: the data set, or the problems, of which each takes one line.
enum ReadingOutcome {
  case read(Dataset)
  case refused([ImportError.Problem])

  init(_ read: () throws(ImportError) -> Dataset) throws {
    do throws(ImportError) { self = .read(try read()) } catch {
      try requireLines(error.problems)
      self = .refused(error.problems)
    }
  }

  /// The data set, or nil.
  var dataset: Dataset? {
    guard case .read(let dataset) = self else { return nil }
    return dataset
  }
}

/// Throws if a problem is told in more than a line, or if there is none.
func requireLines(_ problems: [ImportError.Problem]) throws {
  try require(!problems.isEmpty, "refused without a reason")
  for problem in problems {
    try require(!problem.lineText(file: "f").contains(where: \.isNewline), "a problem of two lines")
  }
}

/// Writes a data set and reads it again, which has to give the same one and, written again, the same bytes.
func requireRoundTrip(
  _ dataset: Dataset, _ format: String, write: (Dataset) throws -> [UInt8], read: ([UInt8]) throws -> Dataset
) throws {
  let first = try write(dataset)
  let again = try read(first)
  let second = try write(again)
  try require(again == dataset, "\(format): not read back equal")
  try require(first == second, "\(format): not the same bytes")
}

/// Whether two texts are the same bytes.
func same(_ one: String?, _ other: String?) -> Bool {
  guard let one, let other else { return one == nil && other == nil }
  return one.utf8.elementsEqual(other.utf8)
}
