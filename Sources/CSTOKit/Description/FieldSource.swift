// SPDX-License-Identifier: Apache-2.0

/// Gives the fields of described values one by one as texts, which a description asks for in published order.
///
/// It stands to a ``FieldReader`` as a ``FieldObserver`` stands to a writer: it is compiled once for all types. The values are made of
/// the texts where the types are known, so that it is not much slower.
///
/// What is asked for is the field that was asked for last: its fault and its absence are told right behind.
public protocol FieldSource: ~Copyable {
  /// The text of the id of the entity that is described; nil if it is not there.
  mutating func idText(as type: any Scalar.Type) -> String?
  /// The text of a field; nil if it is not there, or is there and no text (which the source notes).
  mutating func text(of name: StaticString, as type: any Scalar.Type, isOptional: Bool) -> String?
  /// The words of a list of tokens; none if it is not there.
  mutating func words(of name: StaticString, as type: any Scalar.Type) -> [String]
  /// Notes that the text of a field, or one of its words, is none of the type.
  mutating func refuse(_ name: StaticString, _ text: String, as type: any Scalar.Type)
  /// Notes that a field has to be there and is not, unless it was there and no text.
  mutating func missing(_ name: StaticString)
  /// Notes that a field is not there and has its usual value.
  mutating func usual(_ name: StaticString, _ value: any Scalar)
  /// Notes that the record as a whole cannot be: of its last fields exactly one was expected.
  mutating func refuse(ofLast count: Int, _ message: StaticString)

  /// Enters a list of parts; false if it is not there, or is none (which the source notes).
  mutating func beginList(_ name: StaticString, of type: any Described.Type) -> Bool
  /// Enters the next part of the list entered last; false at its end, which leaves the list.
  mutating func beginPart() -> Bool
  /// Leaves the part entered last.
  mutating func endPart()
}

extension FieldSource where Self: ~Copyable {
  /// Does nothing.
  public mutating func usual(_ name: StaticString, _ value: any Scalar) {}
}

extension Described {
  /// Takes the fields one by one from a source.
  ///
  /// Faults are noted by the source, and stand-ins take the place of what could not be read: only a source may call this.
  public init<Source: FieldSource & ~Copyable>(fieldsOf source: inout Source) {
    self = unsafe withUnsafeMutablePointer(to: &source) { pointer in
      var reader = SourcedFields(unsafe LentSource(pointer))
      return Self(sourced: &reader)
    }
  }

  /// Reads the fields as they are described.
  @inlinable @inline(never)
  public init(sourced reader: inout SourcedFields) { self.init(describing: &reader, nil) }
}

/// What a description talks to when a source gives its fields.
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

  /// Reads the id of the entity that is described.
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

  /// Reads a field that must be there.
  @inlinable
  public func callAsFunction<Value: Scalar>(_ name: StaticString, _ value: Value?) -> Value {
    if let read: Value = scalar(name, isOptional: false) { return read }
    source.missing(name)
    return Value.example
  }

  /// Reads a field that may be absent.
  @inlinable @inline(__always)
  public func callAsFunction<Value: Scalar>(_ name: StaticString, _ value: Value?) -> Value? {
    scalar(name, isOptional: true)
  }

  /// Reads a field, or takes its usual value.
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

  /// Notes that none or several of the alternatives were there.
  @inlinable
  public func exactlyOne<Result>(
    ofLast count: Int, _ message: StaticString, otherwise: @autoclosure () -> Result
  ) -> Result {
    source.refuse(ofLast: count, message)
    return otherwise()
  }
}

/// A source of any type, behind one reference.
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

/// A source for as long as a value is read; nobody keeps it.
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
