// SPDX-License-Identifier: Apache-2.0

/// The reason that nothing, or not everything, could be written.
public struct ExportError: Error, Sendable {
  /// The kind of failure.
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    private let name: String
    private init(_ name: String) { self.name = name }
    /// The name of the constant, for example `lossRefused`.
    public var description: String { name }

    /// The format cannot represent a value.
    public static let unwritableValue = Code("unwritableValue")
    /// The format would lose data, and the request refuses losses.
    public static let lossRefused = Code("lossRefused")
    /// There is no such format.
    public static let unknownFormat = Code("unknownFormat")
    /// An option is unknown, missing or has an invalid value.
    public static let invalidOption = Code("invalidOption")
    /// A file or folder cannot be created or written.
    public static let file = Code("file")
    /// The reader of the output has closed the pipe.
    public static let closedPipe = Code("closedPipe")
    /// The caller stopped the export, for example through a progress report.
    public static let cancelled = Code("cancelled")
  }

  /// The kind of failure.
  public let code: Code
  /// The subject: a file, a path into the data, or the name of an option.
  ///
  /// A path into the data is, for example, `memberships/uzb-csto-2006/note`.
  public let subject: String?
  /// The problem, in a few words.
  ///
  /// Options are named in backquotes, so that a tool can replace them with its own notation.
  public let message: String
  /// The error that caused this one, if there is one.
  public let underlyingError: (any Error)?

  /// Makes an error with a code and a message.
  public init(_ code: Code, subject: String? = nil, _ message: String, underlyingError: (any Error)? = nil) {
    self.code = code
    self.subject = subject
    self.message = message
    self.underlyingError = underlyingError
  }
}

extension ExportError: Equatable, CustomStringConvertible {
  /// Whether code, subject, message and the description of the cause are equal.
  public static func == (left: ExportError, right: ExportError) -> Bool {
    left.code == right.code && left.subject == right.subject && left.message == right.message
      && left.underlyingError.map { "\($0)" } == right.underlyingError.map { "\($0)" }
  }

  /// One line, for example “members.csv: No space left on device”.
  public var description: String {
    (subject.map { $0.isEmpty ? "" : "\($0.shownSafely): " } ?? "") + message.shownSafely
  }
}

extension ExportError.Code {
  /// Matches any export error with the code: `catch ExportError.Code.closedPipe`.
  public static func ~= (code: ExportError.Code, error: any Error) -> Bool { (error as? ExportError)?.code == code }
}
