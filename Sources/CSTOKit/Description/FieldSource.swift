// SPDX-License-Identifier: Apache-2.0

/// A source of the texts of described values, read field by field.
///
/// The description requests the fields in published order. A source corresponds to a ``FieldReader`` as a ``FieldObserver`` corresponds to
/// a writer: it is compiled once for all types. Values are parsed where their types are known, so a source is not much slower.
///
/// After a request, the description immediately reports whether the value was invalid or missing. Such a report always refers to the last
/// request.
public protocol FieldSource: ~Copyable {
  /// The text of the id of the described entity; nil if it is missing.
  mutating func idText(as type: any Scalar.Type) -> String?
  /// The text of a field; nil if it is missing or not a text.
  ///
  /// The source records a value that is not a text.
  mutating func text(of name: StaticString, as type: any Scalar.Type, isOptional: Bool) -> String?
  /// The words of a list of tokens; empty if it is missing.
  mutating func words(of name: StaticString, as type: any Scalar.Type) -> [String]
  /// Records that the text of a field, or one of its words, is invalid.
  mutating func refuse(_ name: StaticString, _ text: String, as type: any Scalar.Type)
  /// Records a missing required field, unless a value that is not a text was recorded.
  mutating func missing(_ name: StaticString)
  /// Receives the default value of a missing field.
  mutating func usual(_ name: StaticString, _ value: any Scalar)
  /// Records that the record is invalid: exactly one of its last fields was expected.
  mutating func refuse(ofLast count: Int, _ message: StaticString)

  /// Enters a list of parts; false if it is missing or not a list.
  ///
  /// The source records a value that is not a list.
  mutating func beginList(_ name: StaticString, of type: any Described.Type) -> Bool
  /// Enters the next part of the current list; false at its end.
  ///
  /// At the end, the source also leaves the list.
  mutating func beginPart() -> Bool
  /// Leaves the current part.
  mutating func endPart()
}

extension FieldSource where Self: ~Copyable {
  /// Ignores the default value.
  public mutating func usual(_ name: StaticString, _ value: any Scalar) {}
}

extension Described {
  /// Reads the fields from a source, one by one.
  ///
  /// The source records errors, and placeholders replace the values that could not be read. Only a source may call this initializer.
  public init<Source: FieldSource & ~Copyable>(fieldsOf source: inout Source) {
    self = unsafe withUnsafeMutablePointer(to: &source) { pointer in
      var reader = SourcedFields(unsafe LentSource(pointer))
      return Self(sourced: &reader)
    }
  }

  /// Reads the fields from a source, as the description lists them.
  @inlinable @inline(never)
  public init(sourced reader: inout SourcedFields) { self.init(describing: &reader, nil) }
}

/// The reader that passes the texts of a source to a description.
@frozen
public struct SourcedFields: Fields {
  @usableFromInline let source: any ErasedSource

  init(_ source: any ErasedSource) { self.source = source }

  @inlinable @inline(never)
  func scalar<Value: Scalar>(_ name: StaticString, isOptional: Bool) -> Value? {
    guard let text = source.text(of: name, as: Value.self, isOptional: isOptional) else { return nil }
    if let value = Value(scalarText: text) { return value }
    source.refuse(name, text, as: Value.self)
    return Value.example
  }

  /// Reads the id of the described entity.
  @inlinable
  public func id<Owner: Entity>(_ id: EntityID<Owner>?) -> EntityID<Owner> {
    if let text = source.idText(as: EntityID<Owner>.self) {
      if let read = EntityID<Owner>(scalarText: text) { return read }
      source.refuse(RecordSchema.idName, text, as: EntityID<Owner>.self)
    } else {
      source.missing(RecordSchema.idName)
    }
    return EntityID<Owner>.example
  }

  /// Reads a required field.
  @inlinable
  public func callAsFunction<Value: Scalar>(_ name: StaticString, _ value: Value?) -> Value {
    if let read: Value = scalar(name, isOptional: false) { return read }
    source.missing(name)
    return Value.example
  }

  /// Reads an optional field.
  @inlinable @inline(__always)
  public func callAsFunction<Value: Scalar>(_ name: StaticString, _ value: Value?) -> Value? {
    scalar(name, isOptional: true)
  }

  /// Reads a field, or returns its default if it is missing.
  @inlinable
  public func callAsFunction<Value: Scalar>(
    _ name: StaticString, _ value: Value?, default usual: @autoclosure () -> Value
  ) -> Value {
    if let read: Value = scalar(name, isOptional: false) { return read }
    let usual = usual()
    source.usual(name, usual)
    return usual
  }

  /// Reads a list of parts.
  @inlinable @inline(never)
  public mutating func callAsFunction<Element: Described>(_ name: StaticString, _ values: [Element]?) -> [Element] {
    var elements: [Element] = []
    guard source.beginList(name, of: Element.self) else { return elements }
    while source.beginPart() {
      elements.append(Element(sourced: &self))
      source.endPart()
    }
    return elements
  }

  /// Reads a list of tokens.
  @inlinable @inline(never)
  public func callAsFunction<Value: Token>(_ name: StaticString, tokens values: [Value]?) -> [Value] {
    source.words(of: name, as: Value.self).map { word in
      if let value = Value(scalarText: word) { return value }
      source.refuse(name, word, as: Value.self)
      return Value.example
    }
  }

  /// Records that none or several of the alternative fields were present.
  @inlinable
  public func exactlyOne<Result>(
    ofLast count: Int, _ message: StaticString, otherwise: @autoclosure () -> Result
  ) -> Result {
    source.refuse(ofLast: count, message)
    return otherwise()
  }
}

/// A source of any type, behind a reference.
@usableFromInline
protocol ErasedSource: AnyObject {
  func idText(as type: any Scalar.Type) -> String?
  func text(of name: StaticString, as type: any Scalar.Type, isOptional: Bool) -> String?
  func words(of name: StaticString, as type: any Scalar.Type) -> [String]
  func refuse(_ name: StaticString, _ text: String, as type: any Scalar.Type)
  func missing(_ name: StaticString)
  func usual(_ name: StaticString, _ value: any Scalar)
  func refuse(ofLast count: Int, _ message: StaticString)
  func beginList(_ name: StaticString, of type: any Described.Type) -> Bool
  func beginPart() -> Bool
  func endPart()
}

/// A source that is lent while a value is read, and not stored after that.
@safe private final class LentSource<Source: FieldSource & ~Copyable>: ErasedSource {
  private let source: UnsafeMutablePointer<Source>

  @unsafe init(_ source: UnsafeMutablePointer<Source>) { unsafe self.source = source }

  func idText(as type: any Scalar.Type) -> String? { unsafe source.pointee.idText(as: type) }
  func text(of name: StaticString, as type: any Scalar.Type, isOptional: Bool) -> String? {
    unsafe source.pointee.text(of: name, as: type, isOptional: isOptional)
  }
  func words(of name: StaticString, as type: any Scalar.Type) -> [String] {
    unsafe source.pointee.words(of: name, as: type)
  }
  func refuse(_ name: StaticString, _ text: String, as type: any Scalar.Type) {
    unsafe source.pointee.refuse(name, text, as: type)
  }
  func missing(_ name: StaticString) { unsafe source.pointee.missing(name) }
  func usual(_ name: StaticString, _ value: any Scalar) { unsafe source.pointee.usual(name, value) }
  func refuse(ofLast count: Int, _ message: StaticString) { unsafe source.pointee.refuse(ofLast: count, message) }
  func beginList(_ name: StaticString, of type: any Described.Type) -> Bool {
    unsafe source.pointee.beginList(name, of: type)
  }
  func beginPart() -> Bool { unsafe source.pointee.beginPart() }
  func endPart() { unsafe source.pointee.endPart() }
}
