// SPDX-License-Identifier: Apache-2.0

/// Collects entities that are written one below the other in Swift: see ``Dataset/init(_:version:asOf:licence:languages:contents:)``.
///
/// Loops, conditions and lists of entities may stand between them. An expression that throws is a problem like any other, and those after it
/// are still looked at.
@resultBuilder
public enum DatasetBuilder {
  /// An entity, or why there is none, and where it stands in the source code.
  public struct Part: Sendable {
    let entities: [any Entity]
    let error: (any Error)?
    let place: SourcePlace
  }

  /// Takes an entity.
  public static func buildExpression<E: Entity>(
    _ entity: @autoclosure () throws -> E, file: String = #fileID, line: Int = #line, column: Int = #column
  ) -> [Part] {
    part(at: SourcePlace(file: file, line: line, column: column)) { [try entity()] }
  }

  /// Takes a list of entities, such as those of another data set.
  public static func buildExpression<S: Sequence>(
    _ entities: @autoclosure () throws -> S, file: String = #fileID, line: Int = #line, column: Int = #column
  ) -> [Part] where S.Element: Entity {
    part(at: SourcePlace(file: file, line: line, column: column)) { Array(try entities()) }
  }

  /// Begins a block.
  public static func buildPartialBlock(first: [Part]) -> [Part] { first }
  /// Goes on with a block.
  public static func buildPartialBlock(accumulated: [Part], next: [Part]) -> [Part] { accumulated + next }
  /// A block without entities.
  public static func buildBlock() -> [Part] { [] }
  /// The rounds of a loop.
  public static func buildArray(_ rounds: [[Part]]) -> [Part] { Array(rounds.joined()) }
  /// An `if` without `else`.
  public static func buildOptional(_ parts: [Part]?) -> [Part] { parts ?? [] }
  /// An `if`, or a case.
  public static func buildEither(first: [Part]) -> [Part] { first }
  /// An `else`, or another case.
  public static func buildEither(second: [Part]) -> [Part] { second }
  /// A block behind `if #available`.
  public static func buildLimitedAvailability(_ parts: [Part]) -> [Part] { parts }

  private static func part(at place: SourcePlace, _ make: () throws -> [any Entity]) -> [Part] {
    do {
      return [Part(entities: try make(), error: nil, place: place)]
    } catch {
      return [Part(entities: [], error: error, place: place)]
    }
  }
}

/// A place in source code.
struct SourcePlace: Sendable {
  let file: String
  let line: Int
  let column: Int

  func problem(_ code: ImportError.Code, path: String = "", _ message: String) -> ImportError.Problem {
    ImportError.Problem(code, file: file, line: line, column: column, path: path, message)
  }
}
