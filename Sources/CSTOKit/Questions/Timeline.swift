// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// An event on a date, or on one of the days that the date allows.
@frozen
public struct TimelineEvent: Sendable, Hashable, Identifiable, Encodable {
  /// The date, as precise as it is known.
  ///
  /// For the end of a period, it can also be a day on or before a date, for example `..1994`, or on or after one.
  public var date: EDTFInterval.End
  /// The path of the statement, for example `memberships/uzb-csto-2006/period`.
  public var path: String
  /// The meaning of the date: `begins`, `ends`, or the name of the field.
  ///
  /// For example, `signed` is a field name.
  public var event: String
  /// The names in the requested language, with words that describe the statement.
  ///
  /// Such a word is, for example, a status.
  public var subject: String
  /// Whether an alternative contradicts the entity.
  public var isContested: Bool
  /// The hedges of the sources, for example “reportedly”.
  public var hedges: [String]

  /// The identity: the path of the statement and the event, joined by `#`.
  public var id: String { "\(path)#\(event)" }
}

extension Dataset {
  /// All dated events of the data set, in the order of days and then paths.
  ///
  /// An event whose date allows several days is at the first of them. An end on or before a date is at that date. Not included are the
  /// dates of sources, names, codes and alternatives, and open or unknown ends of periods.
  ///
  /// - Complexity: O(n log n) in the number of statements.
  public func timeline(languages: [LanguageTag] = ["en"]) -> [TimelineEvent] {
    let search = EventSearch(ReferenceNames(self, languages: languages), languages: languages)
    showKinds(to: search)
    return search.events.map { (day: $0.date.date?.placeInTime ?? .min, event: $0) }
      .inOrder { ($0.day, $0.event.path, $0.event.event) < ($1.day, $1.event.path, $1.event.event) }
      .map(\.event)
  }
}

private final class EventSearch: DatasetObserver {
  private let referenceNames: ReferenceNames
  private let languages: [LanguageTag]
  private(set) var events: [TimelineEvent] = []

  init(_ referenceNames: ReferenceNames, languages: [LanguageTag]) {
    self.referenceNames = referenceNames
    self.languages = languages
  }

  /// Lists whose dates describe the statement and not an event.
  private static let passedOver: Set<String> = [
    "citations", "alternatives", "additions", "coverage", "names", "codes", "provisions", "participants",
  ]

  func entities<E: Entity>(_ entities: Entities<E>) {
    if E.kind == Source.kind { return }
    for entity in entities { visit(entity) }
  }

  private func visit<E: Entity>(_ entity: E) {
    let front = [E.kind.collection, entity.id.slug]
    // An entity without a visible name is called by its id if other entities of its kind have names.
    let label =
      entity.label(in: languages).flatMap { $0.showsNothing ? nil : $0 } ?? (E.kind.hasLabel ? entity.id.slug : nil)
    let isNamed = label != nil
    var subject = [label].compactMap { $0 }
    var found: [TimelineEvent] = []
    let isContested = (entity as? any HasAlternatives)?.isDisputed ?? false
    var hedges: [String] = []
    var words: [[String]: [String]] = [:]
    ScalarWalk.over(entity, path: front) { path, value in
      if path.last == "hedge", path.count == 5 { hedges.append(value.scalarText) }
      guard !path.contains(where: EventSearch.passedOver.contains) else { return }
      let statement = Array(path.dropLast())
      func add(_ date: EDTFInterval.End, _ event: String) {
        if date.date == nil { return }
        found.append(
          TimelineEvent(
            date: date, path: path.joined(separator: "/"), event: event, subject: "", isContested: false, hedges: []))
      }
      switch value {
      case let date as EDTFDate: add(.date(date), path[path.count - 1])
      case let period as EDTFInterval:
        add(period.start, "begins")
        add(period.end, "ends")
      default:
        let type = Swift.type(of: value).type
        if type.targetKinds.contains(where: \.hasLabel) {
          let label = referenceNames.name(of: type, value.scalarText).flatMap { $0.showsNothing ? nil : $0 }
          if path.count == 3 && !isNamed { subject.append(label ?? value.scalarText) }
        } else if case .open = type {
          words[statement, default: []].append(value.scalarText)
        } else if case .closed = type {
          words[statement, default: []].append(value.scalarText)
        }
      }
    }
    for var event in found {
      // The words of the statement itself. A status also has the words of its membership.
      let parts = Array(event.path.pathSteps.dropLast())
      event.subject = (subject + (words[parts] ?? [])).joined(separator: ", ")
      event.isContested = isContested
      event.hedges = hedges
      events.append(event)
    }
  }
}

extension EDTFDate {
  /// The position of a date among others: its first day.
  ///
  /// A season counts by its months. A year outside the supported range comes before or after all others.
  fileprivate var placeInTime: Int {
    if let day = bounds(seasons: .meteorological).earliest.dayNumber { return day }
    return text.hasPrefix("Y-") || text.hasPrefix("-") ? .min : .max
  }
}
