// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension PartyID {
  /// The Collective Security Treaty of 1992 as a community of states.
  public static let cst = PartyID(trusted: "cst")
  /// The Collective Security Treaty Organization.
  public static let csto = PartyID(trusted: "csto")
  /// The United Nations.
  public static let unitedNations = PartyID(trusted: "un")
  /// Armenia.
  public static let armenia = PartyID(trusted: "arm")
  /// Azerbaijan.
  public static let azerbaijan = PartyID(trusted: "aze")
  /// Belarus.
  public static let belarus = PartyID(trusted: "blr")
  /// Georgia.
  public static let georgia = PartyID(trusted: "geo")
  /// Kazakhstan.
  public static let kazakhstan = PartyID(trusted: "kaz")
  /// Kyrgyzstan.
  public static let kyrgyzstan = PartyID(trusted: "kgz")
  /// Russia.
  public static let russia = PartyID(trusted: "rus")
  /// Tajikistan.
  public static let tajikistan = PartyID(trusted: "tjk")
  /// Uzbekistan.
  public static let uzbekistan = PartyID(trusted: "uzb")
  /// Serbia.
  public static let serbia = PartyID(trusted: "srb")
  /// Afghanistan.
  public static let afghanistan = PartyID(trusted: "afg")
  /// Iran.
  public static let iran = PartyID(trusted: "irn")
  /// The Collective Security Council.
  public static let collectiveSecurityCouncil = PartyID(trusted: "csc")
  /// The General Assembly of the United Nations.
  public static let unitedNationsGeneralAssembly = PartyID(trusted: "unga")
  /// The Parliamentary Assembly of the CSTO.
  public static let parliamentaryAssembly = PartyID(trusted: "pa")
}
