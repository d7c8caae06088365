// SPDX-License-Identifier: Apache-2.0

/// Why nothing, or not all, could be written.
public struct ExportError: Error, Sendable {
  /// What kind of failure it is.
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    private let name: String
    private init(_ name: String) { self.name = name }
    /// The name of the constant.
    public var description: String { name }

    /// The format cannot carry a value.
    public static let unwritableValue = Code("unwritableValue")
    /// The format would lose something, and the request refuses losses.
    public static let lossRefused = Code("lossRefused")
    /// There is no such format.
    public static let unknownFormat = Code("unknownFormat")
    /// An option is unknown, missing or has a value that it cannot have.
    public static let invalidOption = Code("invalidOption")
    /// A file or folder cannot be made or written.
    public static let file = Code("file")
    /// Whoever read the bytes has gone.
    public static let closedPipe = Code("closedPipe")
    /// The sink of a client gave up.
    public static let cancelled = Code("cancelled")
  }

  /// What kind of failure it is.
  public let code: Code
  /// What it is about: a file, a path into the data such as `memberships/uzb-csto-2006/note`, or the name of an option.
  public let subject: String?
  /// What is wrong, in a few words; options are named in back quotes, as a tool writes them in a form of its own.
  public let message: String
  /// What caused it, if that was another error.
  public let underlyingError: (any Error)?

  /// Makes an error.
  public init(_ code: Code, subject: String? = nil, _ message: String, underlyingError: (any Error)? = nil) {
    self.code = code
    self.subject = subject
    self.message = message
    self.underlyingError = underlyingError
  }
}

extension ExportError: Equatable, CustomStringConvertible {
  /// Whether two errors say the same: code, subject, message, and the description of what caused them.
  public static func == (left: ExportError, right: ExportError) -> Bool {
    left.code == right.code && left.subject == right.subject && left.message == right.message
      && left.underlyingError.map { "\($0)" } == right.underlyingError.map { "\($0)" }
  }

  /// One line: «members.csv: No space left on device».
  public var description: String {
    (subject.map { $0.isEmpty ? "" : "\($0.shownSafely): " } ?? "") + message.shownSafely
  }
}

extension ExportError.Code {
  /// Whether an error is one of this package with the code, whatever else it says: `catch ExportError.Code.closedPipe`.
  public static func ~= (code: ExportError.Code, error: any Error) -> Bool { (error as? ExportError)?.code == code }
}
