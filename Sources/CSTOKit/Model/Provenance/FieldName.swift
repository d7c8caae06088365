// SPDX-License-Identifier: Apache-2.0

/// The published name of a field of an entity, for example `period` or `existence`.
public struct FieldName: Sendable, Hashable {
  /// The text of the name: ASCII letters, digits and slashes.
  public let name: String

  /// Creates a name from ASCII letters, digits and slashes; otherwise returns nil.
  public init?(_ name: String) {
    let isName =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x2F && byte <= 0x39
      }
    guard isName else { return nil }
    self.name = name
  }

  private init(trusted name: String) { self.name = name }
}

extension FieldName: Token, LosslessStringConvertible {
  /// The scalar type: the name of a field.
  public static var type: ScalarType { .fieldName }
  /// The placeholder name `id`.
  public static var example: FieldName { FieldName(trusted: "id") }
  /// Creates a name from ASCII letters, digits and slashes; otherwise returns nil.
  public init?(scalarText text: String) { self.init(text) }
  /// Writes the name to the output of a format.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.plain(name) }
  /// The text of the name.
  public var description: String { name }
}
