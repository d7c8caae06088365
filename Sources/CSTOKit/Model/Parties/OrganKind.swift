// SPDX-License-Identifier: Apache-2.0

/// What kind of organ an organ is.
public struct OrganKind: OpenValue {
  /// The word.
  public let rawValue: String
  /// Makes the value of a word, known or not.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// A council of representatives.
  public static let council = OrganKind(rawValue: "council")
  /// A committee.
  public static let committee = OrganKind(rawValue: "committee")
  /// A commission.
  public static let commission = OrganKind(rawValue: "commission")
  /// An assembly of all members.
  public static let assembly = OrganKind(rawValue: "assembly")
  /// An assembly of members of parliaments.
  public static let parliamentary = OrganKind(rawValue: "parliamentary")
  /// A parliament of a state or a union.
  public static let parliament = OrganKind(rawValue: "parliament")
  /// A secretariat.
  public static let secretariat = OrganKind(rawValue: "secretariat")
  /// A military staff.
  public static let staff = OrganKind(rawValue: "staff")
  /// Troops.
  public static let force = OrganKind(rawValue: "force")
  /// A centre.
  public static let centre = OrganKind(rawValue: "centre")
  /// A working group.
  public static let workingGroup = OrganKind(rawValue: "workingGroup")
  /// A council of heads of authorities.
  public static let coordinationCouncil = OrganKind(rawValue: "coordinationCouncil")

  /// The known words.
  public static let known: [OrganKind] = [
    .council, .committee, .commission, .assembly, .parliamentary, .parliament, .secretariat, .staff, .force, .centre,
    .workingGroup, .coordinationCouncil,
  ]
}
