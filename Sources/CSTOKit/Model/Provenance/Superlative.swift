// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A claim that something was the first of its kind: «the first session by video».
@frozen
public struct Superlative: Sendable, Hashable {
  /// The claim in words.
  public var wording: String
  /// The language of the words.
  public var language: LanguageTag
  /// The fields in which an earlier one would have to agree to contradict the claim, such as `organ` and `mode`.
  public var sharing: [FieldName]
  /// After when it is claimed to be the first («since November 2019»); nil for ever.
  public var since: EDTFDate?
  /// The sources.
  public var citations: [Citation]

  /// Makes a claim.
  public init(
    _ wording: String, language: LanguageTag, sharing: [FieldName] = [], since: EDTFDate? = nil,
    citations: [Citation] = []
  ) {
    self.wording = wording
    self.language = language
    self.sharing = sharing
    self.since = since
    self.citations = citations
  }

  /// What the data set says of the claim.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// The list is marked complete, and nothing earlier in it agrees.
    case confirmed
    /// Nothing earlier in the data set agrees, and the list is not marked complete.
    case notContradicted
    /// Something earlier agrees.
    case contradicted
  }
}

extension Superlative: Described {
  /// What one is called in a list.
  public static var partName: StaticString { "superlative" }

  /// The fields in published order.
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Superlative?) {
    wording = f("wording", it?.wording)
    language = f("language", it?.language)
    sharing = f("sharing", tokens: it?.sharing)
    since = f("since", it?.since)
    citations = f("citations", it?.citations)
  }
}

extension Dataset {
  /// What the meetings of the data set say of the claim that one of them was the first.
  ///
  /// A tally of meetings of the same organ that is marked complete makes the list whole. A meeting that was not held contradicts nothing, and
  /// one that only possibly came earlier does neither.
  ///
  /// - Complexity: O(n) in the number of meetings and tallies.
  public func verdict(on claim: Superlative, of meeting: Meeting) -> Superlative.Verdict {
    guard !claim.sharing.isEmpty else { return .notContradicted }
    let own = fields(of: meeting, named: claim.sharing)
    let isContradicted = meetings.contains { other in
      other.id != meeting.id && other.state == .held && other.date.precedes(meeting.date) == .yes
        && claim.since.map { $0.precedes(other.date) == .yes } ?? true
        && fields(of: other, named: claim.sharing) == own
    }
    if isContradicted { return .contradicted }
    let isComplete = tallies.contains { $0.subject == .meetings && $0.party == meeting.organ && $0.isListComplete }
    return isComplete ? .confirmed : .notContradicted
  }

  /// The values of some fields as text, in the order of the fields of the description.
  private func fields(of meeting: Meeting, named names: [FieldName]) -> [[String]] {
    var values: [[String]] = []
    ScalarWalk.over(meeting) { path, value in
      if path.count == 1, names.contains(where: { $0.name == path[0] }) { values.append(path + [value.scalarText]) }
    }
    return values
  }
}
