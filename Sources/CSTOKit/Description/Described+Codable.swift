// SPDX-License-Identifier: Apache-2.0

// Codable uses the description of a type: a writer and a reader work on keyed containers.

extension Described {
  /// Decodes the value from a keyed container with the field names of its description.
  public init(from decoder: any Decoder) throws {
    var reader = CodableReader(try decoder.container(keyedBy: FieldKey.self))
    let value = Self(fieldsOf: &reader)
    if let error = reader.error { throw error }
    self = value
  }

  /// Encodes the value to a keyed container with the field names of its description.
  public func encode(to encoder: any Encoder) throws {
    let writer = CodableWriter(encoder.container(keyedBy: FieldKey.self))
    showFields(to: writer)
    if let error = writer.error { throw error }
  }
}

struct FieldKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(_ name: StaticString) { stringValue = name.description }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

private final class CodableWriter: FieldObserver {
  private var container: KeyedEncodingContainer<FieldKey>
  private(set) var error: (any Error)?

  init(_ container: KeyedEncodingContainer<FieldKey>) { self.container = container }

  private func encode(_ name: StaticString, _ value: some Encodable) {
    guard error == nil else { return }
    do { try container.encode(value, forKey: FieldKey(name)) } catch { self.error = error }
  }

  func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) { encode(name, value) }
  func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    if !values.isEmpty { encode(name, values) }
  }
  func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    if !values.isEmpty { encode(name, values) }
  }
}

private struct CodableReader: FieldSource {
  private var container: KeyedDecodingContainer<FieldKey>
  private(set) var error: (any Error)?
  /// The lists that are being read, each with the record that contains it.
  private var lists: [(parts: any UnkeyedDecodingContainer, outer: KeyedDecodingContainer<FieldKey>)] = []

  init(_ container: KeyedDecodingContainer<FieldKey>) { self.container = container }

  /// Runs a closure that may fail, unless an earlier one has failed.
  private mutating func attempt<Result>(_ body: () throws -> Result?) -> Result? {
    guard error == nil else { return nil }
    do { return try body() } catch { self.error = error }
    return nil
  }

  mutating func idText(as type: any Scalar.Type) -> String? {
    text(of: RecordSchema.idName, as: type, isOptional: false)
  }

  mutating func text(of name: StaticString, as type: any Scalar.Type, isOptional: Bool) -> String? {
    let key = FieldKey(name)
    return attempt { [container] in
      switch type.form {
      case .text: try container.decodeIfPresent(String.self, forKey: key)
      case .integer: try container.decodeIfPresent(Int.self, forKey: key).map { String($0) }
      case .boolean: try container.decodeIfPresent(Bool.self, forKey: key).map { $0 ? "true" : "false" }
      }
    }
  }

  mutating func words(of name: StaticString, as type: any Scalar.Type) -> [String] {
    attempt { [container] in try container.decodeIfPresent([String].self, forKey: FieldKey(name)) } ?? []
  }

  mutating func refuse(_ name: StaticString, _ text: String, as type: any Scalar.Type) {
    let path = container.codingPath + [FieldKey(name)]
    let message = type.type.refusal(of: text)
    let _: Never? = attempt { throw DecodingError.dataCorrupted(.init(codingPath: path, debugDescription: message)) }
  }

  mutating func beginList(_ name: StaticString, of type: any Described.Type) -> Bool {
    let key = FieldKey(name)
    let parts = attempt { [container] in
      try container.contains(key) && !container.decodeNil(forKey: key)
        ? container.nestedUnkeyedContainer(forKey: key) : nil
    }
    if let parts { lists.append((parts, container)) }
    return parts != nil
  }

  mutating func beginPart() -> Bool {
    guard var list = lists.popLast() else { return false }
    let part = attempt { list.parts.isAtEnd ? nil : try list.parts.nestedContainer(keyedBy: FieldKey.self) }
    container = part ?? list.outer
    if part != nil { lists.append(list) }
    return part != nil
  }

  mutating func endPart() { if let list = lists.last { container = list.outer } }

  mutating func missing(_ name: StaticString) {
    let path = container.codingPath
    let _: Never? = attempt {
      throw DecodingError.keyNotFound(FieldKey(name), .init(codingPath: path, debugDescription: "is needed"))
    }
  }

  mutating func refuse(ofLast count: Int, _ message: StaticString) {
    let path = container.codingPath
    let _: Never? = attempt {
      throw DecodingError.dataCorrupted(.init(codingPath: path, debugDescription: message.description))
    }
  }
}
