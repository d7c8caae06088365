// SPDX-License-Identifier: Apache-2.0

/// The kind of an organ.
public struct OrganKind: OpenValue {
  /// The word in data, for example `council`.
  public let rawValue: String
  /// Creates a kind from a word, which may be one outside ``known``.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// A council of representatives, for example of ministers.
  public static let council = OrganKind(rawValue: "council")
  /// A committee, for example of secretaries of security councils.
  public static let committee = OrganKind(rawValue: "committee")
  /// A commission, for example for military-economic cooperation.
  public static let commission = OrganKind(rawValue: "commission")
  /// An assembly of all members, for example the United Nations General Assembly.
  public static let assembly = OrganKind(rawValue: "assembly")
  /// A parliamentary assembly, composed of members of parliaments.
  public static let parliamentary = OrganKind(rawValue: "parliamentary")
  /// The parliament of a state or a union, or one of its houses.
  public static let parliament = OrganKind(rawValue: "parliament")
  /// A secretariat, as the administration of an organization.
  public static let secretariat = OrganKind(rawValue: "secretariat")
  /// A military staff.
  public static let staff = OrganKind(rawValue: "staff")
  /// Troops, for example collective forces of several states.
  public static let force = OrganKind(rawValue: "force")
  /// A center, for example for crisis response.
  public static let centre = OrganKind(rawValue: "centre")
  /// A working group, for example on information policy.
  public static let workingGroup = OrganKind(rawValue: "workingGroup")
  /// A coordination council of heads of authorities, for example for emergencies.
  public static let coordinationCouncil = OrganKind(rawValue: "coordinationCouncil")

  /// The words with a defined meaning, in documentation order.
  public static let known: [OrganKind] = [
    .council, .committee, .commission, .assembly, .parliamentary, .parliament, .secretariat, .staff, .force, .centre,
    .workingGroup, .coordinationCouncil,
  ]
}
