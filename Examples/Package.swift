// swift-tools-version: 6.3
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

// A client of the package. In a package of your own the dependency has a URL and a version instead of a path.
let package = Package(
  name: "Examples",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "CSTOKit", path: "..")],
  targets: [
    .executableTarget(
      name: "member-table",
      dependencies: [
        .product(name: "CSTOKit", package: "CSTOKit"), .product(name: "CSTOKitCSV", package: "CSTOKit"),
        .product(name: "CSTORecord", package: "CSTOKit"),
      ]),
    .executableTarget(
      name: "own-rule",
      dependencies: [
        .product(name: "CSTOKit", package: "CSTOKit"), .product(name: "CSTORecord", package: "CSTOKit"),
      ]),
    .executableTarget(
      name: "membership-graph",
      dependencies: [
        .product(name: "CSTOKit", package: "CSTOKit"), .product(name: "CSTOKitDOT", package: "CSTOKit"),
        .product(name: "CSTORecord", package: "CSTOKit"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
