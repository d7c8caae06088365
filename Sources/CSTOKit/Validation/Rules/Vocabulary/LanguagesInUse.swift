// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that languages have the current, shortest tag of BCP 47.
  public static let languagesInUse = RuleID("languages-in-use")
}

struct LanguagesInUse: FieldRule {
  let id = RuleID.languagesInUse
  let summary = "A language has its current tag, with two letters if there is such a tag."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "states": [{"id": "one", "names": [{"text": "Один", "language": "rus", "kind": "short"}]}]
      """#,
    keeping: #"""
      "states": [{"id": "one", "names": [{"text": "Один", "language": "ru", "kind": "short"}]}]
      """#)

  /// Warns of each tag that has a preferred replacement.
  func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor {
    FieldVisitor(language: { name, language, place in
      let primary = language.primary
      guard let usual = LanguageTag.replaced[primary] ?? LanguageTag.shorter(primary) else { return }
      let tag = usual + language.tag.dropFirst(primary.count)
      report(
        finding(
          .warning, at: place.path(of: name), "The language \"\(language.tag)\" is written \"\(tag)\" in BCP 47.",
          suggestion: "Write \"\(tag)\", so that a search for it finds the text."))
    })
  }
}

extension LanguageTag {
  /// The replaced tags with their replacements in the BCP 47 registry.
  ///
  /// The table is only looked up, never listed.
  fileprivate static let replaced = ["iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "sh": "sr-Latn"]

  /// The two-letter tag for a three-letter tag; nil if there is none.
  ///
  /// Three-letter tags are those of ISO 639-2, terminological or bibliographic, and ISO 639-3.
  fileprivate static func shorter(_ tag: String) -> String? {
    guard tag.utf8.count == 3 else { return nil }
    return byThree[tag]
  }

  private static let byThree: [String: String] = {
    var tags: [String: String] = [:]
    for pair in rows.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      for three in pair.dropFirst(2).split(separator: ",") { tags[String(three)] = String(pair.prefix(2)) }
    }
    return tags
  }()

  /// Rows of a two-letter tag of ISO 639-1 and three-letter tags of ISO 639-2.
  ///
  /// If the three-letter tags differ, the terminological one comes before the bibliographic one.
  private static let rows = """
    aaaar ababk aeave afafr akaka amamh anarg arara asasm avava ayaym azaze babak bebel bgbul bibis bmbam bnben
    bobod,tib brbre bsbos cacat ceche chcha cocos crcre csces,cze cuchu cvchv cycym,wel dadan dedeu,ger dvdiv dzdzo
    eeewe elell,gre eneng eoepo esspa etest eueus,baq fafas,per ffful fifin fjfij fofao frfra,fre fyfry gagle gdgla
    glglg gngrn guguj gvglv hahau heheb hihin hohmo hrhrv hthat huhun hyhye,arm hzher iaina idind ieile igibo iiiii
    ikipk ioido isisl,ice itita iuiku jajpn jvjav kakat,geo kgkon kikik kjkua kkkaz klkal kmkhm knkan kokor krkau
    kskas kukur kvkom kwcor kykir lalat lbltz lglug lilim lnlin lolao ltlit lulub lvlav mgmlg mhmah mimri,mao
    mkmkd,mac mlmal mnmon mrmar msmsa,may mtmlt mymya,bur nanau nbnob ndnde nenep ngndo nlnld,dut nnnno nonor nrnbl
    nvnav nynya ococi ojoji omorm orori ososs papan pipli plpol pspus ptpor quque rmroh rnrun roron,rum rurus rwkin
    sasan scsrd sdsnd sesme sgsag sisin skslk,slo slslv smsmo snsna sosom sqsqi,alb srsrp ssssw stsot susun svswe
    swswa tatam tetel tgtgk ththa titir tktuk tltgl tntsn toton trtur tstso tttat twtwi tytah uguig ukukr ururd
    uzuzb veven vivie vovol wawln wowol xhxho yiyid yoyor zazha zhzho,chi zuzul
    """
}
