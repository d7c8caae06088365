// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// A word for the capacity or status of a membership.
enum PlainWord {
  case capacity(Capacity)
  case status(MembershipStatus)
  /// The state is no longer a member.
  case former
  /// The word adds nothing.
  case nothing
  /// The state is not a member.
  case notMember

  /// The meaning of a word; nil if it is unknown.
  static func known(_ text: String) -> PlainWord? {
    let plain = PlainTableField.plain(text)
    if [
      "former", "exmember", "expelled", "withdr", "ausgetreten", "ehemal", "ancien", "бывш", "вышел", "вышла", "вышло",
    ]
    .contains(where: plain.hasPrefix) {
      return .former
    }
    if ["suspend", "ausgesetzt", "приостан"].contains(where: plain.hasPrefix) { return .status(.suspended) }
    if ["nonmember", "notamember", "no", "none", "non", "nein", "нет", "неучастник", "нечлен"].contains(plain) {
      return .notMember
    }
    return switch plain {
    case "": .nothing
    case "member", "fullmember", "full", "founder", "foundingmember", "founding", "memberstate", "active", "current",
      "yes",
      "membre", "membreàpartentière", "membrefondateur", "mitglied", "vollmitglied", "gründungsmitglied", "член",
      "участник",
      "полноправныйчлен", "государствочлен", "основатель":
      .capacity(.member)
    case "originalmember", "foundermember", "membredepleindroit", "ordentlichesmitglied": .capacity(.member)
    case "permanentobserver", "observercountry", "странанаблюдатель", "beobachterstaat", "étatobservateur":
      .capacity(.observer)
    case "associatedstate", "associatestate": .capacity(.associate)
    case "partnercountry", "partnerstate", "партнёрподиалогу", "партнерподиалогу", "dialogpartner": .capacity(.partner)
    case "specialguest": .capacity(.guest)
    case "observer", "observerstate", "observateur", "beobachter", "beobachterstatus", "наблюдатель",
      "государствонаблюдатель":
      .capacity(.observer)
    case "associate", "associated", "associatemember", "associé", "membreassocié", "assoziiert", "assoziiertesmitglied",
      "ассоциированный", "ассоциированныйчлен":
      .capacity(.associate)
    case "partner", "dialoguepartner", "partenaire", "партнер", "партнёр": .capacity(.partner)
    case "guest", "invité", "gast", "гость": .capacity(.guest)
    case "suspended", "suspendu", "suspendiert", "ausgesetzt", "приостановлено", "приостановлен": .status(.suspended)
    case "frozen", "заморожено": .status(.frozen)
    case "former", "formermember", "left", "withdrawn", "withdrew", "ancienmembre", "ehemalig", "ehemaligesmitglied",
      "бывший",
      "вышел", "вышла", "вышло":
      .former
    default: nil
    }
  }
}
