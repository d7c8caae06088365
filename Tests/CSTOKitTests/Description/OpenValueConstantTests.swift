// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import Foundation
import Testing

/// The constants of open values.
///
/// Swift has no list of the static constants of a type, so that each open value names them twice: as constants, and in `known`. This compares the two.
@Suite struct OpenValueConstantTests {
  private static let known: [(type: String, values: [String])] = [
    ("ActionKind", ActionKind.known.map(\.rawValue)), ("Basis", Basis.known.map(\.rawValue)),
    ("Capacity", Capacity.known.map(\.rawValue)), ("CodeScheme", CodeScheme.known.map(\.rawValue)),
    ("DocumentKind", DocumentKind.known.map(\.rawValue)), ("MeetingKind", MeetingKind.known.map(\.rawValue)),
    ("MembershipStatus", MembershipStatus.known.map(\.rawValue)),
    ("OperationKind", OperationKind.known.map(\.rawValue)),
    ("OperationPhaseKind", OperationPhaseKind.known.map(\.rawValue)), ("OrganKind", OrganKind.known.map(\.rawValue)),
    ("TallySubject", TallySubject.known.map(\.rawValue)), ("TenureEventKind", TenureEventKind.known.map(\.rawValue)),
    ("TreatyKind", TreatyKind.known.map(\.rawValue)),
  ]

  /// The sources of open values, by the name of their type.
  private static func sources() throws -> [String: String] {
    let model = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources/CSTOKit/Model").standardized
    let files = FileManager.default.enumerator(atPath: model.path)?.compactMap { $0 as? String } ?? []
    var found: [String: String] = [:]
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: model.appendingPathComponent(file), encoding: .utf8)
      if let type = text.firstMatch(of: #/struct ([A-Za-z]+): OpenValue/#) { found[String(type.1)] = text }
    }
    return found
  }

  @Test func `Every constant of an open value is among the known ones, in the same order`() throws {
    let sources = try Self.sources()
    #expect(Set(sources.keys) == Set(Self.known.map(\.type)))
    for (type, values) in Self.known {
      let text = try #require(sources[type])
      let constants = text.matches(of: #/static let [A-Za-z0-9`]+ = [A-Za-z]+\(rawValue: "([^"]+)"\)/#).map {
        String($0.1)
      }
      #expect(!constants.isEmpty && constants == values, "\(type)")
    }
  }
}
