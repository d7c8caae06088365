// SPDX-License-Identifier: Apache-2.0

/// The reason that an input was not read, as a list of problems.
///
/// Reading is all or nothing: a data set with problems is never returned.
public struct ImportError: Error, Sendable {
  /// The kind of a problem.
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    private enum Kind: String {
      case file, unknownFormat, limit, encoding, syntax, schemaVersion, unknownField, duplicate, missingValue
      case invalidValue, danglingReference
    }
    private let kind: Kind
    private init(_ kind: Kind) { self.kind = kind }
    /// The name of the constant, for example `duplicate`.
    public var description: String { kind.rawValue }

    /// A file or folder is missing, unreadable, or of an unsupported type.
    public static let file = Code(.file)
    /// There is no reader for the kind of file.
    public static let unknownFormat = Code(.unknownFormat)
    /// The input exceeds the ``ImportLimits``, or a limit of the reader.
    public static let limit = Code(.limit)
    /// The bytes are not UTF-8, or contain a character that the format does not allow.
    public static let encoding = Code(.encoding)
    /// The text violates the syntax of the format.
    public static let syntax = Code(.syntax)
    /// The schema version of the input is one that this package does not read.
    public static let schemaVersion = Code(.schemaVersion)
    /// The model does not have the field, column, element, table or kind.
    public static let unknownField = Code(.unknownField)
    /// A value occurs twice that may occur only once.
    public static let duplicate = Code(.duplicate)
    /// A required value is missing.
    public static let missingValue = Code(.missingValue)
    /// A value is invalid for its type, or values contradict each other.
    public static let invalidValue = Code(.invalidValue)
    /// A reference leads to a missing entity, or a part has no owner.
    public static let danglingReference = Code(.danglingReference)
  }

  /// A problem in an input, with its place.
  public struct Problem: Sendable, Hashable, Encodable {
    /// The kind of problem.
    public let code: Code
    /// The path of the file, as given; nil if only bytes were read.
    public let file: String?
    /// The line, counted from 1; nil if no bytes were read.
    public let line: Int?
    /// The column in Unicode scalars, counted from 1; nil if no bytes were read.
    public let column: Int?
    /// The column in bytes, counted from 1; nil if it is unknown.
    public let byteColumn: Int?
    /// The path into the data, for example `memberships/uzb-csto-2006/period`.
    ///
    /// It is empty for a problem of the whole input. A path of more than 400 bytes is shortened.
    public let path: String
    /// The description of the problem, shortened if it exceeds 800 bytes.
    public let message: String

    /// Makes a problem; long paths and messages are shortened.
    public init(
      _ code: Code, file: String? = nil, line: Int? = nil, column: Int? = nil, byteColumn: Int? = nil,
      path: String = "",
      _ message: String
    ) {
      self.code = code
      self.file = file
      self.byteColumn = byteColumn
      self.line = line
      self.column = column
      // A terminal line cannot show a key of three megabytes.
      self.path = path.shortened(to: 400)
      self.message = message.shortened(to: 800)
    }
  }

  /// The problems, in the order of the input; never empty.
  public let problems: [Problem]
  /// Whether there were more problems than the limit allows to list.
  public let isCut: Bool
  /// The error that caused this one, if there is one.
  public let underlyingError: (any Error)?

  /// Makes an error with at least one problem.
  public init(
    _ first: Problem, _ others: [Problem] = [], isCut: Bool = false, underlyingError: (any Error)? = nil
  ) {
    problems = [first] + others
    self.isCut = isCut
    self.underlyingError = underlyingError
  }
}

extension ImportError {
  /// Makes an error of some problems, up to a limit; nil if there are none.
  package init?(listing problems: [Problem], upTo limit: Int, isCut: Bool = false, underlyingError: (any Error)? = nil)
  {
    guard let first = problems.first else { return nil }
    self.init(
      first, Array(problems.prefix(limit).dropFirst()), isCut: isCut || problems.count > limit,
      underlyingError: underlyingError)
  }
}

extension ImportError {
  /// Returns the same problems with other file names.
  package func renamingFiles(_ name: (String?) -> String?) -> ImportError {
    let own = problems.map { problem in
      Problem(
        problem.code, file: name(problem.file), line: problem.line, column: problem.column,
        byteColumn: problem.byteColumn, path: problem.path, problem.message)
    }
    return ImportError(own[0], Array(own.dropFirst()), isCut: isCut, underlyingError: underlyingError)
  }

  /// Returns the same problems with a path in front of each file.
  package func inFile(_ path: String) -> ImportError { renamingFiles { $0.map { "\(path)/\($0)" } ?? path } }
}

extension ImportError: Hashable {
  /// Whether two errors have the same problems, regardless of the cause.
  public static func == (left: ImportError, right: ImportError) -> Bool {
    left.problems == right.problems && left.isCut == right.isCut
  }

  /// Hashes the problems.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(problems)
    hasher.combine(isCut)
  }
}

extension ImportError.Code: Encodable {
  /// Encodes the name of the constant as a single value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension ImportError.Problem: CustomStringConvertible {
  /// The place, the path and the message, on one line.
  ///
  /// For example, `12:5: memberships/uzb-csto-2006/period: expected a period`. If the column in bytes is different, it follows in
  /// parentheses.
  public var description: String { lineText(file: nil) }

  /// The same line, with the file first, in the form of compiler messages.
  ///
  /// Unsafe characters are escaped, so the result is one line for any data.
  public func lineText(file: String?) -> String {
    var text = [file, self.file].compactMap { $0?.shownSafely }.joined(separator: "/")
    if !text.isEmpty { text += ":" }
    if let line, let column { text += "\(line):\(column):" }
    if !text.isEmpty { text += " " }
    if !path.isEmpty { text += path.shownSafely + ": " }
    text += message.shownSafely
    if let byteColumn, byteColumn != column { text += " (byte \(byteColumn) of the line)" }
    return text
  }
}

extension ImportError: CustomStringConvertible {
  /// The problems, one per line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

extension ImportError.Code {
  /// Matches an error whose first problem has the code: `catch ImportError.Code.limit`.
  public static func ~= (code: ImportError.Code, error: any Error) -> Bool {
    (error as? ImportError)?.problems.first?.code == code
  }
}
