// swift-tools-version: 6.3
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

func product(_ name: String) -> Target.Dependency { .product(name: name, package: "CSTOKit") }

// A client of the package. In a package of your own the dependency has a URL and a version instead of a path.
let package = Package(
  name: "Examples",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "CSTOKit", path: "..")],
  targets: [
    // Questions, a rule and a reading of one's own.
    .executableTarget(
      name: "member-table", dependencies: [product("CSTOKit"), product("CSTOKitCSV"), product("CSTORecord")]),
    .executableTarget(
      name: "membership-graph", dependencies: [product("CSTOKit"), product("CSTOKitDOT"), product("CSTORecord")]),
    .executableTarget(name: "own-rule", dependencies: [product("CSTOKit"), product("CSTORecord")]),
    .executableTarget(name: "own-reading", dependencies: [product("CSTOKit"), product("CSTORecord")]),

    // A data set written in Swift.
    .executableTarget(name: "mercosur", dependencies: [product("CSTOKit"), product("CSTOKitJSON")]),

    // Custom formats, and a tool that adds them.
    .target(name: "markdown-tables", dependencies: [product("CSTOKit"), product("CSTOKitTables")]),
    .target(name: "sql-dump", dependencies: [product("CSTOKit"), product("CSTOKitTables")]),
    .target(name: "mermaid", dependencies: [product("CSTOKit"), product("CSTOKitViews")]),
    // A list that a person typed, imported and written in every format.
    .executableTarget(
      name: "nato",
      dependencies: [
        product("CSTOKit"), product("CSTOKitCSV"), product("CSTOKitDOT"), product("CSTOKitJSON"), product("CSTOKitSVG"),
        product("CSTOKitXML"), product("CSTOStates"),
      ], exclude: ["nato.csv"]),
    .target(name: "outline", dependencies: [product("CSTOKit")]),
    .target(name: "roster", dependencies: [product("CSTOKit")]),
    .executableTarget(
      name: "own-tool",
      dependencies: [
        product("CSTOKit"), product("CSTOTool"), "markdown-tables", "mermaid", "outline", "roster", "sql-dump",
      ]),

    // A custom sink.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .executableTarget(
      name: "gzip-sink",
      dependencies: ["CZlib", product("CSTOKit"), product("CSTOKitJSON"), product("CSTORecord")]),

    .testTarget(
      name: "ExampleTests",
      dependencies: [
        "markdown-tables", "mermaid", "outline", "roster", "sql-dump", product("CSTOKitTesting"), product("CSTORecord"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
