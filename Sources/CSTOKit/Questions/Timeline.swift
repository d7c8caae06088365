// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// Something that happened on a date, or between the days that the date allows.
@frozen
public struct TimelineEvent: Sendable, Hashable, Identifiable, Encodable {
  /// When, as precise as it is known: a date, or for an end of a period also some day on or before one, `..1994`, or on or after one.
  public var date: EDTFInterval.End
  /// The path of the statement, `memberships/uzb-csto-2006/period`.
  public var path: String
  /// What the date means: `begins`, `ends`, or the name of the field, such as `signed`.
  public var event: String
  /// Who and what: names in the language asked for, and words such as a status.
  public var subject: String
  /// Whether somebody says something else of the same entity.
  public var isContested: Bool
  /// The reserves of the sources, such as «reportedly».
  public var hedges: [String]

  /// What tells events apart: the path of the statement, and which of its days is meant.
  public var id: String { "\(path)#\(event)" }
}

extension Dataset {
  /// Every dated event of the data set in the order of days; those of one day in the order of their paths.
  ///
  /// An event whose date leaves several days open stands at the first of them. The dates of sources, of names and codes, and of
  /// alternatives are no events. An open or unknown end of a period is none either. An end on or before a date stands at the date.
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

  /// Lists whose dates belong to what is said, and not to what happened.
  private static let passedOver: Set<String> = [
    "citations", "alternatives", "additions", "coverage", "names", "codes", "provisions", "participants",
  ]

  func entities<E: Entity>(_ entities: Entities<E>) {
    if E.kind == Source.kind { return }
    for entity in entities { visit(entity) }
  }

  private func visit<E: Entity>(_ entity: E) {
    let front = [E.kind.collection, entity.id.slug]
    // What has a name that shows nothing, or none where others have one, is called by its id.
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
      // The words of the statement itself; a status also has those of the membership that it belongs to.
      let parts = Array(event.path.pathSteps.dropLast())
      event.subject = (subject + (words[parts] ?? [])).joined(separator: ", ")
      event.isContested = isContested
      event.hedges = hedges
      events.append(event)
    }
  }
}

extension EDTFDate {
  /// Where a date stands among others: its first day, of a season by its months; a year that is out of reach before or behind all.
  fileprivate var placeInTime: Int {
    if let day = bounds(seasons: .meteorological).earliest.dayNumber { return day }
    return text.hasPrefix("Y-") || text.hasPrefix("-") ? .min : .max
  }
}
