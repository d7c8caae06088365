// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Where the bytes of libxml2 go, and what went wrong there.
///
/// libxml2 gives some 4 kB at a time, and can be told no more than that it has to stop.
final class XMLOutlet {
  private var buffer = OutputBuffer()
  private var sink: BorrowedSink
  private(set) var error: ExportError?

  init(_ sink: BorrowedSink) { self.sink = sink }

  /// Takes all of some bytes and returns true, or keeps the error of the sink and returns false.
  func take(_ bytes: Span<UInt8>) -> Bool {
    if error != nil { return false }
    buffer.append(bytes)
    if buffer.count >= OutputBuffer.fullAt { drain() }
    return error == nil
  }

  /// Passes on what is left.
  ///
  /// - Throws: `ExportError` of the sink, from now or before.
  func finish() throws(ExportError) {
    if error == nil { drain() }
    if let error { throw error }
  }

  private func drain() {
    do throws(ExportError) { try buffer.drain(to: &sink) } catch { self.error = error }
  }

  /// The outlet as a sink of the shim, together with a context that is good for as long as the outlet is.
  @unsafe static let sink: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, CInt) -> CInt = {
    context, bytes, count in
    guard let context = unsafe context, let bytes = unsafe bytes else { return -1 }
    let outlet = unsafe Unmanaged<XMLOutlet>.fromOpaque(context).takeUnretainedValue()
    let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: Int(count))
    return outlet.take(unsafe Span<UInt8>(_unsafeBytes: buffer)) ? count : -1
  }

  @unsafe var context: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }
}
