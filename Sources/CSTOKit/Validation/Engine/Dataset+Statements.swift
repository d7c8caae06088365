// SPDX-License-Identifier: Apache-2.0

extension Dataset {
  /// All memberships that somebody states, with their paths: those of the record, and those that others add to an organization.
  var statedMemberships: [(path: String, membership: Membership)] {
    memberships.map { ("memberships/\($0.id)", $0) }
      + organizations.flatMap { organization in
        organization.additions.enumerated().map { ("organizations/\(organization.id)/additions/\($0)", $1) }
      }
  }

  /// All acts on treaties that somebody states, with their paths: those of the record, and those that others add to a treaty.
  var statedActions: [(path: String, action: TreatyAction)] {
    treatyActions.map { ("treatyActions/\($0.id)", $0) }
      + treaties.flatMap { treaty in
        treaty.additions.enumerated().map { ("treaties/\(treaty.id)/additions/\($0)", $1) }
      }
  }
}
