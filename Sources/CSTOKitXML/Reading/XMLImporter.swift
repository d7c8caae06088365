// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// An importer of the output of ``XMLExporter``, in any style.
///
/// Elements must be in the order of the schema. Elements and attributes of other namespaces are ignored. A DOCTYPE, and any encoding other than
/// UTF-8, are rejected before libxml2 reads a byte. Nothing is ever fetched.
public struct XMLImporter: ReferenceCheckingImporter {
  /// Whether dangling references and duplicate ids are errors, as in the schema.
  public var checksReferences: Bool

  /// Creates an importer, by default one that checks references.
  public init(checksReferences: Bool = true) { self.checksReferences = checksReferences }

  /// Reads a data set completely, or fails.
  ///
  /// - Throws: `ImportError` with every problem up to the limit; a malformed document ends the list.
  /// - Complexity: O(n) in the number of bytes.
  public func read(_ bytes: Span<UInt8>, limits: ImportLimits) throws(ImportError) -> Dataset {
    try readWithLosses(bytes, limits: limits).dataset
  }

  /// Reads a data set completely, and counts ignored elements of other namespaces.
  ///
  /// The count is returned as one loss, if it is not 0.
  ///
  /// - Throws: `ImportError` with every problem up to the limit; a syntax error ends the list.
  public func readWithLosses(
    _ bytes: Span<UInt8>, limits: ImportLimits = ImportLimits()
  ) throws(ImportError) -> (dataset: Dataset, losses: [Loss]) {
    if let problem = FileKind.problem(with: bytes, insteadOf: "XML") { throw ImportError(problem) }
    guard bytes.count <= limits.bytes else {
      throw ImportError(ImportError.Problem(.limit, "has more than \(limits.bytes) bytes"))
    }
    if bytes.isEmpty { throw ImportError(ImportError.Problem(.syntax, line: 1, column: 1, "the document is empty")) }
    if let refused = refusal(of: bytes) {
      let place = place(of: refused.offset, in: bytes)
      throw ImportError(ImportError.Problem(refused.code, line: place.line, column: place.column, refused.message))
    }
    var outcome = Outcome()
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe readDocument(buffer, limits, marks: [:], &outcome)
      let marks = outcome.isClean && checksReferences ? XMLImporter.brokenReferences(of: outcome.dataset) : [:]
      // A second pass locates them; very few documents need it.
      if !marks.isEmpty { unsafe readDocument(buffer, limits, marks: marks, &outcome) }
      if let problem = outcome.dataset.head.schemaProblem {
        var again = Outcome()
        unsafe readDocument(
          buffer, limits, marks: [problem.path: .init(code: problem.code, message: problem.message)], &again)
        // Reported alone, because other problems follow from it. If the version cannot be read, that is a separate problem.
        if let told = again.problems.first(where: { $0.path == problem.path && $0.message == problem.message }) {
          outcome = Outcome(problems: [told])
        }
      }
      // Problems that the second pass did not locate are errors all the same.
      if let mark = marks.min(by: { $0.key < $1.key }), outcome.isClean {
        outcome.problems = [
          XMLFieldReader.Problem(code: mark.value.code, startCount: 0, path: mark.key, message: mark.value.message)
        ]
      }
    }
    try throwProblems(of: outcome, bytes)
    let count = outcome.foreignCount
    let what = count == 1 ? "element of another namespace was" : "elements of other namespaces were"
    return (outcome.dataset, count == 0 ? [] : [Loss(path: "", "\(count) \(what) passed over")])
  }

  private func throwProblems(of outcome: Outcome, _ bytes: Span<UInt8>) throws(ImportError) {
    let places = startTagPlaces(of: outcome.problems.map(\.startCount), in: bytes)
    var problems = outcome.problems.enumerated().sorted { one, other in
      (one.element.startCount, one.offset) < (other.element.startCount, other.offset)
    }.map(\.element).map { problem in
      let place = places[problem.startCount]
      return ImportError.Problem(
        problem.code, line: place?.line, column: place?.column, path: problem.path, problem.message)
    }
    if let fault = outcome.fault {
      problems.append(
        ImportError.Problem(
          fault.code, line: fault.line, column: max(1, fault.column), path: outcome.pathOfFault, fault.message))
    }
    if let first = problems.first { throw ImportError(first, Array(problems.dropFirst()), isCut: outcome.isCut) }
  }

  /// The problems that violate the keys of the schema, by the paths of the elements.
  ///
  /// Only for lookup; never iterated.
  private static func brokenReferences(of dataset: Dataset) -> [String: XMLFieldReader.Mark] {
    if ReferenceCheck(dataset).holds { return [:] }
    let findings = Validator(.standard.keeping(.uniqueIDs, .referencesResolve)).findings(in: dataset)
    let marks = findings.map { finding in
      let code: ImportError.Code = finding.rule == RuleID.uniqueIDs.name ? .duplicate : .danglingReference
      return (finding.path, XMLFieldReader.Mark(code: code, message: finding.message))
    }
    return Dictionary(marks, uniquingKeysWith: { first, _ in first })
  }

  private struct Outcome {
    var dataset = Dataset()
    var problems: [XMLFieldReader.Problem] = []
    var fault: XMLPullReader.Fault?
    var pathOfFault = ""
    var isCut = false
    var foreignCount = 0

    var isClean: Bool { problems.isEmpty && fault == nil }
  }

  private func readDocument(
    _ bytes: UnsafeBufferPointer<UInt8>, _ limits: ImportLimits, marks: [String: XMLFieldReader.Mark],
    _ outcome: inout Outcome
  ) {
    guard let reader = unsafe XMLPullReader(bytes) else {
      outcome.fault = .init(code: .limit, message: "the document is too long, or there is no memory to read it")
      return
    }
    var dataset = XMLDatasetReader(XMLFieldReader(reader, limits: limits, marks: marks))
    outcome.dataset = dataset.read()
    outcome.problems = dataset.engine.problems
    outcome.isCut = dataset.engine.isCut
    outcome.foreignCount = dataset.engine.foreignCount
    outcome.fault = dataset.engine.fault
    outcome.pathOfFault = dataset.engine.pathOfFault
  }
}

private struct XMLDatasetReader: DatasetFields, ~Copyable {
  typealias Failure = Never
  private(set) var engine: XMLFieldReader

  init(_ engine: consuming XMLFieldReader) { self.engine = engine }

  mutating func read() -> Dataset {
    guard engine.startDocument() else { return Dataset() }
    let dataset = Dataset(describing: &self, nil)
    engine.endDocument()
    return dataset
  }

  mutating func head(_ head: DatasetHead?) -> DatasetHead { DatasetHead(fieldsOf: &engine) }

  mutating func entities<E: Entity>(_ entities: Entities<E>?) -> Entities<E> {
    guard
      engine.beginList(
        E.kind.key, partName: E.partName, areEntities: true, stride: MemoryLayout<E>.stride)
    else { return Entities() }
    var elements: [E] = []
    while engine.beginPart() {
      elements.append(E(fieldsOf: &engine))
      engine.endPart()
    }
    return Entities(elements)
  }
}

extension Importer where Self == XMLImporter {
  /// An importer of XML that checks references.
  public static var xml: XMLImporter { XMLImporter() }
}

extension ImportFormat {
  /// The XML format: one document.
  public static let xml = ImportFormat(
    identifier: "xml", fileExtension: "xml", importer: XMLImporter()
  ) { bytes in FileKind.body(of: bytes).first == 0x3C }
}
