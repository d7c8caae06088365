// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The cells with the names of what references of one type may lead to, written once and found by the bytes of an id.
///
/// A row of the great tables holds several references; a dictionary would hash each as a `String`, and its name would be looked at for
/// quotes again.
struct LabelCells {
  private struct Slot {
    var hash: UInt64 = 0
    /// Where the id begins among the ids, and how long it is.
    var slug: UInt32 = 0
    var count: UInt32 = 0
    /// Where the cell stands among the cells; nothing is in the slot if it ends at 0.
    var cell: UInt32 = 0
    var end: UInt32 = 0
  }

  private var slugs: [UInt8] = []
  private var bytes: [UInt8] = []
  private var slots: [Slot]
  /// What is mixed into each hash, so that no file can be made whose ids all fall on one slot; it decides nothing that is written.
  private let seed = UInt64.random(in: .min ... .max)

  /// Collects the names of a data set that references of a type may lead to.
  ///
  /// - Complexity: O(n) in the number of entities.
  init(_ type: ScalarType, _ dataset: Dataset, languages: [LanguageTag], _ dialect: CSVDialect) {
    let search = LabelSearch(type, dataset, languages: languages)
    dataset.showKinds(to: search)
    var cells = CSVCells(dialect.withoutMark)
    var ranges: [Range<Int>] = []
    for (_, label) in search.found {
      let start = cells.buffer.count
      cells.text(label)
      ranges.append(start..<cells.buffer.count)
      cells.endRow()
    }
    // A power of two, at most two thirds full.
    slots = Array(repeating: Slot(), count: 2 << (Int.bitWidth - (search.found.count * 3 / 4).leadingZeroBitCount))
    bytes = cells.buffer.bytes
    slugs.reserveCapacity(search.found.reduce(0) { $0 + $1.slug.utf8.count })
    for (found, range) in zip(search.found, ranges) { add(found.slug, range) }
  }

  private mutating func add(_ slug: String, _ range: Range<Int>) {
    var slug = slug
    let (hash, isKnown) = slug.withUTF8 { slug in
      let slug = UnsafeRawBufferPointer(slug)
      return unsafe (self.hash(slug), slots[place(of: slug)].end > 0)
    }
    // States come before organizations, and these before organs.
    if isKnown || slugs.count + bytes.count > Int(UInt32.max) { return }
    var free = LabelCells.home(of: hash, among: slots.count)
    while slots[free].end > 0 { free = (free + 1) & (slots.count - 1) }
    slots[free] = Slot(
      hash: hash, slug: UInt32(slugs.count), count: UInt32(slug.utf8.count), cell: UInt32(range.lowerBound),
      end: UInt32(range.upperBound))
    slugs += slug.utf8
  }

  /// Hands the cell of an id to a closure; an empty one if it leads nowhere.
  @inline(__always)
  func withCell(of slug: UnsafeRawBufferPointer, _ body: (Span<UInt8>) -> Void) {
    let slot = slots[unsafe place(of: slug)]
    body(bytes.span.extracting(Int(slot.cell)..<Int(slot.end)))
  }

  /// The slot of an id, or the empty one where it would stand.
  @inline(__always)
  private func place(of slug: UnsafeRawBufferPointer) -> Int {
    let hash = unsafe self.hash(slug)
    var place = LabelCells.home(of: hash, among: slots.count)
    while slots[place].end > 0, slots[place].hash != hash || !(unsafe isEqual(slots[place], slug)) {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  @inline(__always)
  private static func home(of hash: UInt64, among count: Int) -> Int {
    Int(truncatingIfNeeded: hash >> 32) & (count - 1)
  }

  @inline(__always)
  private func isEqual(_ slot: Slot, _ slug: UnsafeRawBufferPointer) -> Bool {
    guard Int(slot.count) == slug.count else { return false }
    let start = Int(slot.slug)
    for index in 0..<slug.count where unsafe slugs[start + index] != slug[index] { return false }
    return true
  }

  /// Mixes the bytes eight at a time; the last eight may overlap those before them.
  @inline(__always)
  private func hash(_ slug: UnsafeRawBufferPointer) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: slug.count)
    var index = 0
    while index + 8 <= slug.count {
      hash = LabelCells.mixed(hash, unsafe slug.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    if index == slug.count { return hash }
    if index > 0 {
      return LabelCells.mixed(hash, unsafe slug.loadUnaligned(fromByteOffset: slug.count - 8, as: UInt64.self))
    }
    var word: UInt64 = 0
    while index < slug.count {
      word = word << 8 | UInt64(unsafe slug[index])
      index += 1
    }
    return LabelCells.mixed(hash, word)
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}

/// Collects the names.
private final class LabelSearch: DatasetObserver {
  private(set) var found: [(slug: String, label: String)] = []
  private let kinds: [EntityKind]
  private let languages: [LanguageTag]
  /// The names of the record's own day are taken.
  private let day: CalendarDay?

  init(_ type: ScalarType, _ dataset: Dataset, languages: [LanguageTag]) {
    self.languages = languages
    day = dataset.head.asOf
    kinds = type.targetKinds
  }

  func entities<E: Entity>(_ entities: Entities<E>) {
    guard kinds.contains(E.kind) else { return }
    var own: [(slug: String, label: String)] = []
    let span = entities.elements.span
    for index in span.indices {
      if let label = span[index].label(in: languages, on: day) { own.append((span[index].id.slug, label)) }
    }
    found += own
  }
}
