// SPDX-License-Identifier: Apache-2.0

/// The files of an export: one for most formats, a folder for some.
public struct FilePlan: Sendable {
  /// A file of a plan, with its exporter.
  public struct File: Sendable {
    /// The name of the file in the folder; empty for a single file.
    public let name: String
    /// The exporter that writes the file.
    public let exporter: any Exporter

    /// Makes a file of a plan.
    public init(name: String, exporter: any Exporter) {
      self.name = name
      self.exporter = exporter
    }
  }

  /// The marker of folders that a format wrote and may replace.
  public struct OwnershipMarker: Sendable {
    /// The name of the file that every such folder contains.
    public let fileName: String
    /// Reads the names of the other files in the folder from that file.
    ///
    /// Returns nil if the bytes are not those of a marker file of this format.
    public let files: @Sendable (_ bytes: [UInt8]) -> [String]?

    /// Makes a marker from a file name and a function that reads the file.
    public init(fileName: String, files: @escaping @Sendable (_ bytes: [UInt8]) -> [String]?) {
      self.fileName = fileName
      self.files = files
    }
  }

  /// Whether the plan is a folder, even with only one file.
  public let isFolder: Bool
  /// The files, in the order in which they are written.
  public let files: [File]
  /// The marker of the folder; nil if existing folders are never replaced.
  public let marker: OwnershipMarker?

  /// Makes a plan of one byte stream, for a file or standard output.
  public init(_ exporter: some Exporter) {
    isFolder = false
    files = [File(name: "", exporter: exporter)]
    marker = nil
  }

  /// Makes a plan of a folder of files.
  public init(folder files: [File], marker: OwnershipMarker? = nil) {
    isFolder = true
    self.files = files
    self.marker = marker
  }

  /// The losses of the plan; for a single file, those of its exporter.
  ///
  /// In a folder, data that one file leaves out can be in another. The losses of the folder are those of the exporter of the marker file.
  public func losses(of export: Export) -> [Loss] {
    let whole = isFolder ? files.first { $0.name == marker?.fileName } : files.first
    return whole?.exporter.losses(of: export) ?? []
  }

  /// Writes the folder, either completely or not at all.
  ///
  /// - Parameters:
  ///   - request: The request to write.
  ///   - path: The path of the folder.
  ///   - isReplacing: Whether a folder of this format, with no other files in it, may be replaced.
  ///   - report: Called with the number of bytes so far. Returns whether to continue.
  /// - Throws: ``ExportError``. An existing folder is then unchanged.
  public func writeFolder(
    _ request: ExportRequest, to path: String, replacing isReplacing: Bool = false,
    report: @escaping (Int) -> Bool = { _ in true }
  ) throws(ExportError) {
    let export = Export(request)
    if request.onLoss == .refuse { try Export.refuse(losses(of: export)) }
    try FileOutput(path).writeFolder(replacing: isReplacing ? marker : nil) { folder throws(ExportError) in
      var count = 0
      for file in files {
        try folder.write(file.name) { sink throws(ExportError) in
          count += try export.write(file.exporter, to: &sink) { report(count + $0) }
        }
      }
    }
  }
}
