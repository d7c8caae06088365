// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// The labels of the possible targets of one type of reference, indexed by id bytes.
///
/// Rows of the largest tables contain several references. A dictionary would hash each of them as a `String`.
@usableFromInline
final class LabelIndex {
  private struct Slot {
    var hash: UInt64 = 0
    /// The offset of the id in `slugs`; `count` is its length in bytes.
    var slug: UInt32 = 0
    var count: UInt32 = 0
    /// The number of the label, counted from 1; 0 for an empty slot.
    var number: UInt32 = 0
  }

  // Constants are read without an exclusivity check.
  private let slugs: [UInt8]
  private let slots: [Slot]
  /// A random seed for the hash, which never affects the output.
  ///
  /// It prevents files crafted so that all their ids collide.
  private let seed: UInt64
  /// The labels, in the order of their numbers.
  @usableFromInline let names: [String]

  /// Collects the labels of the entities that a type of reference can target.
  ///
  /// - Complexity: O(n) in the number of entities.
  @usableFromInline
  init(_ type: ScalarType, _ dataset: Dataset, languages: [LanguageTag]) {
    let search = LabelSearch(type, dataset, languages: languages)
    dataset.showKinds(to: search)
    let seed = UInt64.random(in: .min ... .max)
    var slugs: [UInt8] = []
    slugs.reserveCapacity(search.found.reduce(0) { $0 + $1.slug.utf8.count })
    // A power of two, at most two thirds full.
    var slots = Array(repeating: Slot(), count: 2 << (Int.bitWidth - (search.found.count * 3 / 4).leadingZeroBitCount))
    for (number, found) in search.found.enumerated() {
      var slug = found.slug
      slug.withUTF8 { bytes in
        let bytes = UnsafeRawBufferPointer(bytes)
        let hash = unsafe LabelIndex.hash(bytes, seed)
        let place = unsafe LabelIndex.place(of: bytes, hash, slots, slugs)
        // States come before organizations, and organizations before organs.
        guard slots[place].number == 0, let start = UInt32(exactly: slugs.count), let own = UInt32(exactly: number + 1)
        else { return }
        slots[place] = Slot(hash: hash, slug: start, count: UInt32(bytes.count), number: own)
        unsafe slugs.append(contentsOf: bytes)
      }
    }
    names = search.found.map(\.label)
    (self.slugs, self.slots, self.seed) = (slugs, slots, seed)
  }

  /// The number of the label for an id, counted from 1.
  ///
  /// 0 if there is none.
  @usableFromInline
  func number(of slug: String) -> Int {
    let found: Int? = unsafe slug.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe self.place(of: UnsafeRawBufferPointer(bytes))
    }
    if let found { return Int(slots[found].number) }
    // Strings without contiguous UTF-8 storage, for example bridged ones.
    let bytes = Array(slug.utf8)
    return Int(slots[unsafe bytes.withUnsafeBytes { bytes in unsafe self.place(of: bytes) }].number)
  }

  @inline(__always)
  private func place(of slug: UnsafeRawBufferPointer) -> Int {
    unsafe LabelIndex.place(of: slug, LabelIndex.hash(slug, seed), slots, slugs)
  }

  /// The slot of an id, or the empty slot where it would be inserted.
  @inline(__always)
  private static func place(of slug: UnsafeRawBufferPointer, _ hash: UInt64, _ slots: [Slot], _ slugs: [UInt8]) -> Int {
    var place = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
    while slots[place].number > 0, slots[place].hash != hash || !(unsafe isEqual(slots[place], slug, slugs)) {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  @inline(__always)
  private static func isEqual(_ slot: Slot, _ slug: UnsafeRawBufferPointer, _ slugs: [UInt8]) -> Bool {
    guard Int(slot.count) == slug.count else { return false }
    let start = Int(slot.slug)
    for index in 0..<slug.count where unsafe slugs[start + index] != slug[index] { return false }
    return true
  }

  /// Mixes the bytes eight at a time; the last eight may overlap the previous ones.
  @inline(__always)
  private static func hash(_ slug: UnsafeRawBufferPointer, _ seed: UInt64) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: slug.count)
    var index = 0
    while index + 8 <= slug.count {
      hash = LabelIndex.mixed(hash, unsafe slug.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    if index == slug.count { return hash }
    if index > 0 {
      return LabelIndex.mixed(hash, unsafe slug.loadUnaligned(fromByteOffset: slug.count - 8, as: UInt64.self))
    }
    var word: UInt64 = 0
    while index < slug.count {
      word = word << 8 | UInt64(unsafe slug[index])
      index += 1
    }
    return LabelIndex.mixed(hash, word)
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}

/// Collects the labels of the entities of some kinds.
private final class LabelSearch: DatasetObserver {
  private(set) var found: [(slug: String, label: String)] = []
  private let kinds: [EntityKind]
  private let languages: [LanguageTag]
  /// The as-of day of the data set, for which the names are chosen.
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
