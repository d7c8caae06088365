// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension PartyID {
  /// The Collective Security Treaty of 1992 as a community of states; its id is `cst`.
  public static let cst = PartyID(trusted: "cst")
  /// The Collective Security Treaty Organization; its id is `csto`.
  public static let csto = PartyID(trusted: "csto")
  /// The United Nations; its id is `un`.
  public static let unitedNations = PartyID(trusted: "un")
  /// Armenia; its id is `arm`.
  public static let armenia = PartyID(trusted: "arm")
  /// Azerbaijan; its id is `aze`.
  public static let azerbaijan = PartyID(trusted: "aze")
  /// Belarus; its id is `blr`.
  public static let belarus = PartyID(trusted: "blr")
  /// Georgia; its id is `geo`.
  public static let georgia = PartyID(trusted: "geo")
  /// Kazakhstan; its id is `kaz`.
  public static let kazakhstan = PartyID(trusted: "kaz")
  /// Kyrgyzstan; its id is `kgz`.
  public static let kyrgyzstan = PartyID(trusted: "kgz")
  /// Russia; its id is `rus`.
  public static let russia = PartyID(trusted: "rus")
  /// Tajikistan; its id is `tjk`.
  public static let tajikistan = PartyID(trusted: "tjk")
  /// Uzbekistan; its id is `uzb`.
  public static let uzbekistan = PartyID(trusted: "uzb")
  /// Serbia; its id is `srb`.
  public static let serbia = PartyID(trusted: "srb")
  /// Afghanistan; its id is `afg`.
  public static let afghanistan = PartyID(trusted: "afg")
  /// Iran; its id is `irn`.
  public static let iran = PartyID(trusted: "irn")
  /// The Collective Security Council of the CSTO; its id is `csc`.
  public static let collectiveSecurityCouncil = PartyID(trusted: "csc")
  /// The General Assembly of the United Nations; its id is `unga`.
  public static let unitedNationsGeneralAssembly = PartyID(trusted: "unga")
  /// The Parliamentary Assembly of the CSTO; its id is `pa`.
  public static let parliamentaryAssembly = PartyID(trusted: "pa")
}
