// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension MembershipAnswer: Encodable {
  private enum CodingKeys: String, CodingKey {
    case member, host, day, certainty, decision, status, statusCertainty, participation, isContested, isStatusContested
    case because, alternatives
  }

  /// Encodes the question, the answer, its reasons and the alternatives.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(member, forKey: .member)
    try container.encode(host, forKey: .host)
    try container.encode(day, forKey: .day)
    try container.encode(certainty, forKey: .certainty)
    try container.encode(decision, forKey: .decision)
    let status = status
    try container.encodeIfPresent(status?.status, forKey: .status)
    try container.encodeIfPresent(status?.certainty, forKey: .statusCertainty)
    try container.encode(participation, forKey: .participation)
    try container.encode(isContested, forKey: .isContested)
    try container.encode(isStatusContested, forKey: .isStatusContested)
    try container.encode(because, forKey: .because)
    try container.encode(alternatives, forKey: .alternatives)
  }
}

extension MembershipAnswer.Reason: Encodable {
  private enum CodingKeys: String, CodingKey { case membership, certainty, explanation, citations }

  /// Encodes the membership, the certainty, the explanation and the sources.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(membership, forKey: .membership)
    try container.encode(certainty, forKey: .certainty)
    try container.encode(explanation, forKey: .explanation)
    try container.encode(citations, forKey: .citations)
  }
}

extension Member: Encodable {
  private enum CodingKeys: String, CodingKey {
    case party, host, day, membership, capacity, since, until, certainty, status, statusCertainty, participation
    case isContested, isStatusContested
  }

  /// Encodes the parties, the day, the deciding membership and the status.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(partyID, forKey: .party)
    try container.encode(host, forKey: .host)
    try container.encode(day, forKey: .day)
    try container.encode(membership.id, forKey: .membership)
    try container.encode(membership.capacity, forKey: .capacity)
    try container.encodeIfPresent(membership.period?.start, forKey: .since)
    try container.encodeIfPresent(membership.period?.end, forKey: .until)
    try container.encode(certainty, forKey: .certainty)
    try container.encode(status, forKey: .status)
    try container.encode(statusCertainty, forKey: .statusCertainty)
    try container.encode(participation, forKey: .participation)
    try container.encode(isContested, forKey: .isContested)
    try container.encode(isStatusContested, forKey: .isStatusContested)
  }
}

extension DaySpan: Encodable {
  private enum CodingKeys: String, CodingKey { case first, last }

  /// Encodes the first and the last day; an end without a limit is omitted.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(first, forKey: .first)
    try container.encodeIfPresent(last, forKey: .last)
  }
}
