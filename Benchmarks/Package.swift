// swift-tools-version: 6.3
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "CSTOKit", path: "..")],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        .product(name: "CSTOKit", package: "CSTOKit"),
        .product(name: "CSTOKitCSV", package: "CSTOKit"),
        .product(name: "CSTOKitDOT", package: "CSTOKit"),
        .product(name: "CSTOKitJSON", package: "CSTOKit"),
        .product(name: "CSTOKitXML", package: "CSTOKit"),
        .product(name: "CSTORecord", package: "CSTOKit"),
        .product(name: "EDTF", package: "CSTOKit"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
