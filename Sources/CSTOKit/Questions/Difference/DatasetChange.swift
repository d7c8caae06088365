// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// A statement that was added, removed or changed between two data sets.
@frozen
public struct DatasetChange: Sendable, Hashable {
  /// The kind of a change.
  public enum Kind: String, ClosedValue {
    /// Only the new data set contains the statement.
    case added
    /// Only the old data set contains the statement.
    case removed
    /// Both data sets contain the statement, with different values.
    case changed

    /// An example value, ``added``.
    public static var example: Kind { .added }
  }

  /// The path of the statement, for example `memberships/uzb-csto-2006/period`.
  ///
  /// Parts of lists are named by their first field, with `~1` for `/` and `~0` for `~`, for example `…/citations/tass-20121219`.
  public var path: String
  /// Whether the statement was added, removed or changed.
  public var change: Kind
  /// The old value; nil if the statement was added.
  ///
  /// For an entity or a part, this is a list of its fields.
  public var old: String?
  /// The new value; nil if the statement was removed.
  ///
  /// For an entity or a part, this is a list of its fields.
  public var new: String?

  /// Makes a change at a path, from an old to a new value.
  public init(path: String, change: Kind, old: String? = nil, new: String? = nil) {
    self.path = path
    self.change = change
    self.old = old
    self.new = new
  }
}

extension DatasetChange: Described {
  /// Reads or writes the fields, in published order.
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: DatasetChange?) {
    path = f("path", it?.path)
    change = f("change", it?.change)
    old = f("old", it?.old)
    new = f("new", it?.new)
    // Derived from the other fields, for people who read the file.
    let _: String? = f("meaning", it?.meaning)
  }
}

extension DatasetChange {
  /// The same change in the opposite direction.
  public var reversed: DatasetChange {
    let change: Kind =
      switch self.change {
      case .added: .removed
      case .removed: .added
      case .changed: .changed
      }
    return DatasetChange(path: path, change: change, old: new, new: old)
  }

  /// The meaning of the change, as an English sentence.
  public var meaning: String {
    let subject = subject
    switch change {
    case .added: return "\(subject) was added\(new.map { ": \($0)" } ?? "")"
    case .removed: return "\(subject) was taken away\(old.map { ": \($0)" } ?? "")"
    case .changed: return periodMeaning ?? "\(subject) was \(old ?? "") and is \(new ?? "")"
    }
  }

  /// The subject of the change: an entity, a part of a list, or a field.
  ///
  /// Fields and parts alternate on the path.
  private var subject: String {
    let steps = path.pathSteps
    // The head has no id, so fields and parts alternate one step earlier.
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

  /// The change of the ends of a period; nil if the values are not periods.
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
