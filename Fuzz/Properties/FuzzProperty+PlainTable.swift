// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitJSON
import CSTOStates

extension FuzzProperty {
  /// Any bytes as a list that a person typed, or in a layout that their number decides: refused with places, or read to a data set that JSON
  /// carries and whose memberships belong to states and organizations that are there.
  static let plainTable = FuzzProperty(name: "plain-table") { bytes in
    var importer = PlainTableImporter(states: StateCatalog.standard)
    let presets: [PlainTableImporter.Preset?] = [nil, nil, nil] + PlainTableImporter.Preset.allCases
    importer.preset = presets[bytes.count % presets.count]
    importer.isWide = bytes.count % presets.count == 2
    importer.host = bytes.count % 2 == 0 ? "union" : nil
    importer.asOf = bytes.count % 3 == 0 ? nil : "2024-12-31"
    importer.source = Source("list", "A list")
    let dataset: Dataset
    do throws(ImportError) { dataset = try importer.readWithReport(bytes).dataset } catch {
      return try requireLines(error.problems)
    }
    try require(try JSONImporter().read(dataset.bytes(as: .json)) == dataset, "JSON does not carry what was read")
    for membership in dataset.memberships {
      try require(dataset.states[membership.member.slug] != nil, "a member is no state")
      try require(dataset.organizations[membership.host.slug] != nil, "a host is no organization")
    }
  }
}
