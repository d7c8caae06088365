// swift-tools-version: 6.3
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

// Clients that show what a program loads: one that links every format but XML, the tool without the trait XML, and one that imports Foundation beside XML.
let package = Package(
  name: "Clients",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "CSTOKit", path: "../..", traits: [])],
  targets: [
    .executableTarget(
      name: "all-formats",
      dependencies: [
        .product(name: "CSTOKit", package: "CSTOKit"), .product(name: "CSTOKitJSON", package: "CSTOKit"),
        .product(name: "CSTOKitCSV", package: "CSTOKit"), .product(name: "CSTOKitDOT", package: "CSTOKit"),
        .product(name: "CSTORecord", package: "CSTOKit"),
      ]),
    .executableTarget(name: "tool-without-xml", dependencies: [.product(name: "CSTOTool", package: "CSTOKit")]),
    .executableTarget(
      name: "foundation-and-xml",
      dependencies: [
        .product(name: "CSTOKit", package: "CSTOKit"), .product(name: "CSTOKitXML", package: "CSTOKit"),
        .product(name: "CSTORecord", package: "CSTOKit"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
