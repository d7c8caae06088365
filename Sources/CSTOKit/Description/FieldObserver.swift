// SPDX-License-Identifier: Apache-2.0

/// Looks at described values field by field, as a ``FieldWriter`` does, and is compiled once for all types.
///
/// A writer is a type parameter of every description, so that the compiler makes a copy of it for each of some forty types: fast, and long
/// to build. An observer is reached through a reference. Whoever merely looks, once, takes an observer; whoever writes a million
/// entities, a writer.
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
  /// Takes the id of the entity that is described; as a field unless the observer says otherwise.
  func id<Owner: Entity>(_ id: EntityID<Owner>)
  /// Takes a field that is there.
  func scalar<Value: Scalar>(_ name: StaticString, _ value: Value)
  /// Takes a list of parts, which may be empty.
  func list<Element: Described>(_ name: StaticString, _ values: [Element])
  /// Takes a list of tokens, which may be empty.
  func tokens<Value: Token>(_ name: StaticString, _ values: [Value])
}

extension FieldObserver {
  /// Takes a field that has the name of ids.
  public func id<Owner: Entity>(_ id: EntityID<Owner>) { scalar(RecordSchema.idName, id) }
}

extension Described {
  /// Shows the fields one by one to an observer.
  ///
  /// - Complexity: O(n) in the number of fields; lists are left to the observer.
  public func showFields(to observer: any FieldObserver) {
    var writer = ObservedFields(observer)
    write(observed: &writer)
  }

  /// Writes the fields as they are described.
  @inlinable @inline(never)
  public func write(observed writer: inout ObservedFields) { write(to: &writer) }
}

/// The writer that passes what it is given to an observer.
///
/// It goes from hand to hand as `inout`, so that the compiler does not see through it to a class, for which it would compile the descriptions
/// anew.
@frozen
public struct ObservedFields: FieldWriter {
  @usableFromInline let observer: any FieldObserver

  init(_ observer: any FieldObserver) { self.observer = observer }

  /// Passes the id on.
  @inlinable @inline(__always)
  public func id<Owner: Entity>(_ id: EntityID<Owner>) { observer.id(id) }
  /// Passes the field on.
  @inlinable @inline(__always)
  public func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) { observer.scalar(name, value) }
  /// Passes the list on.
  @inlinable @inline(__always)
  public func list<Element: Described>(_ name: StaticString, _ values: [Element]) { observer.list(name, values) }
  /// Passes the list on.
  @inlinable @inline(__always)
  public func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) { observer.tokens(name, values) }
}
