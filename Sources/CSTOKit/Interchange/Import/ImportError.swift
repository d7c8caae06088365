// SPDX-License-Identifier: Apache-2.0

/// Why an input was not read.
///
/// All or nothing: a data set with problems is never returned.
public struct ImportError: Error, Sendable {
  /// What kind of problem it is.
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    private enum Kind: String {
      case file, unknownFormat, limit, encoding, syntax, schemaVersion, unknownField, duplicate, missingValue
      case invalidValue, danglingReference
    }
    private let kind: Kind
    private init(_ kind: Kind) { self.kind = kind }
    /// The name of the constant.
    public var description: String { kind.rawValue }

    /// A file or folder is not there, cannot be read, or is nothing that is read.
    public static let file = Code(.file)
    /// There is no reader for that kind of file.
    public static let unknownFormat = Code(.unknownFormat)
    /// The input is larger, deeper or longer than ``ImportLimits`` allow, or than the reader can take.
    public static let limit = Code(.limit)
    /// The bytes are not UTF-8, or hold a character that the format has not.
    public static let encoding = Code(.encoding)
    /// The text breaks the syntax of the format.
    public static let syntax = Code(.syntax)
    /// The input is of another version of the schema than this package reads.
    public static let schemaVersion = Code(.schemaVersion)
    /// A field, column, element, table or kind is one that the model does not have.
    public static let unknownField = Code(.unknownField)
    /// Something stands twice that may stand once.
    public static let duplicate = Code(.duplicate)
    /// Something that is needed is not there.
    public static let missingValue = Code(.missingValue)
    /// What is there is no value of its type, or values contradict one another.
    public static let invalidValue = Code(.invalidValue)
    /// A reference leads to nothing, or a part belongs to nothing.
    public static let danglingReference = Code(.danglingReference)
  }

  /// One thing that is wrong with an input.
  public struct Problem: Sendable, Hashable, Encodable {
    /// What kind of problem it is.
    public let code: Code
    /// The file, as it was called; nil where bytes were read, and nobody knows of what file.
    public let file: String?
    /// The line, counted from 1; nil where no bytes were read.
    public let line: Int?
    /// The column in Unicode scalars, counted from 1; nil where no bytes were read.
    public let column: Int?
    /// The column in bytes, counted from 1; nil where it is not known.
    public let byteColumn: Int?
    /// A path into the data, `memberships/uzb-csto-2006/period`; empty where it is about the input as a whole.
    public let path: String
    /// What is wrong.
    public let message: String

    /// Makes a problem.
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
      // A line of a terminal is no place for a key of three megabytes.
      self.path = path.shortened(to: 400)
      self.message = message.shortened(to: 800)
    }
  }

  /// What is wrong, in the order of the input; never empty.
  public let problems: [Problem]
  /// Whether there were more than the limit allows to list.
  public let isCut: Bool
  /// What caused it, if that was another error.
  public let underlyingError: (any Error)?

  /// Makes an error of at least one problem.
  public init(
    _ first: Problem, _ others: [Problem] = [], isCut: Bool = false, underlyingError: (any Error)? = nil
  ) {
    problems = [first] + others
    self.isCut = isCut
    self.underlyingError = underlyingError
  }
}

extension ImportError {
  /// An error of the first of some problems, as many as the limit allows to list; nil if there are none.
  package init?(listing problems: [Problem], upTo limit: Int, isCut: Bool = false, underlyingError: (any Error)? = nil)
  {
    guard let first = problems.first else { return nil }
    self.init(
      first, Array(problems.prefix(limit).dropFirst()), isCut: isCut || problems.count > limit,
      underlyingError: underlyingError)
  }
}

extension ImportError {
  /// The same problems, said of another file, or of none.
  package func renamingFiles(_ name: (String?) -> String?) -> ImportError {
    let own = problems.map { problem in
      Problem(
        problem.code, file: name(problem.file), line: problem.line, column: problem.column,
        byteColumn: problem.byteColumn, path: problem.path, problem.message)
    }
    return ImportError(own[0], Array(own.dropFirst()), isCut: isCut, underlyingError: underlyingError)
  }

  /// The same problems, each in a file; those that have one are in a folder of that name.
  package func inFile(_ path: String) -> ImportError { renamingFiles { $0.map { "\(path)/\($0)" } ?? path } }
}

extension ImportError: Hashable {
  /// Whether two errors tell of the same problems, whatever caused them.
  public static func == (left: ImportError, right: ImportError) -> Bool {
    left.problems == right.problems && left.isCut == right.isCut
  }

  /// Feeds the problems to the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(problems)
    hasher.combine(isCut)
  }
}

extension ImportError.Code: Encodable {
  /// Writes the name of the constant.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension ImportError.Problem: CustomStringConvertible {
  /// `12:5: memberships/uzb-csto-2006/period: expected a period`; where the column in bytes is another, it follows in brackets.
  public var description: String { lineText(file: nil) }

  /// The same with the file in front, as compilers write it: one line, whatever the data holds.
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
  /// The problems, a line each.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

extension ImportError.Code {
  /// Whether the first problem of an error has the code: `catch ImportError.Code.limit`.
  public static func ~= (code: ImportError.Code, error: any Error) -> Bool {
    (error as? ImportError)?.problems.first?.code == code
  }
}
