// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension ExportOption {
  /// The options that select and change a dialect.
  static func dialect(usual: CSVDialect) -> [ExportOption] {
    [
      ExportOption(
        "dialect", .choice(CSVDialect.all.map(\.name)), help: "the CSV dialect; \(usual.name) by default"),
      ExportOption("delimiter", .text("CHAR"), help: "the delimiter: a character, or tab"),
      ExportOption("terminator", .choice(CSVDialect.Terminator.allCases.map(\.rawValue)), help: "the row terminator"),
      ExportOption(
        "quoting", .choice(CSVDialect.Quoting.allCases.map(\.rawValue)),
        help: "the cells that are quoted: minimal, header (the first row too) or all"),
      ExportOption("null", .text("TEXT"), help: "the text of an empty cell, for example NA"),
      ExportOption("bom", .choice(["yes", "no"]), help: "whether the file begins with a byte order mark"),
      ExportOption("guard", .choice(["yes", "no"]), help: "whether text that looks like a formula gets an apostrophe"),
    ]
  }
}

extension OptionValues {
  /// The selected dialect, with the requested changes.
  ///
  /// - Throws: `ExportError` for a delimiter or a null text that could not be read back.
  func dialect(usual: CSVDialect) throws(ExportError) -> CSVDialect {
    let chosen = CSVDialect.all.first { $0.name == self["dialect"] } ?? usual
    let changes = ["delimiter", "terminator", "quoting", "null", "bom", "guard"].filter(has)
    guard let first = changes.first else { return chosen }
    let delimiter = self["delimiter"].map { $0 == "tab" ? "\t" : $0 } ?? chosen.delimiterText
    guard let character = delimiter.first, delimiter.count == 1 else {
      throw ExportError(.invalidOption, subject: "delimiter", "\"\(delimiter)\" is not one character")
    }
    let null = self["null"] ?? ""
    if null.utf8.allSatisfy({ (0x30...0x39).contains($0) }) && !null.isEmpty {
      throw ExportError(.invalidOption, subject: "null", "\"\(null)\" is a number that tables contain")
    }
    if !null.isEmpty, ["..", "open", "unknown"].contains(null) || EDTFValue(null) != nil {
      throw ExportError(
        .invalidOption, subject: "null", "\"\(null)\" is a date, or a word that tables contain beside dates")
    }
    let dialect = CSVDialect(
      delimiter: character, terminator: self["terminator"].flatMap(CSVDialect.Terminator.init) ?? chosen.terminator,
      hasByteOrderMark: self["bom"].map { $0 == "yes" } ?? chosen.hasByteOrderMark,
      quoting: self["quoting"].flatMap(CSVDialect.Quoting.init) ?? chosen.quoting,
      nullText: self["null"] ?? chosen.nullText,
      guardsFormulas: self["guard"].map { $0 == "yes" } ?? chosen.guardsFormulas)
    if let dialect { return dialect }
    if CSVDialect(delimiter: character) != nil, has("null") {
      throw ExportError(
        .invalidOption, subject: "null",
        "the text of an empty cell must not contain a delimiter, a quote, a line end or U+0000, or begin with U+FEFF")
    }
    throw ExportError(
      .invalidOption, subject: has("delimiter") ? "delimiter" : first,
      "the delimiter has to be a sign of ASCII that is no letter, digit or quote")
  }
}
