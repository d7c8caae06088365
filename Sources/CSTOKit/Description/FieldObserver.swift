// SPDX-License-Identifier: Apache-2.0

/// An observer of the fields of described values, compiled once for all types.
///
/// It receives the same fields as a ``FieldWriter``. A writer is a type parameter of every description, so the compiler makes a copy of it
/// for each of some forty types. Such code is fast, but slow to build. An observer is called through a reference instead. Use an observer
/// to look at values once, and a writer to write a million entities.
///
/// ```swift
/// final class TextCount: FieldObserver {
///   var count = 0
///   func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) { if value.freeText != nil { count += 1 } }
///   func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
///     for value in values { value.showFields(to: self) }
///   }
///   func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {}
/// }
/// ```
public protocol FieldObserver: AnyObject {
  /// Receives the id of the described entity; by default as a field.
  func id<Owner: Entity>(_ id: EntityID<Owner>)
  /// Receives a field that has a value.
  func scalar<Value: Scalar>(_ name: StaticString, _ value: Value)
  /// Receives a list of parts, which can be empty.
  func list<Element: Described>(_ name: StaticString, _ values: [Element])
  /// Receives a list of tokens, which can be empty.
  func tokens<Value: Token>(_ name: StaticString, _ values: [Value])
}

extension FieldObserver {
  /// Receives the id as a field with the name of ids.
  public func id<Owner: Entity>(_ id: EntityID<Owner>) { scalar(RecordSchema.idName, id) }
}

extension Described {
  /// Passes the fields to an observer, one by one.
  ///
  /// - Complexity: O(n) in the number of fields. The observer visits the parts of lists.
  public func showFields(to observer: any FieldObserver) {
    var writer = ObservedFields(observer)
    write(observed: &writer)
  }

  /// Writes the fields to an observer, as the description lists them.
  @inlinable @inline(never)
  public func write(observed writer: inout ObservedFields) { write(to: &writer) }
}

/// A writer that passes all fields to an observer.
///
/// It is always passed as `inout`, so that the compiler does not see through it to a class and compile the descriptions anew.
@frozen
public struct ObservedFields: FieldWriter {
  @usableFromInline let observer: any FieldObserver

  init(_ observer: any FieldObserver) { self.observer = observer }

  /// Passes the id to the observer.
  @inlinable @inline(__always)
  public func id<Owner: Entity>(_ id: EntityID<Owner>) { observer.id(id) }
  /// Passes the field to the observer.
  @inlinable @inline(__always)
  public func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) { observer.scalar(name, value) }
  /// Passes the list of parts to the observer.
  @inlinable @inline(__always)
  public func list<Element: Described>(_ name: StaticString, _ values: [Element]) { observer.list(name, values) }
  /// Passes the list of tokens to the observer.
  @inlinable @inline(__always)
  public func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) { observer.tokens(name, values) }
}
