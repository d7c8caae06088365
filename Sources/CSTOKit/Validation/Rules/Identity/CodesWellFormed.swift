// SPDX-License-Identifier: Apache-2.0

/// Codes have the form of their scheme, and those of ISO 3166-1 are in its list and belong together.
public struct CodesWellFormed: ValidationRule {
  /// `codes-well-formed`.
  public let id = "codes-well-formed"
  /// What holds.
  public let summary = "Codes have the form of their scheme, and codes of ISO 3166-1 are in its list."
  /// An error.
  public let severity = Finding.Severity.error

  /// An example.
  public let example: RuleExample? = RuleExample(
    breaking: #"""
      "states": [{"id": "arm", "codes": [{"scheme": "iso3166-1-alpha-3", "value": "Arm"}]}]
      """#,
    keeping: #"""
      "states": [{"id": "arm", "codes": [{"scheme": "iso3166-1-alpha-3", "value": "ARM"}]}]
      """#)

  /// Makes the rule.
  public init() {}

  /// Reports each code that its scheme does not have, and codes of one state that the list gives to two.
  ///
  /// - Complexity: O(n) in the number of entities.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    let list = ISO3166()
    for party in index.record.parties {
      var countries: Set<Int> = []
      for (place, code) in party.codes.enumerated() {
        let path = "\(party.kind.collection)/\(party.id)/codes/\(place)/value"
        let country = list.country(of: code)
        if !CodesWellFormed.hasForm(code) {
          report(finding(.error, at: path, "\"\(code.value)\" is no code of \(code.scheme)."))
        } else if ISO3166.holds(code.scheme), country == nil {
          report(finding(.warning, at: path, "\"\(code.value)\" is not in the list of ISO 3166-1."))
        } else if let country {
          if !countries.isEmpty, !countries.contains(country) {
            report(finding(.error, at: path, "\"\(code.value)\" is the code of another country than the codes before."))
          }
          countries.insert(country)
        }
      }
    }
  }

  private static func hasForm(_ code: Code) -> Bool {
    let bytes = code.value.utf8
    func all(_ range: ClosedRange<UInt8>, _ counts: ClosedRange<Int>) -> Bool {
      counts.contains(bytes.count) && bytes.allSatisfy(range.contains)
    }
    switch code.scheme {
    case .isoAlpha2: return all(0x41...0x5A, 2...2)
    case .isoAlpha3, .correlatesOfWarAbbreviation: return all(0x41...0x5A, 3...3)
    case .isoNumeric, .unM49: return all(0x30...0x39, 3...3)
    case .correlatesOfWar, .gleditschWard: return all(0x30...0x39, 1...3) && bytes.first != 0x30
    case .wikidata:
      return bytes.first == 0x51 && bytes.count > 1 && bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    default: return !code.value.isEmpty
    }
  }
}

/// The list of ISO 3166-1.
private struct ISO3166 {
  private let countries: [String: Int]

  init() {
    var countries: [String: Int] = [:]
    for (number, row) in ISO3166.rows.split(whereSeparator: { $0 == " " || $0 == "\n" }).enumerated() {
      countries[String(row.prefix(2))] = number
      countries[String(row.dropFirst(2).prefix(3))] = number
      countries[String(row.suffix(3))] = number
    }
    self.countries = countries
  }

  static func holds(_ scheme: CodeScheme) -> Bool { [.isoAlpha2, .isoAlpha3, .isoNumeric].contains(scheme) }

  /// The number of the country that has a code; nil for other schemes and unknown codes.
  func country(of code: Code) -> Int? { ISO3166.holds(code.scheme) ? countries[code.value] : nil }

  /// Two letters, three letters and three digits of each country, as ISO 3166-1 has them (249 entries).
  private static let rows = """
    ADAND020 AEARE784 AFAFG004 AGATG028 AIAIA660 ALALB008 AMARM051 AOAGO024 AQATA010 ARARG032 ASASM016
    ATAUT040 AUAUS036 AWABW533 AXALA248 AZAZE031 BABIH070 BBBRB052 BDBGD050 BEBEL056 BFBFA854 BGBGR100
    BHBHR048 BIBDI108 BJBEN204 BLBLM652 BMBMU060 BNBRN096 BOBOL068 BQBES535 BRBRA076 BSBHS044 BTBTN064
    BVBVT074 BWBWA072 BYBLR112 BZBLZ084 CACAN124 CCCCK166 CDCOD180 CFCAF140 CGCOG178 CHCHE756 CICIV384
    CKCOK184 CLCHL152 CMCMR120 CNCHN156 COCOL170 CRCRI188 CUCUB192 CVCPV132 CWCUW531 CXCXR162 CYCYP196
    CZCZE203 DEDEU276 DJDJI262 DKDNK208 DMDMA212 DODOM214 DZDZA012 ECECU218 EEEST233 EGEGY818 EHESH732
    ERERI232 ESESP724 ETETH231 FIFIN246 FJFJI242 FKFLK238 FMFSM583 FOFRO234 FRFRA250 GAGAB266 GBGBR826
    GDGRD308 GEGEO268 GFGUF254 GGGGY831 GHGHA288 GIGIB292 GLGRL304 GMGMB270 GNGIN324 GPGLP312 GQGNQ226
    GRGRC300 GSSGS239 GTGTM320 GUGUM316 GWGNB624 GYGUY328 HKHKG344 HMHMD334 HNHND340 HRHRV191 HTHTI332
    HUHUN348 IDIDN360 IEIRL372 ILISR376 IMIMN833 ININD356 IOIOT086 IQIRQ368 IRIRN364 ISISL352 ITITA380
    JEJEY832 JMJAM388 JOJOR400 JPJPN392 KEKEN404 KGKGZ417 KHKHM116 KIKIR296 KMCOM174 KNKNA659 KPPRK408
    KRKOR410 KWKWT414 KYCYM136 KZKAZ398 LALAO418 LBLBN422 LCLCA662 LILIE438 LKLKA144 LRLBR430 LSLSO426
    LTLTU440 LULUX442 LVLVA428 LYLBY434 MAMAR504 MCMCO492 MDMDA498 MEMNE499 MFMAF663 MGMDG450 MHMHL584
    MKMKD807 MLMLI466 MMMMR104 MNMNG496 MOMAC446 MPMNP580 MQMTQ474 MRMRT478 MSMSR500 MTMLT470 MUMUS480
    MVMDV462 MWMWI454 MXMEX484 MYMYS458 MZMOZ508 NANAM516 NCNCL540 NENER562 NFNFK574 NGNGA566 NINIC558
    NLNLD528 NONOR578 NPNPL524 NRNRU520 NUNIU570 NZNZL554 OMOMN512 PAPAN591 PEPER604 PFPYF258 PGPNG598
    PHPHL608 PKPAK586 PLPOL616 PMSPM666 PNPCN612 PRPRI630 PSPSE275 PTPRT620 PWPLW585 PYPRY600 QAQAT634
    REREU638 ROROU642 RSSRB688 RURUS643 RWRWA646 SASAU682 SBSLB090 SCSYC690 SDSDN729 SESWE752 SGSGP702
    SHSHN654 SISVN705 SJSJM744 SKSVK703 SLSLE694 SMSMR674 SNSEN686 SOSOM706 SRSUR740 SSSSD728 STSTP678
    SVSLV222 SXSXM534 SYSYR760 SZSWZ748 TCTCA796 TDTCD148 TFATF260 TGTGO768 THTHA764 TJTJK762 TKTKL772
    TLTLS626 TMTKM795 TNTUN788 TOTON776 TRTUR792 TTTTO780 TVTUV798 TWTWN158 TZTZA834 UAUKR804 UGUGA800
    UMUMI581 USUSA840 UYURY858 UZUZB860 VAVAT336 VCVCT670 VEVEN862 VGVGB092 VIVIR850 VNVNM704 VUVUT548
    WFWLF876 WSWSM882 YEYEM887 YTMYT175 ZAZAF710 ZMZMB894 ZWZWE716
    """
}
