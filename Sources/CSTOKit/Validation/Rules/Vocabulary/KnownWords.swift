// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that words of open lists are known, or at least not misspelled.
  public static let knownWords = RuleID("known-words")
}

struct KnownWords: FieldRule {
  let id = RuleID.knownWords
  let summary =
    "Capacities, statuses, kinds, actions and schemes are known words, or new ones that are not misspellings of known words."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "memberships": [{"id": "one-union", "member": "one", "host": "union", "capacity": "Member"}]
      """#,
    keeping: #"""
      "memberships": [{"id": "one-union", "member": "one", "host": "union", "capacity": "member"}]
      """#)

  /// Warns of each word similar to a known one, and reports each unknown word.
  func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor {
    let seen = SeenWords()
    return FieldVisitor(word: { name, value, place in
      // Another rule reports empty words.
      if seen.isKnown(value) || value.rawValue.isEmpty { return }
      let path = place.path(of: name)
      switch seen.verdict(on: value) {
      case .near(let meant):
        report(
          finding(
            .warning, at: path, "\"\(value.rawValue.cut)\" is no known word: did you mean \"\(meant)\"?",
            suggestion: "Write \"\(meant)\"."))
      case .unknown(let consequence):
        report(finding(.information, at: path, "\"\(value.rawValue.cut)\" is no known word. \(consequence)"))
      }
    })
  }
}

/// The earlier results for words, because few words occur often.
///
/// The results are only looked up, never listed.
private final class SeenWords {
  enum Verdict {
    case near(String)
    case unknown(String)
  }

  private struct Key: Hashable {
    let type: ObjectIdentifier
    let word: String
  }

  private var known: [ObjectIdentifier: Set<String>] = [:]
  private var verdicts: [Key: Verdict] = [:]
  /// The last known word; most words that follow it are the same.
  private var last: Key?

  func isKnown<Value: OpenValue>(_ value: Value) -> Bool {
    let type = ObjectIdentifier(Value.self)
    if let last, last.type == type, last.word.utf8.elementsEqual(value.rawValue.utf8) { return true }
    guard isListed(value, type) else { return false }
    last = Key(type: type, word: value.rawValue)
    return true
  }

  private func isListed<Value: OpenValue>(_ value: Value, _ type: ObjectIdentifier) -> Bool {
    if let words = known[type] { return words.contains(value.rawValue) }
    known[type] = Set(Value.known.map(\.rawValue))
    return isListed(value, type)
  }

  func verdict<Value: OpenValue>(on value: Value) -> Verdict {
    let key = Key(type: ObjectIdentifier(Value.self), word: value.rawValue)
    if let verdict = verdicts[key] { return verdict }
    let verdict = value.meant.map { Verdict.near($0.rawValue) } ?? .unknown(Value.ofUnknown)
    verdicts[key] = verdict
    return verdict
  }
}

extension OpenValue {
  /// The known word that an unknown one probably means; nil if none is similar.
  ///
  /// It is another spelling, a synonym, or a word that differs by one or two letters.
  package var meant: Self? {
    let own = NearestWord.plain(rawValue)
    if let same = Self.known.first(where: { NearestWord.plain($0.rawValue) == own }) { return same }
    if let other = Self.synonyms.first(where: { NearestWord.plain($0.key) == own }) { return other.value }
    return NearestWord.one(to: rawValue, among: Self.known.map(\.rawValue)).map(Self.init(rawValue:))
  }
}
