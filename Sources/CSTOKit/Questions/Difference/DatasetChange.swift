// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// One thing that a data set says and another one does not, or says otherwise.
@frozen
public struct DatasetChange: Sendable, Hashable {
  /// What became of it.
  public enum Kind: String, ClosedValue {
    /// It is in the new data set alone.
    case added
    /// It is in the old data set alone.
    case removed
    /// It is in both, with another value.
    case changed

    /// ``added``.
    public static var example: Kind { .added }
  }

  /// Where: `memberships/uzb-csto-2006/period`; parts of lists are named by their first field, with `~1` for `/` and `~0` for `~` in
  /// it: `…/citations/tass-20121219`.
  public var path: String
  /// What became of it.
  public var change: Kind
  /// What it was; for an entity or a part, its fields.
  public var old: String?
  /// What it is.
  public var new: String?

  /// Makes a change.
  public init(path: String, change: Kind, old: String? = nil, new: String? = nil) {
    self.path = path
    self.change = change
    self.old = old
    self.new = new
  }
}

extension DatasetChange: Described {
  /// The fields in published order.
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: DatasetChange?) {
    path = f("path", it?.path)
    change = f("change", it?.change)
    old = f("old", it?.old)
    new = f("new", it?.new)
    // Follows from the others; for readers of the file.
    let _: String? = f("meaning", it?.meaning)
  }
}

extension DatasetChange {
  /// The same change the other way round.
  public var reversed: DatasetChange {
    let change: Kind =
      switch self.change {
      case .added: .removed
      case .removed: .added
      case .changed: .changed
      }
    return DatasetChange(path: path, change: change, old: new, new: old)
  }

  /// What the change means, in an English sentence.
  public var meaning: String {
    let subject = subject
    switch change {
    case .added: return "\(subject) was added\(new.map { ": \($0)" } ?? "")"
    case .removed: return "\(subject) was taken away\(old.map { ": \($0)" } ?? "")"
    case .changed: return periodMeaning ?? "\(subject) was \(old ?? "") and is \(new ?? "")"
    }
  }

  /// What changed: an entity, a part of a list, or a field, which alternate on the path.
  private var subject: String {
    let steps = path.pathSteps
    // The head has no id, so that fields and parts alternate one step earlier.
    let depth = steps.count + (steps[0] == "dataset" ? 1 : 0)
    if depth == 2 { return "the entity" }
    return noun(steps[steps.count - (depth.isMultiple(of: 2) ? 2 : 1)])
  }

  private func noun(_ field: String) -> String {
    switch field {
    case "citations": "a source"
    case "alternatives": "what others say"
    case "names": "a name"
    case "codes": "a code"
    case "statuses": "a status"
    default: "«\(field)»"
    }
  }

  /// What happened to the ends of a period.
  private var periodMeaning: String? {
    guard let old = old.flatMap({ EDTFInterval($0) }), let new = new.flatMap({ EDTFInterval($0) }) else { return nil }
    var found: [String] = []
    if old.start != new.start { found.append("its start was \(words(old.start)) and is \(words(new.start))") }
    switch (old.end.date, new.end.date) {
    case (nil, let end?): found.append("it gained an end, \(end)")
    case (let end?, nil): found.append("it lost its end, \(end), and is \(words(new.end))")
    case _ where old.end != new.end: found.append("its end was \(words(old.end)) and is \(words(new.end))")
    default: break
    }
    return found.isEmpty ? nil : found.joined(separator: ", and ")
  }

  private func words(_ end: EDTFInterval.End) -> String {
    switch end {
    case .open: "open"
    case .unknown: "unknown"
    case .date, .onOrBefore, .onOrAfter: end.description
    }
  }
}
