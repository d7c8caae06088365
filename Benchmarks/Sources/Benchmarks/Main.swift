// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Reads the options `--quick`, `--only PREFIX` and `--json FILE`, measures, and prints the table.
///
/// `--profile write|write.quick|read|csv.write|csv.read|xml.write|xml.read` does one piece of work again and again for a profiler; `--memory` tells what writing needs beyond the
/// model.
@main
enum Main {
  static func main() throws {
    var arguments = CommandLine.arguments.dropFirst()
    var (isQuick, only, file): (Bool, String?, String?) = (false, nil, nil)
    while let argument = arguments.popFirst() {
      switch argument {
      case "--quick": isQuick = true
      case "--only": only = arguments.popFirst()
      case "--json": file = arguments.popFirst()
      case "--profile":
        // For a profiler: nothing but ours, many times.
        switch arguments.popFirst() {
        case "csv.write": try profileCSV(memberships: 10_000, rounds: 200, isReading: false)
        case "csv.read": try profileCSV(memberships: 10_000, rounds: 200, isReading: true)
        case "xml.write": try profileXML(memberships: 10_000, rounds: 100, isReading: false)
        case "xml.read": try profileXML(memberships: 10_000, rounds: 100, isReading: true)
        case "read": try profileJSON(memberships: 20_000, rounds: 200, isReading: true)
        case "write.quick": try profileJSON(memberships: 2_000, rounds: 4_000, isReading: false)
        default: try profileJSON(memberships: 20_000, rounds: 200, isReading: false)
        }
        return
      case "--memory":
        try measureMemory(memberships: 1_000_000)
        return
      default:
        FileHandle.standardError.write(Data("usage: benchmark [--quick] [--only PREFIX] [--json FILE]\n".utf8))
        exit(2)
      }
    }
    var harness = Harness(only: only, rounds: isQuick ? 5 : 9)
    try benchmarkRecord(&harness)
    benchmarkQuestions(&harness, memberships: isQuick ? 100_000 : 1_000_000)
    benchmarkValidation(&harness, memberships: isQuick ? 100_000 : 1_000_000)
    try benchmarkEDTF(&harness, texts: isQuick ? 100_000 : 1_000_000)
    try benchmarkDOT(&harness, edges: isQuick ? 20_000 : 100_000)
    try benchmarkDOTView(&harness, memberships: isQuick ? 20_000 : 100_000)
    try benchmarkJSON(&harness, memberships: isQuick ? 2_000 : 20_000)
    try benchmarkCSV(&harness, memberships: isQuick ? 50_000 : 200_000)
    try benchmarkCSVImport(&harness, memberships: isQuick ? 10_000 : 40_000)
    try benchmarkXML(&harness, memberships: isQuick ? 10_000 : 20_000)
    print(harness.markdown)
    if let file { try harness.json.write(to: URL(fileURLWithPath: file)) }
  }
}
