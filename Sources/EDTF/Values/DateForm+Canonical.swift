// SPDX-License-Identifier: Apache-2.0

extension DateForm {
  /// The form that all forms with one meaning share.
  ///
  /// A qualifier that a component shares with all components before it is placed to its right, as far right as
  /// possible. Any other qualifier is placed to the left of its component.
  var canonical: DateForm {
    guard isQualified else { return self }
    var form = self
    var rest = Component.allCases.map(marks(of:))
    for component in Component.allCases.reversed() {
      for side in Side.allCases { form.set([], component, side) }
      guard self[component] != nil else { continue }
      let shared = rest[...component.rawValue].reduce(rest[component.rawValue]) { $0.intersection($1) }
      for index in 0...component.rawValue { rest[index].subtract(shared) }
      form.set(shared, component, .right)
      form.set(rest[component.rawValue], component, .left)
    }
    return form
  }
}
