// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitDOT
import CSTOKitJSON
import CSTOKitSVG
import Foundation
import TestSupport
import Testing

/// Every field of what a view shows changes the picture or its text, or stands here with the reason why not.
///
/// `csto show` has them all.
@Suite struct ShownFieldTests {
  /// The fields that a view leaves out.
  private static let left: [String: [String: String]] = [
    "meetings": [
      "alternatives": "the picture has the preferred values", "chair": "the attendance in the chair says so here",
      "facilities": detail, "inferred": "a remark on sources", "ordinals": "the name has it",
      "superlatives": "a claim, which csto show and the rules tell", "topics": "the documents stand for them",
    ],
    "attendances": [:],
    "documents": [
      "actions": detail, "alternatives": "the picture has the preferred values", "amends": detail,
      "date": "that of the meeting", "stages": "the state is the last of them",
      "superlatives": "a claim, which csto show and the rules tell", "symbol": detail, "treaty": detail,
      "votes": detail,
    ],
    "tallies": ["alternatives": "the picture has the preferred values", "citations": sources],
    "treaties": [
      "additions": "only a rival asserts them", "alternatives": "the picture has the preferred values",
      "appliesFrom": detail, "citations": sources, "place": detail, "provisions": detail, "registration": detail,
      "term": detail,
    ],
    "treatyActions": [
      "act": detail, "alternatives": "the picture has the preferred values", "announced": detail, "citations": sources,
      "effective": detail, "votes": detail,
    ],
    "memberships": [
      "basis": "by which criterion, which explain tells", "citations": sources, "note": "a remark in words",
    ],
    "organs": [
      "contributors": detail, "coverage": "the members of an organ are not in this picture", "foundation": detail,
    ],
    "successions": [:],
  ]

  /// The fields that the case does not have, besides remarks; others try them.
  private static let untried: [String: Set<String>] = [
    "meetings": ["additions"], "organs": ["codes", "existence", "alternatives"],
    "tallies": ["party", "isListComplete"],
    "memberships": ["entry", "exit"],
  ]

  private static let sources = "the footer counts sources, and here others cite the same"
  private static let detail = "a detail, which would crowd the box"

  /// What is shown of a collection: a graph or a chart, and the same in sentences.
  private func shown(_ dataset: Dataset, _ collection: String, _ meeting: EntityID<Meeting>) throws -> String {
    let request = ExportRequest(dataset, languages: ["en"])
    func chart(_ view: SVGView) throws -> String {
      var text = SVGExporter(view: view)
      text.isText = true
      return try request.text(as: text) + request.text(as: .svg(view: view))
    }
    func graph(_ view: DOTView) throws -> String {
      try request.text(as: .dot(view: view, form: .text)) + request.text(as: .dot(view: view))
    }
    switch collection {
    case "treaties", "treatyActions": return try chart(.treatyMatrix(upTo: dataset.head.asOf))
    case "memberships": return try chart(.timeline())
    case "organs": return try graph(.organs(on: dataset.head.asOf))
    case "successions": return try graph(.succession())
    default: return try graph(.meeting(meeting))
    }
  }

  @Test(arguments: left.keys.sorted())
  func `What a view does not show of a field is said, with the reason`(_ collection: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../GoldenTests/Cases/every-kind/input.json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let whole = try JSONImporter().read([UInt8](Data(contentsOf: file)))
    let meeting = try #require(whole.meetings.first).id
    let before = try shown(whole, collection, meeting)
    let entities = try #require(json[collection] as? [[String: Any]])
    var (seen, hidden): (Set<String>, Set<String>) = ([], [])
    for place in entities.indices {
      for key in entities[place].keys {
        var (changed, list) = (json, entities)
        list[place].removeValue(forKey: key)
        changed[collection] = list
        // A field that has to be there is what the entity is about; without it there is nothing to show.
        guard
          let dataset = try? JSONImporter().read([UInt8](try JSONSerialization.data(withJSONObject: changed)))
        else {
          seen.insert(key)
          continue
        }
        if try shown(dataset, collection, meeting) != before { seen.insert(key) } else { hidden.insert(key) }
      }
    }
    let unseen = hidden.subtracting(seen).sorted()
    let left = try #require(Self.left[collection]).keys.sorted()
    #expect(unseen == left)
    let schema = try #require(DatasetSchema().kinds.first { $0.kind.collection == collection }).record
    // A field that is added later stands in none of these.
    let untried = Set(schema.fields.map(\.name)).subtracting(seen).subtracting(hidden)
    #expect(untried == Self.untried[collection, default: []].union(untried.intersection(["note", "inferred"])))
  }
}
