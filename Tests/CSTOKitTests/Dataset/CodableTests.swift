// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitTesting
import Foundation
import TestSupport
import Testing

@Suite struct CodableTests {
  @Test(arguments: 1...8) func `A data set survives JSONEncoder and JSONDecoder`(_ seed: UInt64) throws {
    var random = RandomDatasets(seed: seed)
    let dataset = random.next()
    let read = try JSONDecoder().decode(Dataset.self, from: JSONEncoder().encode(dataset))
    #expect(read == dataset)
  }

  @Test func `A field that is needed and absent is named`() throws {
    let bytes = Data(#"{"id":"a","host":"b","capacity":"member"}"#.utf8)
    let error = try #require(throws: DecodingError.self) { try JSONDecoder().decode(Membership.self, from: bytes) }
    guard case .keyNotFound(let key, _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(key.stringValue == "member")
  }

  @Test func `A value that nobody foresaw is kept`() throws {
    let bytes = Data(#"{"id":"a","member":"m","host":"h","capacity":"honorary"}"#.utf8)
    let membership = try JSONDecoder().decode(Membership.self, from: bytes)
    #expect(membership.capacity.rawValue == "honorary")
    #expect(!membership.capacity.isKnown)
    #expect(String(decoding: try JSONEncoder().encode(membership), as: UTF8.self).contains("honorary"))
  }
}
