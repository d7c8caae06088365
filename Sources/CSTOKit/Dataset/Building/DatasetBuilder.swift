// SPDX-License-Identifier: Apache-2.0

/// A result builder that collects the entities listed in a Swift block.
///
/// See ``Dataset/init(_:version:asOf:licence:languages:contents:)``. A block can contain loops, conditions and lists of entities. An
/// expression that throws is reported as a problem, and the expressions after it are still evaluated.
@resultBuilder
public enum DatasetBuilder {
  /// The entities of one expression, or its error, with its place in the source code.
  public struct Part: Sendable {
    let entities: [any Entity]
    let error: (any Error)?
    let place: SourcePlace
  }

  /// Accepts one entity.
  public static func buildExpression<E: Entity>(
    _ entity: @autoclosure () throws -> E, file: String = #fileID, line: Int = #line, column: Int = #column
  ) -> [Part] {
    part(at: SourcePlace(file: file, line: line, column: column)) { [try entity()] }
  }

  /// Accepts a list of entities, for example those of another data set.
  public static func buildExpression<S: Sequence>(
    _ entities: @autoclosure () throws -> S, file: String = #fileID, line: Int = #line, column: Int = #column
  ) -> [Part] where S.Element: Entity {
    part(at: SourcePlace(file: file, line: line, column: column)) { Array(try entities()) }
  }

  /// Starts a block with the parts of its first expression.
  public static func buildPartialBlock(first: [Part]) -> [Part] { first }
  /// Appends the parts of the next expression in a block.
  public static func buildPartialBlock(accumulated: [Part], next: [Part]) -> [Part] { accumulated + next }
  /// Builds an empty block.
  public static func buildBlock() -> [Part] { [] }
  /// Joins the parts from all iterations of a loop.
  public static func buildArray(_ rounds: [[Part]]) -> [Part] { Array(rounds.joined()) }
  /// Builds the body of an `if` without `else`; empty if the condition is false.
  public static func buildOptional(_ parts: [Part]?) -> [Part] { parts ?? [] }
  /// Builds the first branch of an `if` or `switch` statement.
  public static func buildEither(first: [Part]) -> [Part] { first }
  /// Builds the second branch of an `if` or `switch` statement.
  public static func buildEither(second: [Part]) -> [Part] { second }
  /// Builds a block behind `if #available`.
  public static func buildLimitedAvailability(_ parts: [Part]) -> [Part] { parts }

  private static func part(at place: SourcePlace, _ make: () throws -> [any Entity]) -> [Part] {
    do {
      return [Part(entities: try make(), error: nil, place: place)]
    } catch {
      return [Part(entities: [], error: error, place: place)]
    }
  }
}

/// A position in Swift source code: file, line and column.
struct SourcePlace: Sendable {
  let file: String
  let line: Int
  let column: Int

  func problem(_ code: ImportError.Code, path: String = "", _ message: String) -> ImportError.Problem {
    ImportError.Problem(code, file: file, line: line, column: column, path: path, message)
  }
}
