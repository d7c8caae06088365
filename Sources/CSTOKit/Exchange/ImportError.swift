// SPDX-License-Identifier: Apache-2.0

/// Why an input was not read.
///
/// All or nothing: a data set with problems is never returned.
public struct ImportError: Error, Sendable, Hashable {
  /// One thing that is wrong with an input.
  public struct Problem: Sendable, Hashable {
    /// The file among several, as it is called in the folder; nil where there is only one.
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
      file: String? = nil, line: Int? = nil, column: Int? = nil, byteColumn: Int? = nil, path: String = "",
      _ message: String
    ) {
      self.file = file
      self.byteColumn = byteColumn
      self.line = line
      self.column = column
      self.path = path
      self.message = message
    }
  }

  /// What is wrong, in the order of the input; never empty.
  public let problems: [Problem]
  /// Whether there were more than the limit allows to list.
  public let isCut: Bool

  /// Makes an error of at least one problem.
  public init(_ first: Problem, _ others: [Problem] = [], isCut: Bool = false) {
    problems = [first] + others
    self.isCut = isCut
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
