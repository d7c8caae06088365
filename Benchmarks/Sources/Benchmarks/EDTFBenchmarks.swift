// SPDX-License-Identifier: Apache-2.0

import EDTF
import Foundation

/// Texts of every level, which both peers read too.
private let mixedTexts = [
  "1985-04-12", "1985-04", "1985", "2004-01-01T10:10:10Z", "1964/2008", "2004-02-01/2005-02-08", "1984?", "2004-06~",
  "2004-06-11%", "201X", "20XX", "2004-XX", "1985-04-XX", "1985-XX-XX", "1985-04-12/..", "../1985-04-12", "2001-21",
  "Y170000002", "-1985", "Y17E7", "2004-06~-11", "2004?-06-11", "?2004-06-~11", "156X-12-25", "15XX-12-XX",
  "XXXX-12-XX",
  "[1667,1668,1670..1672]", "{1960,1961-12}", "2004-06-XX/2004-07-03", "1984~/2004-06",
]

/// Reads dates beside Python's two readers.
///
/// These are so much slower that they read every 5,000th text, and their time is taken 5,000 times.
func benchmarkEDTF(_ harness: inout Harness, texts count: Int) throws {
  guard harness.wants("edtf.parse") || harness.wants("edtf.parse.plain") else { return }
  let sample = 5_000
  let mixed = (0..<count).map { mixedTexts[$0 % mixedTexts.count] }
  let plain = (0..<count).map { CalendarDay(number: $0 % 20_000).description }
  func read(_ texts: ArraySlice<String>) throws {
    var levels = 0
    for text in texts { levels += try EDTFValue(parsing: text).level }
    precondition(levels >= 0)
  }
  func readPlain(_ texts: ArraySlice<String>) throws {
    var months = 0
    for text in texts { months += try EDTFDate(parsing: text).precision == .month ? 1 : 0 }
    precondition(months == 0)
  }
  let peers = [
    ("python-edtf", "from edtf import parse_edtf as read"),
    ("edtf-validate", "from edtf_validate.valid_edtf import is_valid as read"),
  ]
  for (name, texts, ours) in [("edtf.parse", mixed, read), ("edtf.parse.plain", plain, readPlain)] {
    guard harness.wants(name) else { continue }
    for (peer, module) in peers {
      let file = FileManager.default.temporaryDirectory.appendingPathComponent("csto-benchmark-\(UUID().uuidString)")
      let lines = (0..<count / sample).map { texts[$0 % texts.count] }
      try Data(lines.joined(separator: "\n").utf8).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let python = try PythonPeer(
        """
        \(module)
        texts = open(sys.argv[1]).read().split("\\n")
        def work():
            for text in texts: read(text)
        """, arguments: [file.path])
      guard let python else {
        FileHandle.standardError.write(Data("\(name): \(peer) is not there\n".utf8))
        continue
      }
      try harness.compare(
        name, with: peer, ours: { try ours(texts[...]) }, seconds: { python.seconds() * Double(sample) })
    }
    let quarter = texts[..<(count / 4)]
    try harness.growth(name, small: { try ours(quarter) }, large: { try ours(texts[...]) })
    let start = ContinuousClock.now
    try ours(texts[...])
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    let each = (Double(seconds) * 1e9 + Double(attoseconds) * 1e-9) / Double(count)
    FileHandle.standardError.write(Data("\(name): \(Int(each.rounded())) ns a text\n".utf8))
  }
}
