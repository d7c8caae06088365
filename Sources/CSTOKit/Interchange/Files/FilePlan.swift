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

  /// By what a folder is known that a format wrote, so that it may take the place of an older one.
  public struct OwnershipMarker: Sendable {
    /// The file that every such folder holds.
    public let fileName: String
    /// The names of the folder's other files, from the bytes of that file; nil if the folder is another's.
    public let files: @Sendable (_ bytes: [UInt8]) -> [String]?

    /// Makes a mark.
    public init(fileName: String, files: @escaping @Sendable (_ bytes: [UInt8]) -> [String]?) {
      self.fileName = fileName
      self.files = files
    }
  }

  /// Whether the files are a folder, even if there is only one.
  public let isFolder: Bool
  /// The files in the order in which they are written.
  public let files: [File]
  /// By what the folder is known; nil if it is never replaced.
  public let marker: OwnershipMarker?

  /// One stream of bytes, which may go to a file or to standard output.
  public init(_ exporter: some Exporter) {
    isFolder = false
    files = [File(name: "", exporter: exporter)]
    marker = nil
  }

  /// A folder of files.
  public init(folder files: [File], marker: OwnershipMarker? = nil) {
    isFolder = true
    self.files = files
    self.marker = marker
  }

  /// What is lost: of one file what its exporter says.
  ///
  /// What one file of a folder leaves out the others hold; what all of them lose is what the exporter of the ``marker`` says.
  public func losses(of export: Export) -> [Loss] {
    let whole = isFolder ? files.first { $0.name == marker?.fileName } : files.first
    return whole?.exporter.losses(of: export) ?? []
  }

  /// Writes the folder, which appears whole or not at all.
  ///
  /// - Parameters:
  ///   - request: What to write.
  ///   - path: Where.
  ///   - isReplacing: Whether a folder of this format, with no other files in it, may be replaced.
  ///   - report: Is told the number of bytes so far, and says whether to go on.
  /// - Throws: ``ExportError``; a folder that was there is then as it was.
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
