// SPDX-License-Identifier: Apache-2.0

extension DatasetHead {
  /// The problem with the schema version; nil if this package reads it.
  package var schemaProblem: ImportError.Problem? {
    if (1...DatasetHead.currentSchema).contains(schema) { return nil }
    return ImportError.Problem(
      .schemaVersion, path: "schema",
      "is \(schema), and this version reads the schemas 1 to \(DatasetHead.currentSchema)")
  }
}
