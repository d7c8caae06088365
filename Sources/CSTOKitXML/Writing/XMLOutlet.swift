// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The destination of the bytes from libxml2, with the first error of the sink.
///
/// libxml2 passes about 4 kB at a time. A callback can only make it stop, without a reason.
final class XMLOutlet {
  private var buffer = OutputBuffer()
  private var sink: BorrowedSink
  private(set) var error: ExportError?

  init(_ sink: BorrowedSink) { self.sink = sink }

  /// Writes all the bytes; returns false after an error of the sink, which it stores.
  func take(_ bytes: Span<UInt8>) -> Bool {
    if error != nil { return false }
    buffer.append(bytes)
    if buffer.count >= OutputBuffer.fullAt { drain() }
    return error == nil
  }

  /// Writes the remaining bytes to the sink.
  ///
  /// - Throws: `ExportError` of the sink, from this call or an earlier one.
  func finish() throws(ExportError) {
    if error == nil { drain() }
    if let error { throw error }
  }

  private func drain() {
    do throws(ExportError) { try buffer.drain(to: &sink) } catch { self.error = error }
  }

  /// The callback for the shim; its context is valid as long as the outlet.
  @unsafe static let sink: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, CInt) -> CInt = {
    context, bytes, count in
    guard let context = unsafe context, let bytes = unsafe bytes else { return -1 }
    let outlet = unsafe Unmanaged<XMLOutlet>.fromOpaque(context).takeUnretainedValue()
    let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: Int(count))
    return outlet.take(unsafe Span<UInt8>(_unsafeBytes: buffer)) ? count : -1
  }

  @unsafe var context: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }
}
