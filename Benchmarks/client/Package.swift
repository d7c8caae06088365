// swift-tools-version: 6.3
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

// What a program that reads a data set and asks it has to build: the model and one format.
let package = Package(
  name: "client",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "CSTOKit", path: "../..")],
  targets: [
    .executableTarget(
      name: "client",
      dependencies: [
        .product(name: "CSTOKit", package: "CSTOKit"), .product(name: "CSTOKitJSON", package: "CSTOKit"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
