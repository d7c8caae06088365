// SPDX-License-Identifier: Apache-2.0

extension Dataset {
  /// Passes all stated memberships to a function: those of the record and all additions.
  ///
  /// Additions are memberships that other sources add to an organization. The paths are closures, because few of them are needed.
  func forEachStatedMembership(_ body: (Membership, _ path: () -> String) -> Void) {
    let span = memberships.elements.span
    for index in span.indices { body(span[index]) { "memberships/\(span[index].id)" } }
    for organization in organizations where !organization.additions.isEmpty {
      for (place, addition) in organization.additions.enumerated() {
        body(addition) { "organizations/\(organization.id)/additions/\(place)" }
      }
    }
  }

  /// All stated actions on treaties, with their paths.
  ///
  /// These are the actions of the record, and those that other sources add to a treaty.
  var statedActions: [(path: String, action: TreatyAction)] {
    treatyActions.map { ("treatyActions/\($0.id)", $0) }
      + treaties.flatMap { treaty in
        treaty.additions.enumerated().map { ("treaties/\(treaty.id)/additions/\($0)", $1) }
      }
  }
}
