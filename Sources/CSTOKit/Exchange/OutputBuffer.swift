// SPDX-License-Identifier: Apache-2.0

/// Bytes on their way to a sink: a growing buffer that writers fill byte by byte and run by run.
///
/// An array checks for uniqueness and bounds at each byte; a writer that is nothing but appending feels that.
@frozen
@safe public struct OutputBuffer: ~Copyable {
  /// When a writer that has a sink should drain the buffer.
  @inlinable public static var fullAt: Int { 48 << 10 }

  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var used = 0

  /// The number of bytes so far.
  @inlinable public var count: Int { used }

  /// Makes an empty buffer.
  public init(capacity: Int = 64 << 10) {
    unsafe base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { unsafe base.deallocate() }

  @usableFromInline mutating func grow(by room: Int) {
    let newCapacity = max(capacity * 2, used + room)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
    unsafe larger.initialize(from: base, count: used)
    unsafe base.deallocate()
    unsafe base = larger
    capacity = newCapacity
  }

  /// Adds a byte.
  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    if used == capacity { grow(by: 1) }
    unsafe base[used] = byte
    used += 1
  }

  /// Adds some bytes.
  @inlinable @inline(__always)
  public mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress, !source.isEmpty else { return }
      if capacity - used < source.count { grow(by: source.count) }
      unsafe (base + used).initialize(from: start, count: source.count)
      used += source.count
    }
  }

  /// Adds the bytes of a constant.
  @inlinable @inline(__always)
  public mutating func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    if capacity - used < length { grow(by: length) }
    unsafe (base + used).initialize(from: text.utf8Start, count: length)
    used += length
  }

  /// Adds the UTF-8 of a text.
  @inlinable @inline(__always)
  public mutating func append(utf8Of text: String) {
    let isDone: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { append(unsafe $0.span) }
    if isDone == nil { append(slowlyUTF8Of: text) }
  }

  /// The same for a text that another runtime holds in another form.
  @usableFromInline
  mutating func append(slowlyUTF8Of text: String) { for byte in text.utf8 { append(byte) } }

  /// Adds a constant between two bytes on one side and two on the other, as keys are written: `,"name":`.
  @inlinable @inline(__always)
  public mutating func append(_ first: UInt8, _ second: UInt8, _ text: StaticString, _ third: UInt8, _ fourth: UInt8) {
    let length = text.utf8CodeUnitCount
    if capacity - used < length + 4 { grow(by: length + 4) }
    let start = unsafe base + used
    unsafe start[0] = first
    unsafe start[1] = second
    unsafe (start + 2).initialize(from: text.utf8Start, count: length)
    unsafe start[length + 2] = third
    unsafe start[length + 3] = fourth
    used += length + 4
  }

  /// Hands all bytes to a sink and empties the buffer.
  ///
  /// - Throws: ``ExportError`` of the sink.
  public mutating func drain(to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    try sink.write(unsafe Span(_unsafeStart: base, count: used))
    used = 0
  }

  /// A copy of the bytes.
  public var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: base, count: used)) }
}
