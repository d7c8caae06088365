// swift-tools-version: 6.3
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

// One program for libFuzzer with AddressSanitizer, whatever the property; see Scripts/fuzz. The package's own tests hold the same
// properties to the bytes in Corpus.
let sanitized: [SwiftSetting] = [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer,address"])]

let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "CSTOKit", path: "..")],
  targets: [
    .target(
      name: "FuzzProperties",
      dependencies: [
        .product(name: "EDTF", package: "CSTOKit"), .product(name: "CSTOKit", package: "CSTOKit"),
        .product(name: "CSTOKitCSV", package: "CSTOKit"), .product(name: "CSTOKitDOT", package: "CSTOKit"),
        .product(name: "CSTOKitJSON", package: "CSTOKit"), .product(name: "CSTOKitXML", package: "CSTOKit"),
        .product(name: "CSTOStates", package: "CSTOKit"),
      ],
      path: "Properties"),
    .executableTarget(
      name: "Fuzz", dependencies: ["FuzzProperties"], swiftSettings: sanitized,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
  ],
  swiftLanguageModes: [.v6]
)
