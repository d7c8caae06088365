// SPDX-License-Identifier: Apache-2.0

// Codable takes the shape from the description: a writer and a reader over keyed containers.

extension Described {
  /// Reads the value from a keyed container with the names of its description.
  public init(from decoder: any Decoder) throws {
    var reader = CodableReader(try decoder.container(keyedBy: FieldKey.self))
    let value = Self(reading: &reader)
    if let error = reader.error { throw error }
    self = value
  }

  /// Writes the value to a keyed container with the names of its description.
  public func encode(to encoder: any Encoder) throws {
    var writer = CodableWriter(encoder.container(keyedBy: FieldKey.self))
    write(to: &writer)
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

struct CodableWriter: FieldWriter {
  private var container: KeyedEncodingContainer<FieldKey>
  private(set) var error: (any Error)?

  init(_ container: KeyedEncodingContainer<FieldKey>) { self.container = container }

  private mutating func encode(_ name: StaticString, _ value: some Encodable) {
    guard error == nil else { return }
    do { try container.encode(value, forKey: FieldKey(name)) } catch { self.error = error }
  }

  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) { encode(name, value) }
  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    if !values.isEmpty { encode(name, values) }
  }
  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    if !values.isEmpty { encode(name, values) }
  }
}

struct CodableReader: FieldReader {
  private let container: KeyedDecodingContainer<FieldKey>
  private(set) var error: (any Error)?

  init(_ container: KeyedDecodingContainer<FieldKey>) { self.container = container }

  private mutating func decode<Value: Decodable>(_ name: StaticString, _ type: Value.Type) -> Value? {
    guard error == nil else { return nil }
    do { return try container.decodeIfPresent(type, forKey: FieldKey(name)) } catch { self.error = error }
    return nil
  }

  mutating func scalar<Value: Scalar>(_ name: StaticString, as type: Value.Type) -> Value? { decode(name, type) }
  mutating func list<Element: Described>(_ name: StaticString, of type: Element.Type) -> [Element] {
    decode(name, [Element].self) ?? []
  }
  mutating func tokens<Value: Token>(_ name: StaticString, of type: Value.Type) -> [Value] {
    decode(name, [Value].self) ?? []
  }
  mutating func missing(_ name: StaticString) {
    guard error == nil else { return }
    error = DecodingError.keyNotFound(
      FieldKey(name), .init(codingPath: container.codingPath, debugDescription: "is needed"))
  }
  mutating func refuse(_ message: StaticString) {
    guard error == nil else { return }
    error = DecodingError.dataCorrupted(.init(codingPath: container.codingPath, debugDescription: message.description))
  }
}
