// SPDX-License-Identifier: Apache-2.0

/// A sink that writes to an open file.
public struct FileSink: ByteSink, ~Copyable {
  private let file: Int32
  private let name: String
  private let ownsFile: Bool
  private var isOpen = true

  init(file: Int32, name: String) {
    self.file = file
    self.name = name
    ownsFile = true
  }

  private init(borrowed file: Int32, name: String) {
    self.file = file
    self.name = name
    ownsFile = false
  }

  /// Makes a sink that writes to standard output.
  public static func standardOutput() -> FileSink { FileSink(borrowed: 1, name: "standard output") }

  /// Makes a sink that writes to standard error.
  public static func standardError() -> FileSink { FileSink(borrowed: 2, name: "standard error") }

  /// Writes all of some bytes.
  ///
  /// - Throws: ``ExportError`` with the reason that the system gives, and with the code `closedPipe` if the reader has closed the pipe.
  public mutating func write(_ bytes: Span<UInt8>) throws(ExportError) {
    guard isOpen else { throw ExportError(.file, subject: name, "was finished, and more was written") }
    do { try FileSystem.write(bytes, to: file) } catch { throw ExportError(error, name) }
  }

  /// Flushes the bytes to the disk and closes the file.
  ///
  /// Standard output and standard error stay open.
  ///
  /// - Throws: ``ExportError`` with the reason that the system gives.
  public mutating func finish() throws(ExportError) {
    guard ownsFile, isOpen else { return }
    isOpen = false
    do {
      try FileSystem.synchronize(file)
    } catch {
      try? FileSystem.closeFile(file)
      throw ExportError(error, name)
    }
    do { try FileSystem.closeFile(file) } catch { throw ExportError(error, name) }
  }

  /// Closes the file if the sink was not finished.
  deinit { if ownsFile, isOpen { try? FileSystem.closeFile(file) } }
}

extension ExportError {
  init(_ failure: FileSystem.Failure, _ subject: String) {
    self.init(failure.isClosedPipe ? .closedPipe : .file, subject: subject, failure.message, underlyingError: failure)
  }
}
