// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitXML
import Foundation

/// Writing and reading XML beside what libxml2 itself can do from C, and beside lxml, on the same document in the same run.
func benchmarkXML(_ harness: inout Harness, memberships count: Int) throws {
  guard harness.wants("xml.write") || harness.wants("xml.read") else { return }
  let small = SyntheticDataset.make(memberships: count)
  let large = SyntheticDataset.make(memberships: count * 4)
  let bytes = try small.bytes(as: .xml(.compact))
  let largeBytes = try large.bytes(as: .xml(.compact))
  guard try XMLImporter().read(bytes) == small else { preconditionFailure("what is written is not what is read") }
  FileHandle.standardError.write(Data("xml: \(count) memberships, \(bytes.count) bytes\n".utf8))
  let file = FileManager.default.temporaryDirectory.appendingPathComponent("csto-benchmark-\(UUID().uuidString).xml")
  try Data(bytes).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }

  func write(_ dataset: Dataset) throws {
    var sink = CountingSink()
    try ExportRequest(dataset).write(XMLExporter(style: .compact), to: &sink)
  }
  try harness.compare("xml.write", with: "c-xmltextwriter", XMLPeers.limit("write", file)) { try write(small) }
  try harness.compare("xml.write", with: "lxml", PythonPeer(XMLPeers.lxml, arguments: [file.path])) { try write(small) }
  try harness.compare("xml.read", with: "c-xmltextreader", XMLPeers.limit("read", file)) {
    _ = try XMLImporter().read(bytes)
  }
  try harness.growth("xml.write") {
    try write(small)
  } large: {
    try write(large)
  }
  try harness.growth("xml.read") {
    _ = try XMLImporter().read(bytes)
  } large: {
    _ = try XMLImporter().read(largeBytes)
  }
}

/// Writes or reads one data set again and again, for a profiler.
func profileXML(memberships count: Int, rounds: Int, isReading: Bool) throws {
  let dataset = SyntheticDataset.make(memberships: count)
  let bytes = try dataset.bytes(as: .xml(.compact))
  for _ in 0..<rounds {
    var sink = CountingSink()
    if isReading {
      _ = try XMLImporter().read(bytes)
    } else {
      try ExportRequest(dataset).write(XMLExporter(style: .compact), to: &sink)
    }
  }
}

private enum XMLPeers {
  /// The program in `limits/xml.c`, which `Scripts/benchmark` compiles.
  static func limit(_ work: String, _ file: URL) throws -> Peer? {
    guard let program = ProcessInfo.processInfo.environment["CSTO_XML_LIMIT"] else { return nil }
    return try Peer(program, [work, file.path])
  }

  /// Writes the same elements one by one, as a program would that has them in memory.
  static let lxml = """
    import io
    from lxml import etree
    events = []
    for event, element in etree.iterparse(sys.argv[1], events=("start", "end")):
        if event == "start": events.append((element.tag, dict(element.attrib), element))
        else: events.append(None)
    events = [(e[0], e[1], e[2].text) if e else None for e in events]
    namespace = {None: "urn:cstokit:dataset:1"}
    def work():
        with etree.xmlfile(io.BytesIO(), encoding="utf-8") as file:
            open = []
            for event in events:
                if event is None:
                    open.pop().__exit__(None, None, None)
                else:
                    context = file.element(event[0], event[1], nsmap=namespace)
                    context.__enter__()
                    open.append(context)
                    if event[2]: file.write(event[2])
    """
}
