// SPDX-License-Identifier: Apache-2.0

/// The files that an export consists of: one for most formats, a folder of them for some.
public struct FilePlan: Sendable {
  /// One file.
  public struct File: Sendable {
    /// The name of the file in the folder.
    public let name: String
    /// What writes it.
    public let exporter: any Exporter

    /// Makes a file of a plan.
    public init(name: String, exporter: any Exporter) {
      self.name = name
      self.exporter = exporter
    }
  }

  /// Whether the files are a folder, even if there is only one.
  public let isFolder: Bool
  /// The files in the order in which they are written.
  public let files: [File]

  /// One stream of bytes, which may go to a file or to standard output.
  public init(_ exporter: some Exporter) {
    isFolder = false
    files = [File(name: "", exporter: exporter)]
  }

  /// A folder of files.
  public init(folder files: [File]) {
    isFolder = true
    self.files = files
  }

  /// Writes the folder, which appears whole or not at all.
  ///
  /// What one of its files leaves out the others hold.
  ///
  /// - Throws: ``ExportError``; a folder that was there is then as it was.
  public func writeFolder(_ request: ExportRequest, to path: String) throws(ExportError) {
    try FileOutput(path).writeFolder { folder throws(ExportError) in
      for file in files {
        try folder.write(file.name) { sink throws(ExportError) in try file.exporter.write(request, to: &sink) }
      }
    }
  }
}
