// SPDX-License-Identifier: Apache-2.0

/// The name of a field of an entity, in published form: `period`, `existence`.
public struct FieldName: Sendable, Hashable {
  /// The name.
  public let name: String

  /// Makes a name, or returns nil if the text is not letters, digits and slashes.
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
  /// The name of a field.
  public static var type: ScalarType { .fieldName }
  /// The name `id`.
  public static var example: FieldName { FieldName(trusted: "id") }
  /// Takes a name.
  public init?(scalarText text: String) { self.init(text) }
  /// Hands the name over.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.plain(name) }
  /// The name.
  public var description: String { name }
}
