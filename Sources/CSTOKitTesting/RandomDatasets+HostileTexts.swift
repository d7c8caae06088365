// SPDX-License-Identifier: Apache-2.0

extension RandomDatasets {
  /// Texts that break writers which examine characters, or the wrong bytes.
  public static let hostileTexts: [String] = [
    "", " ", "plain", "a\r\nb", "x\ry", "p\nq", "p\n\nq", "x\"\u{301}y", "a,\u{301}b", ";\u{301}", "<\u{338}",
    "\\\u{301}",
    "\\", "C:\\new\\Large\\", "\\N\\L\\G", "\"", "\"\"", "',\"", "=1+1", "-5", "+1", "@x", "\t=1+1", "'=1", "\u{FF1D}1",
    "NA", "ID",
    "null", "007", "1E5", "2002-10-07", "&", "&amp;", "&copy;", "<b>x</b>", "]]>", "A | B {c} <d>", "graph", "node",
    "x\u{2028}y",
    "\u{1}\u{1F}\u{7F}", "\u{85}", "\u{FEFF}б", "й", "и\u{306}", "Тоҷикистон", "Հայաստան", "საქართველო", "שלום", "😀",
    "👨‍👩‍👧",
    "\u{202E}abc\u{202C}", String(repeating: "long ", count: 4_000), String(repeating: "\"\\", count: 9_000),
  ]
}
