// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension Scene {
  /// The scene in sentences, one a line.
  func text(_ localizer: Localizer, _ dataset: Dataset) -> String {
    var lines = [title] + subtitle + [""]
    lines += remarks
    lines += sentences
    lines += [""] + footer(localizer, dataset)
    // A name may hold a line end or a control, and a sentence is a line.
    return lines.map(\.shownSafely).joined(separator: "\n") + "\n"
  }

  /// What boxes and lines say, in this order, each once.
  var sentences: [String] {
    var seen: Set<String> = []
    let all = boxes.map(\.sentence) + lines.map(\.sentence)
    return all.compactMap { $0 }.filter { seen.insert($0).inserted }
  }

  /// What the picture rests on: the record, its version and as-of day, and the number of sources.
  func footer(_ localizer: Localizer, _ dataset: Dataset) -> [String] {
    let head = dataset.head
    let version = head.version.map { localizer(.version, $0) }
    let asOf = head.asOf.map { localizer(.asOf, localizer.day($0)) }
    let record = [head.title, version, asOf].compactMap { $0 }.joined(separator: ", ")
    return [record, localizer(.sourcesBehind, "\(sources.count)", "\(dataset.sources.count)")].filter { !$0.isEmpty }
  }
}
