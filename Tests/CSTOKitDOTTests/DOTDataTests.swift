// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitDOT
import CSTOKitTesting
import CSTOKitViews
import CSTORecord
import Foundation
import TestSupport
import Testing

/// A graph is data: what programs read from it is what the view has.
@Suite struct DOTDataTests {
  private func view(_ name: String) throws -> (DOTView, GraphView) {
    let views = DatasetViews(.csto)
    let day: CalendarDay = "2012-07-01"
    switch name {
    case "membership": return (.membership(of: .csto, on: day), views.membership(of: .csto, on: day))
    case "all": return (.membership(on: day), views.membership(on: day))
    case "organs": return (.organs(of: .csto, on: day), views.organs(of: .csto, on: day))
    case "meeting": return (.meeting("csc-20201202"), try views.meeting("csc-20201202"))
    default: return (.succession(), views.successions())
    }
  }

  /// The same in another program: the nodes and edges, and some attributes.
  private func read(_ bytes: [UInt8]) throws -> [String: Any] {
    let script = """
      import json, sys, networkx, pydot
      graph = pydot.graph_from_dot_data(sys.stdin.read())[0]
      def all_nodes(part):
          names = [node.get_name().strip('"') for node in part.get_nodes() if node.get_name() not in ("node", "edge", "graph")]
          return names + [name for inner in part.get_subgraphs() for name in all_nodes(inner)]
      found = networkx.DiGraph(networkx.nx_pydot.from_pydot(graph))
      json.dump({"pydot": [len(set(all_nodes(graph))), len(graph.get_edges())],
                 "networkx": [found.number_of_nodes(), found.number_of_edges()],
                 "nodes": sorted(set(all_nodes(graph))),
                 "classes": sorted({edge.get("class").strip('"') for edge in graph.get_edges() if edge.get("class")})}, sys.stdout)
      """
    let run = try run(pythonPath, ["-c", script], input: bytes)
    #expect(run.status == 0, "\(run.errors.suffix(400))")
    return try #require(JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
  }

  @Test(arguments: ["membership", "all", "organs", "meeting", "succession"])
  func `pydot, networkx and gvpr count the nodes and edges of the view`(_ name: String) throws {
    let (exported, view) = try view(name)
    let bytes = try Dataset.csto.bytes(as: .dot(view: exported))
    let found = try read(bytes)
    #expect(found["pydot"] as? [Int] == [view.boxes.count, view.lines.count])
    #expect(found["networkx"] as? [Int] == [view.boxes.count, Set(view.lines.map { [$0.from, $0.to] }).count])
    #expect(found["classes"] as? [String] == Set(view.lines.map(\.kind.rawValue)).sorted())
    let counted = try run("gvpr", ["BEG_G { print(nNodes($G), \" \", nEdges($G)) }"], input: bytes)
    #expect(counted.text == "\(view.boxes.count) \(view.lines.count)\n")
    let nodes = try #require(found["nodes"] as? [String])
    for box in view.boxes {
      if case .party(let id)? = box.subject { #expect(nodes.contains(id.slug), "\(id)") }
    }
  }

  /// An organization of so many members, every ninth an observer, every eleventh suspended.
  private func dataset(_ count: Int) throws -> Dataset {
    try Dataset("Many", asOf: "2024-12-31") {
      Organization("all", "All", coverage: [Coverage(period: "1950/..")])
      for number in 1...count {
        try SovereignState(EntityID(parsing: "s\(number)"), "State \(1_000 + number)")
        try Membership(
          member: PartyID(parsing: "s\(number)"), host: "all", capacity: number % 9 == 0 ? .observer : .member,
          period: EDTFInterval(parsing: "\(1950 + number % 60)/.."),
          statuses: number % 11 == 0 ? [StatusPeriod(.suspended, period: "2015/..")] : [])
      }
    }
  }

  @Test(arguments: [32, 198]) func `Many members stand in columns in a frame for each way of belonging`(_ count: Int)
    throws
  {
    let dataset = try dataset(count)
    let graph = DatasetViews(dataset).membership(of: "all", on: "2020-01-01")
    #expect(graph.arrangement == .blocks && graph.boxes.count == count + 1 && graph.lines.count == count)
    #expect(Set(graph.frames.compactMap(\.kind)) == [.member, .observer, .suspended])
    for (number, frame) in graph.frames.enumerated() {
      let names = graph.boxes.filter { $0.frame == number }.map(\.name)
      #expect(names == names.sorted() && frame.label?.contains("\(names.count)") == true, "\(frame.label ?? "")")
    }
    for program in ["dot", "neato", "fdp", "twopi"] {
      for direction in [DOTRankDirection.leftToRight, .topToBottom] {
        var theme = DOTTheme.light
        theme.direction = direction
        let drawn = try run(
          program, ["-Tplain"],
          input: dataset.bytes(as: .dot(view: .membership(of: "all", on: "2020-01-01"), theme: theme)))
        #expect(drawn.status == 0 && drawn.errors == "", "\(drawn.errors)")
        // As wide as a page is high, or the other way round: 653 by 10,375 points were once 198 members.
        let size = drawn.text.split(separator: "\n")[0].split(separator: " ").compactMap { Double($0) }
        #expect(size.count == 3 && size[1] / size[2] < 2.5 && size[2] / size[1] < 2.5, "\(size)")
      }
    }
  }

  /// The nodes of a drawn graph, the highest first.
  private func nodesFromTop(_ plain: String) -> [String] {
    var nodes: [(name: String, y: Double)] = []
    for line in plain.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      if words.count > 3, words[0] == "node", let y = Double(words[3]) { nodes.append((words[1], y)) }
    }
    nodes.sort { $0.y > $1.y }
    return nodes.map(\.name)
  }

  @Test func `Few members stand in the order of their names, and lines begin and end at sides`() throws {
    let bytes = try Dataset.csto.bytes(as: .dot(view: .membership(of: .csto, on: "2012-07-01")))
    let plain: String = try run("dot", ["-Tplain"], input: bytes).text
    let states = ["arm", "blr", "kaz", "kgz", "rus", "tjk", "uzb"]
    #expect(nodesFromTop(plain).filter(states.contains) == states)
    #expect(String(decoding: bytes, as: UTF8.self).contains("tailport=\"e\""))
  }

  @Test func `Names decide about the order, and not ids`() throws {
    let dataset = try Dataset("Order", asOf: "2020-01-01") {
      Organization("all", "All", coverage: [Coverage(period: "1950/..")])
      for (id, name) in [("a", "Zeta"), ("b", "Alpha"), ("c", "Mu")] {
        try SovereignState(EntityID(parsing: id), name)
        try Membership(member: PartyID(parsing: id), host: "all", period: "1990/..")
      }
    }
    // The only organization with members is the one that is meant.
    let graph = DatasetViews(dataset).membership(on: "2010-01-01")
    #expect(graph.title == "All: 3 members on 1 January 2010" && graph.subtitle == [])
    #expect(graph.lines.map { graph.boxes[$0.from].name } == ["Alpha", "Mu", "Zeta"])
    let bytes = try dataset.bytes(as: .dot(view: .membership(on: "2010-01-01")))
    let plain: String = try run("dot", ["-Tplain"], input: bytes).text
    #expect(nodesFromTop(plain).filter { $0.count == 1 } == ["b", "c", "a"])
  }

  @Test func `Two organizations share their members`() throws {
    let day: CalendarDay = "2010-01-01"
    let dataset = try Dataset("Two", asOf: "2024-12-31") {
      for id in ["a", "b"] {
        try Organization(EntityID(parsing: id), id.uppercased(), coverage: [Coverage(period: "1950/..")])
      }
      for id in ["one", "two", "three"] { try SovereignState(EntityID(parsing: id), id) }
      Membership(member: "one", host: "a", period: "1990/..")
      Membership(member: "two", host: "a", period: "1990/..")
      Membership(member: "two", host: "b", period: "1995/..")
      Membership(member: "three", host: "b", period: "1995/..")
    }
    let graph = DatasetViews(dataset).membership(of: ["a", "b"], on: day)
    #expect(graph.boxes.count == 5 && graph.lines.count == 4)
    #expect(graph.title == "A, B: 3 members on 1 January 2010")
    #expect(graph.subtitle == ["memberships: 4; members, each counted once: 3"])
    let text = try csto("export", "dot", "--organization", "cst,csto", "--on", "2002-10-06")
    #expect(text.status == 0 && text.text.contains("\"cst\"") && text.text.contains("\"csto\""))
    #expect(
      try csto("export", "dot", "--view", "organs", "--organization", "cst,csto").errors.contains(
        "shows one organization"))
  }

  @Test func `Who is a member only according to others, and a list that may lack some, are marked`() throws {
    let graph = DatasetViews(.csto).membership(of: .csto, on: "2020-12-02")
    let ghost = try #require(graph.lines.first { $0.kind == .ghost })
    #expect(
      graph.boxes[ghost.from].subject == .party(.uzbekistan) && ghost.certainty == .no && !ghost.citations.isEmpty)
    #expect(
      ghost.sentence
        == "Uzbekistan – not a member (Collective Security Treaty Organization); other sources disagree: suspended.")
    #expect(graph.title == "Collective Security Treaty Organization: 6 members on 2 December 2020")
    let picture = try Picture(Dataset.csto.bytes(as: .dot(view: .membership(of: .csto, on: "2020-12-02"))))
    #expect(picture.texts.contains("member only according to other sources"))
    #expect(picture.texts.contains("suspended") && picture.texts.contains("according to others:"))
    var open = Dataset.csto
    try open.organizations.update("csto") { $0.coverage = [] }
    let unknown = DatasetViews(open).membership(of: .csto, on: "2020-12-02")
    #expect(unknown.center.map { unknown.boxes[$0].kind } == .openHost)
    #expect(
      try Picture(open.bytes(as: .dot(view: .membership(of: .csto, on: "2020-12-02")))).texts.contains(
        "the list of members may be incomplete"))
    // A member whose status others dispute has two outlines.
    let contested = try Dataset.csto.text(as: .dot(view: .membership(of: .csto, on: "2025-01-01")))
    #expect(contested.split(separator: "\n").contains { $0.contains("\"arm\" [") && $0.contains("peripheries=\"2\"") })
  }

  @Test func `The organ that met most often comes first, and a kind that the name tells is left out`() throws {
    let graph = DatasetViews(.csto).organs(of: .csto, on: "2020-01-01")
    #expect(graph.boxes[1].subject == .party("csc") && graph.boxes[0].frame == nil && graph.boxes[1].frame == 0)
    let secretariat = try #require(graph.boxes.first { $0.name == "Secretariat" })
    #expect(secretariat.label == ["Secretariat", "dates not recorded", "seat: Moscow"])
    #expect(graph.boxes.first { $0.name == "Crisis Response Center" }?.label.contains("centre") == false)
    #expect(graph.boxes.first { $0.name == "Joint Staff" }?.label.first == "Joint Staff")
    #expect(graph.text.hasPrefix("Collective Security Treaty Organization: organs on 1 January 2020. Organs: "))
  }

  @Test(arguments: [300, 20_000])
  func `Organs nested deeper than anybody can read share a frame, and say so`(depth: Int) throws {
    let dataset = try Dataset("Deep") {
      Organization("org", "Org")
      for number in 0..<depth {
        let parent = number == 0 ? "org" : "o\(number - 1)"
        try Organ(
          id: EntityID(parsing: "o\(number)"), kind: .council, parent: PartyID(parsing: parent),
          names: [Name("Organ \(number)", language: "en")])
      }
    }
    let view = DOTView.organs(of: party("org"), on: CalendarDay(number: 0))
    let graph = DatasetViews(dataset).organs(of: party("org"), on: CalendarDay(number: 0))
    #expect(graph.frames.count == 12 && graph.boxes.count == depth + 1 && graph.lines.count == depth)
    #expect(graph.boxes.last?.label.last == "part of Organ \(depth - 2)")
    #expect(
      graph.remarks == [
        "Organs nested too deeply for a frame of their own: \(depth - 12); they are placed in frame 12 and name their parent."
      ])
    let bytes = try dataset.bytes(as: .dot(view: view, limit: .max))
    #expect(bytes.count < depth * 1_000 + 20_000)
    if depth < 1_000 { #expect(try Picture(bytes).texts.contains("part of Organ 298")) }
  }

  @Test func `A meeting shows members of whom nothing is recorded, its chair apart, and its documents by kind`() throws
  {
    let graph = try DatasetViews(.csto).meeting("csc-20040618")
    let unknown = graph.boxes.filter { $0.kind == .notKnown }
    #expect(unknown.count == 5 && unknown.allSatisfy { $0.certainty == .possibly })
    #expect(graph.boxes.filter { $0.frame == 0 }.map(\.kind) == [.chair])
    let whole = try DatasetViews(.csto).meeting("csc-20201202")
    #expect(whole.boxes.filter { $0.kind == .notKnown }.isEmpty)
    #expect(whole.subtitle == ["participants: 8 named; there may have been others", "documents: 15 in all, 11 named"])
    let label = try #require(whole.center.map { whole.boxes[$0].label })
    #expect(label == ["Collective Security Council", "2 December 2020, videoconference, session"])
    let kinds = whole.boxes.compactMap { box -> DocumentKind? in
      guard case .document(let id)? = box.subject else { return nil }
      return Dataset.csto.documents[id]?.kind
    }
    let places = kinds.compactMap(DocumentKind.known.firstIndex)
    #expect(places == places.sorted() && places.count == 11)
  }

  @Test func `Names that a Russian picture has to leave in English are in italics, and counted`() throws {
    let graph = DatasetViews(.csto, languages: ["ru", "en"]).membership(of: .csto, on: "2020-12-02")
    #expect(graph.footer.last == "названия на другом языке (курсивом): 1")
    #expect(graph.boxes.filter { !$0.foreignLines.isEmpty }.map(\.name) == ["United Nations General Assembly"])
    let text = try ExportRequest(.csto, languages: ["ru", "en"]).text(
      as: .dot(view: .membership(of: .csto, on: "2020-12-02")))
    #expect(text.contains("label=<<I>United Nations General<BR/>Assembly</I>>"))
    #expect(DatasetViews(.csto).membership(of: .csto, on: "2020-12-02").footer.count == 2)
  }

  @Test func `Boxes and lines lead to their sources, and comments say what follows`() throws {
    let text = try Dataset.csto.text(as: .dot(view: .membership(of: .csto, on: "2012-07-01")))
    let edges = text.split(separator: "\n").filter { $0.contains(" -> ") }
    #expect(
      edges.count == 8 && edges.allSatisfy { $0.contains("URL=\"http") }, "\(edges.filter { !$0.contains("URL=") })")
    for comment in ["  // Nodes\n", "  // Edges\n"] { #expect(text.contains(comment)) }
    let organs = try Dataset.csto.text(as: .dot(view: .organs(of: .csto)))
    #expect(organs.contains("  // Frames, each with its nodes\n"))
  }

  @Test func `Organs in a circle end, and a meeting of one of them too`() throws {
    let dataset = try Dataset("Circle", asOf: "2020-01-01") {
      Organ(id: "a", kind: .council, parent: "b", names: [Name("A", language: "en")])
      Organ(id: "b", kind: .council, parent: "a", names: [Name("B", language: "en")])
      Meeting(id: "m", organ: "a", date: "2010-01-01", chair: "a")
    }
    #expect(try DatasetViews(dataset).meeting("m").boxes.count == 2)
    #expect(DatasetViews(dataset).attendance(of: "a").sessions.count == 1)
  }
}
