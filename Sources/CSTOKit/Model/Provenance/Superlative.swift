// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A claim to be the first of a kind: “the first session by video”.
@frozen
public struct Superlative: Sendable, Hashable {
  /// The claim as text, for example `first meeting by video`.
  public var wording: String
  /// The language of ``wording``.
  public var language: LanguageTag
  /// The fields that define the kind, for example `organ` and `mode`.
  ///
  /// An earlier entity that agrees in all of these fields contradicts the claim.
  public var sharing: [FieldName]
  /// The start of the period of the claim (“since November 2019”); nil for all time.
  public var since: EDTFDate?
  /// The sources cited for the claim.
  public var citations: [Citation]

  /// Creates a claim.
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

  /// The result of comparing a claim with the data set.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// No earlier entry agrees, and the list is marked complete.
    case confirmed
    /// No earlier entry agrees, but the list is not marked complete.
    case notContradicted
    /// An earlier entry agrees in all fields.
    case contradicted
  }
}

extension Superlative: Described {
  /// The name of one list element, `superlative`, for formats that name elements.
  public static var partName: StaticString { "superlative" }

  /// Describes the fields in published order.
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Superlative?) {
    wording = f("wording", it?.wording)
    language = f("language", it?.language)
    sharing = f("sharing", tokens: it?.sharing)
    since = f("since", it?.since)
    citations = f("citations", it?.citations)
  }
}

extension Dataset {
  /// Compares the claim that a meeting was the first of its kind with all meetings.
  ///
  /// The list of meetings counts as complete if a tally of the meetings of the same organ marks it as such. A meeting
  /// that was not held does not contradict the claim. Neither does one that only possibly came earlier.
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

  /// The values of the named fields as text, in published order.
  private func fields(of meeting: Meeting, named names: [FieldName]) -> [[String]] {
    var values: [[String]] = []
    ScalarWalk.over(meeting) { path, value in
      if path.count == 1, names.contains(where: { $0.name == path[0] }) { values.append(path + [value.scalarText]) }
    }
    return values
  }
}
