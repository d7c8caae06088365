// swift-tools-version: 6.3
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

// Fuzz targets for libFuzzer with AddressSanitizer; see Scripts/fuzz. SwiftPM calls the entry point of an executable target
// TARGET_main, which each target exports by that name.
let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "CSTOKit", path: "..")],
  targets: [.target(name: "FuzzDriver")],
  swiftLanguageModes: [.v6]
)

for name in ["FuzzCSV", "FuzzEDTF", "FuzzJSON", "FuzzNDJSON", "FuzzXML"] {
  package.targets.append(
    .executableTarget(
      name: name,
      dependencies: [
        "FuzzDriver", .product(name: "CSTOKit", package: "CSTOKit"),
        .product(name: "EDTF", package: "CSTOKit"),
        .product(name: "CSTOKitCSV", package: "CSTOKit"),
        .product(name: "CSTOKitJSON", package: "CSTOKit"),
        .product(name: "CSTOKitXML", package: "CSTOKit"),
      ],
      swiftSettings: [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer,address"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]))
}
