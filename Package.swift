// swift-tools-version: 6.3
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let package = Package(
  name: "CSTOKit",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .library(name: "EDTF", targets: ["EDTF"]),
    .library(name: "CSTOKit", targets: ["CSTOKit"]),
    .library(name: "CSTOKitTables", targets: ["CSTOKitTables"]),
    .library(name: "CSTOKitViews", targets: ["CSTOKitViews"]),
    .library(name: "CSTOKitJSON", targets: ["CSTOKitJSON"]),
    .library(name: "CSTOKitCSV", targets: ["CSTOKitCSV"]),
    .library(name: "CSTOKitXML", targets: ["CSTOKitXML"]),
    .library(name: "CSTOKitDOT", targets: ["CSTOKitDOT"]),
    .library(name: "CSTOKitSVG", targets: ["CSTOKitSVG"]),
    .library(name: "CSTOKitHTML", targets: ["CSTOKitHTML"]),
    .library(name: "CSTOKitFoundation", targets: ["CSTOKitFoundation"]),
    .library(name: "CSTOStates", targets: ["CSTOStates"]),
    .library(name: "CSTOTool", targets: ["CSTOTool"]),
    .library(name: "CSTOKitTesting", targets: ["CSTOKitTesting"]),
    .library(name: "CSTORecord", targets: ["CSTORecord"]),
    .executable(name: "csto", targets: ["csto"]),
  ],
  traits: [
    .trait(name: "XML", description: "XML and GEXF in CSTOTool, by libxml2"),
    .default(enabledTraits: ["XML"]),
  ],
  targets: [
    // Dates with honest precision. Useful alone; CSTOKit re-exports it.
    .target(name: "EDTF"),

    // The model, the questions, the rules and the exchange protocols.
    .target(name: "CSTOKit", dependencies: ["EDTF"]),

    // What several formats share below the model: a byte search, and the lexer, the values and the strings of JSON. No product.
    .target(name: "CSTOKitText"),

    // Tables as values, before any format writes them: columns and rows, cell by cell.
    .target(name: "CSTOKitTables", dependencies: ["CSTOKit"]),

    // Pictures as values, before any format draws them: graphs and charts, with their sentences.
    .target(name: "CSTOKitViews", dependencies: ["CSTOKit", "CSTOKitText"]),

    // One module a format. They never import one another. Reading JSON is apart, for the record, which is read and never written; no product,
    // as CSTOKitJSON has both.
    .target(name: "CSTOJSONReading", dependencies: ["CSTOKit", "CSTOKitText"]),
    .target(name: "CSTOKitJSON", dependencies: ["CSTOKit", "CSTOKitText", "CSTOJSONReading"]),
    .target(name: "CSTOKitCSV", dependencies: ["CSTOKit", "CSTOKitTables", "CSTOKitText"]),
    .target(name: "CSTOKitDOT", dependencies: ["CSTOKit", "CSTOKitText", "CSTOKitViews"]),
    .target(name: "CSTOKitSVG", dependencies: ["CSTOKit", "CSTOKitText", "CSTOKitViews"]),
    // One page lays out what CSTOKitSVG draws, and answers for every day.
    .target(
      name: "CSTOKitHTML", dependencies: ["CSTOKit", "CSTOKitSVG", "CSTOKitTables", "CSTOKitText", "CSTOKitViews"]),
    .target(name: "CSTOKitXML", dependencies: ["CSTOKit", "CSTOKitText", "CSTOXMLShim"]),

    // libxml2 stays behind a C target whose header mentions none of its types: Debian's headers pull in ICU, beside which
    // Foundation does not compile, not even in a client. The system library is here for its pkg-config entry.
    .target(name: "CSTOXMLShim", dependencies: ["CLibXML2"]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"]), .brew(["libxml2"])]),

    // Days as dates of Foundation, the one module that imports it.
    .target(name: "CSTOKitFoundation", dependencies: ["CSTOKit"]),

    // Random data sets, and the laws of formats to try one's own on.
    .target(name: "CSTOKitTesting", dependencies: ["CSTOKit"]),

    // The embedded record: its JSON files become bytes in a C target, which `#embed` does in a tenth of a second.
    .target(name: "CSTORecordData", exclude: ["Record"]),
    .target(name: "CSTORecord", dependencies: ["CSTOKit", "CSTOJSONReading", "CSTORecordData"]),

    // Every state and territory, with its codes and names, for programs that read other people's lists; embedded like the record.
    .target(name: "CSTOStatesData", exclude: ["states.tsv"]),
    .target(name: "CSTOStates", dependencies: ["CSTOKit", "CSTOStatesData"]),

    // The commands, over any catalog of formats.
    .target(
      name: "CSTOTool",
      dependencies: [
        "CSTOKit", "CSTOKitTables", "CSTOKitJSON", "CSTOKitCSV", "CSTOKitDOT", "CSTOKitSVG", "CSTOKitHTML",
        "CSTORecord", "CSTOStates", .target(name: "CSTOKitXML", condition: .when(traits: ["XML"])),
      ]),
    .executableTarget(name: "csto", dependencies: ["CSTOTool"]),

    .target(name: "TestSupport", dependencies: ["CSTOKit"], path: "Tests/TestSupport"),
    .testTarget(
      name: "CSTOStatesTests", dependencies: ["CSTOStates", "CSTORecord", "CSTOKitCSV", "CSTOKitJSON"],
      exclude: ["Facts"]),
    .testTarget(
      name: "CSTOKitTestingTests",
      dependencies: [
        "CSTOKit", "CSTOKitCSV", "CSTOKitDOT", "CSTOKitJSON", "CSTOKitSVG", "CSTOKitTesting", "CSTOKitViews",
        "CSTOKitXML",
      ]),
    .testTarget(
      name: "CSTOKitSVGTests",
      dependencies: ["CSTOKitSVG", "CSTOKitTesting", "CSTOKitViews", "CSTORecord", "TestSupport"],
      exclude: ["Browser"]),
    .testTarget(
      name: "CSTOKitHTMLTests",
      dependencies: [
        "CSTOKitHTML", "CSTOKitJSON", "CSTOKitTesting", "CSTOKitText", "CSTOKitViews", "CSTORecord", "TestSupport",
      ],
      exclude: ["Browser"]),
    .testTarget(name: "CSTOKitTextTests", dependencies: ["CSTOKitText"]),
    .testTarget(name: "EDTFTests", dependencies: ["EDTF"], exclude: ["Tables"]),
    .testTarget(
      name: "CSTOKitTests",
      dependencies: [
        "CSTOKit", "CSTOKitCSV", "CSTOKitDOT", "CSTOKitJSON", "CSTOKitViews", "CSTOKitXML", "CSTORecord",
        "CSTOKitTesting", "TestSupport",
      ]
    ),
    .testTarget(
      name: "CSTOKitJSONTests",
      dependencies: ["CSTOKit", "CSTOKitJSON", "CSTORecord", "CSTOKitTesting", "TestSupport"],
      exclude: ["Frozen"]
    ),
    .testTarget(
      name: "CSTOKitCSVTests",
      dependencies: ["CSTOKit", "CSTOStates", "CSTOKitCSV", "CSTORecord", "CSTOKitTesting", "TestSupport"],
      exclude: ["Consumers"]
    ),
    .testTarget(
      name: "CSTOKitDOTTests",
      dependencies: [
        "CSTOKit", "CSTOKitDOT", "CSTOKitSVG", "CSTOKitViews", "CSTORecord", "CSTOKitTesting", "TestSupport",
      ],
      exclude: ["Consumers"]),
    .testTarget(name: "CSTOKitFoundationTests", dependencies: ["CSTOKit", "CSTOKitFoundation"]),
    .testTarget(
      name: "CSTOKitTablesTests",
      dependencies: ["CSTOKit", "CSTOKitCSV", "CSTOKitTables", "CSTOKitTesting", "CSTORecord"]),
    .testTarget(
      name: "CSTOKitViewsTests",
      dependencies: ["CSTOKit", "CSTOKitDOT", "CSTOKitSVG", "CSTOKitViews", "CSTORecord", "TestSupport"]),
    .testTarget(
      name: "CSTOKitXMLTests",
      dependencies: ["CSTOKit", "CSTOKitJSON", "CSTOKitXML", "CSTORecord", "CSTOKitTesting", "TestSupport"],
      exclude: ["Resources"]
    ),
    .testTarget(
      name: "CSTORecordTests", dependencies: ["CSTOKit", "CSTOKitJSON", "CSTOKitCSV", "CSTORecord", "TestSupport"],
      exclude: ["Tables"]),
    .testTarget(
      name: "GoldenTests",
      dependencies: ["CSTOKit", "CSTOKitJSON", "CSTOKitCSV", "CSTOKitXML", "CSTOKitDOT", "TestSupport"],
      exclude: ["Cases"]
    ),
    .testTarget(
      name: "ProofTests",
      dependencies: [
        "CSTOKit", "CSTOKitCSV", "CSTOKitDOT", "CSTOKitJSON", "CSTOKitSVG", "CSTOKitXML", "CSTORecord", "TestSupport",
      ],
      exclude: ["Faults"]
    ),
    // The properties that the package Fuzz looks for breaches of, held to its corpus.
    .testTarget(
      name: "FuzzCorpusTests",
      dependencies: [
        "CSTOStates",
        "EDTF", "CSTOKit", "CSTOKitCSV", "CSTOKitDOT", "CSTOKitJSON", "CSTOKitTesting", "CSTOKitXML",
      ],
      path: "Fuzz", exclude: ["Corpus", "Dictionaries", "Package.swift", "Sources"], sources: ["Properties", "Replay"]),
    .testTarget(
      name: "ToolTests",
      dependencies: ["CSTOKit", "CSTOKitJSON", "CSTOKitCSV", "CSTORecord", "TestSupport", "csto"]
    ),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// Every Swift target is held to the same language: all upcoming features of the tools version, and strict memory safety.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .strictMemorySafety(),
]
let otherLanguages = ["CSTORecordData", "CSTOStatesData", "CSTOXMLShim", "CLibXML2"]
for target in package.targets where !otherLanguages.contains(target.name) {
  target.swiftSettings = (target.swiftSettings ?? []) + strict
}
