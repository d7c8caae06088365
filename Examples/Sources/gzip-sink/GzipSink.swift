// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CZlib

/// Compresses what is written to another sink; whatever is held back goes out with ``finish()``.
struct GzipSink<Sink: ByteSink & ~Copyable>: ByteSink, ~Copyable {
  private(set) var sink: Sink
  private let stream: UnsafeMutablePointer<z_stream>

  /// Begins a file of gzip.
  init(into sink: consuming Sink) throws(ExportError) {
    self.sink = sink
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window; 16 more for the header of gzip.
    let code = unsafe deflateInit2_(
      stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { throw ExportError(.file, "zlib does not begin: \(code)") }
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  mutating func write(_ bytes: Span<UInt8>) throws(ExportError) {
    var input = unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
    try deflate(&input, Z_NO_FLUSH)
  }

  mutating func finish() throws(ExportError) {
    var none: [UInt8] = []
    try deflate(&none, Z_FINISH)
    try sink.finish()
  }

  private mutating func deflate(_ input: inout [UInt8], _ flush: Int32) throws(ExportError) {
    var output = [UInt8](repeating: 0, count: 1 << 16)
    var consumed = 0
    repeat {
      let count = unsafe input.withUnsafeMutableBufferPointer { source in
        unsafe output.withUnsafeMutableBufferPointer { target in
          unsafe stream.pointee.next_in = source.baseAddress.map { unsafe $0 + consumed }
          unsafe stream.pointee.avail_in = UInt32(source.count - consumed)
          unsafe stream.pointee.next_out = target.baseAddress
          unsafe stream.pointee.avail_out = UInt32(target.count)
          unsafe CZlib.deflate(stream, flush)
          unsafe consumed = source.count - Int(stream.pointee.avail_in)
          return unsafe target.count - Int(stream.pointee.avail_out)
        }
      }
      try sink.write(output.span.extracting(0..<count))
      if count < output.count { return }
    } while true
  }
}
