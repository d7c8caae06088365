// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A growing buffer of bytes on their way to a sink.
///
/// Writers fill it byte by byte or in runs. An array would check uniqueness and bounds at each byte, which is slow for a writer that only
/// appends. The buffer is the only owner of its memory, so it is sendable.
@frozen
@safe public struct OutputBuffer: ~Copyable, @unchecked Sendable {
  /// The number of bytes at which a writer should drain the buffer.
  @inlinable public static var fullAt: Int { 48 << 10 }

  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var used = 0

  /// The number of bytes in the buffer.
  @inlinable public var count: Int { used }

  /// Makes an empty buffer.
  public init(capacity: Int = 64 << 10) {
    unsafe base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { unsafe base.deallocate() }

  // Declares that nothing reference-counted is released here, which the compiler cannot see for itself. Otherwise every value being written
  // would be retained around each byte that might not fit, which takes two fifths of the time of a writer.
  @inline(never) @_effects(releasenone)
  @usableFromInline mutating func grow(by room: Int) {
    let newCapacity = max(capacity * 2, used + room)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
    unsafe larger.initialize(from: base, count: used)
    unsafe base.deallocate()
    unsafe base = larger
    capacity = newCapacity
  }

  /// Appends a byte.
  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    if used == capacity { grow(by: 1) }
    unsafe base[used] = byte
    used &+= 1
  }

  /// Reserves capacity for a number of further bytes.
  @inlinable @inline(__always)
  mutating func reserve(_ room: Int) {
    if capacity &- used < room { grow(by: room) }
  }

  /// Appends some bytes.
  @inlinable @inline(__always)
  public mutating func append(_ bytes: Span<UInt8>) {
    reserve(bytes.count)
    put(bytes)
  }

  /// Appends a byte, followed by some bytes.
  @inlinable @inline(__always)
  public mutating func append(_ first: UInt8, _ bytes: Span<UInt8>) {
    reserve(bytes.count + 1)
    put(first)
    put(bytes)
  }

  /// Appends some bytes between two equal bytes, for example quotes.
  @inlinable @inline(__always)
  public mutating func append(_ bytes: Span<UInt8>, between quote: UInt8) {
    reserve(bytes.count + 2)
    put(quote)
    put(bytes)
    put(quote)
  }

  /// Appends the UTF-8 bytes of a constant.
  @inlinable @inline(__always)
  public mutating func append(_ text: StaticString) {
    reserve(text.utf8CodeUnitCount)
    put(text)
  }

  /// Appends the UTF-8 bytes of a text.
  @inlinable @inline(__always)
  public mutating func append(utf8Of text: String) {
    let isDone: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { append(unsafe $0.span) }
    if isDone == nil { append(slowlyUTF8Of: text) }
  }

  /// Appends the UTF-8 bytes of a text between two equal bytes, for example quotes.
  @inlinable @inline(__always)
  public mutating func append(utf8Of text: String, between quote: UInt8) {
    let isDone: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      append(unsafe bytes.span, between: quote)
    }
    if isDone == nil { append(slowlyUTF8Of: text, between: quote) }
  }

  /// Appends a short text between two equal bytes, for example quotes.
  ///
  /// Returns false, and appends nothing, if the text is not short.
  @inlinable @inline(__always)
  public mutating func append(short value: some ShortText, between quote: UInt8) -> Bool {
    reserve(ShortTextLimits.room + 2)
    guard let count = unsafe value.write(to: UnsafeMutableRawPointer(base + used + 1)) else { return false }
    put(quote)
    used &+= count
    put(quote)
    return true
  }

  /// Appends the bytes that a closure writes directly into memory.
  ///
  /// - Parameters:
  ///   - room: The maximum number of bytes that the closure may write. Bytes beyond the count that it returns are discarded.
  ///   - write: Writes the bytes and returns their number.
  /// - Returns: The number of bytes appended.
  @inlinable @inline(__always) @discardableResult
  @unsafe public mutating func append(upTo room: Int, _ write: (UnsafeMutableRawPointer) -> Int) -> Int {
    reserve(room)
    let count = unsafe write(UnsafeMutableRawPointer(base + used))
    used += count
    return count
  }

  /// Appends a whole number in decimal digits, with a minus sign if negative.
  @inlinable
  public mutating func append(decimal value: Int) {
    if value >= 0, value < 10 { return append(0x30 + UInt8(truncatingIfNeeded: value)) }
    var (rest, digits) = (value.magnitude, 1)
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    let sign = value < 0 ? 1 : 0
    reserve(digits + sign)
    if value < 0 { put(0x2D) }
    rest = value.magnitude
    for place in (0..<digits).reversed() {
      unsafe base[used + place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    used += digits
  }

  /// Appends a short text; returns false if the text is not short.
  ///
  /// In that case, nothing is appended.
  @inlinable @inline(__always)
  public mutating func append(short value: some ShortText) -> Bool {
    reserve(ShortTextLimits.room)
    guard let count = unsafe value.write(to: UnsafeMutableRawPointer(base + used)) else { return false }
    used += count
    return true
  }

  /// Removes the last byte.
  ///
  /// The buffer must not be empty.
  @inlinable
  public mutating func removeLast() {
    precondition(used > 0, "there is no byte")
    used -= 1
  }

  /// Removes bytes from the end, down to a count.
  ///
  /// The buffer must contain at least that many bytes.
  @inlinable
  public mutating func truncate(to count: Int) {
    precondition((0...used).contains(count), "there are fewer bytes")
    used = count
  }

  /// Appends a constant between two bytes on each side, for example a key: `,"name":`.
  @inlinable @inline(__always)
  public mutating func append(_ first: UInt8, _ second: UInt8, _ text: StaticString, _ third: UInt8, _ fourth: UInt8) {
    reserve(text.utf8CodeUnitCount + 4)
    put(first)
    put(second)
    put(text)
    put(third)
    put(fourth)
  }

  // The same for a text that the runtime does not store as contiguous UTF-8.

  @inline(never) @_effects(releasenone)
  @usableFromInline
  mutating func append(slowlyUTF8Of text: String) { for byte in text.utf8 { append(byte) } }

  @inline(never) @_effects(releasenone)
  @usableFromInline
  mutating func append(slowlyUTF8Of text: String, between quote: UInt8) {
    append(quote)
    append(slowlyUTF8Of: text)
    append(quote)
  }

  // The following methods require reserved capacity, so no addition needs an overflow check.

  @inlinable @inline(__always)
  mutating func put(_ byte: UInt8) {
    unsafe base[used] = byte
    used &+= 1
  }

  @inlinable @inline(__always)
  mutating func put(_ text: StaticString) {
    unsafe (base + used).initialize(from: text.utf8Start, count: text.utf8CodeUnitCount)
    used &+= text.utf8CodeUnitCount
  }

  // Most runs are short, and calling a general copy costs more than copying them. Up to 64 bytes are copied in words that may overlap.
  @inlinable @inline(__always)
  mutating func put(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBytes { source in
      guard let from = source.baseAddress else { return }
      let (target, count) = unsafe (UnsafeMutableRawPointer(base + used), source.count)
      if count > 64 {
        unsafe target.copyMemory(from: from, byteCount: count)
      } else if count >= 32 {
        unsafe OutputBuffer.copy(from, target, count, as: SIMD32<UInt8>.self)
      } else if count >= 16 {
        unsafe OutputBuffer.copy(from, target, count, as: SIMD16<UInt8>.self)
      } else if count >= 8 {
        unsafe OutputBuffer.copy(from, target, count, as: UInt64.self)
      } else if count >= 4 {
        unsafe OutputBuffer.copy(from, target, count, as: UInt32.self)
      } else if count > 0 {
        // The first, the middle and the last of up to three bytes.
        let (middle, last) = (count >> 1, count &- 1)
        let bytes = unsafe (
          from.load(as: UInt8.self), from.load(fromByteOffset: middle, as: UInt8.self),
          from.load(fromByteOffset: last, as: UInt8.self)
        )
        unsafe target.storeBytes(of: bytes.0, as: UInt8.self)
        unsafe target.storeBytes(of: bytes.1, toByteOffset: middle, as: UInt8.self)
        unsafe target.storeBytes(of: bytes.2, toByteOffset: last, as: UInt8.self)
      }
      used &+= count
    }
  }

  @inlinable @inline(__always)
  static func copy<Word: BitwiseCopyable>(
    _ source: UnsafeRawPointer, _ target: UnsafeMutableRawPointer, _ count: Int, as type: Word.Type
  ) {
    let last = count - MemoryLayout<Word>.size
    let (head, tail) = unsafe (source.loadUnaligned(as: type), source.loadUnaligned(fromByteOffset: last, as: type))
    unsafe target.storeBytes(of: head, as: type)
    unsafe target.storeBytes(of: tail, toByteOffset: last, as: type)
  }

  /// Writes all bytes to a sink and empties the buffer.
  ///
  /// - Throws: ``ExportError`` of the sink.
  public mutating func drain(to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    try sink.write(unsafe Span(_unsafeStart: base, count: used))
    used = 0
  }

  /// Calls a closure with some of the bytes since the last drain.
  @inlinable @inline(__always)
  public func withBytes<Result>(_ range: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= used, "the buffer has not so many bytes")
    let bytes = unsafe UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    return unsafe body(bytes.span)
  }

  /// A copy of the bytes in the buffer.
  public var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: base, count: used)) }
}
