// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A status inside a membership and the period in which it holds: a suspended member is a member that takes no part.
@frozen
public struct StatusPeriod: Sendable, Hashable {
  /// The status.
  public var status: MembershipStatus
  /// The period in which it holds, or nil if no source dates it.
  public var period: EDTFInterval?
  /// When it was announced, where that is another matter than when it took effect.
  public var announced: EDTFDate?
  /// What the status rests on.
  public var basis: Basis?
  /// The word that the sources use for it.
  public var wording: String?
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes a status period.
  public init(
    _ status: MembershipStatus, period: EDTFInterval? = nil, announced: EDTFDate? = nil, basis: Basis? = nil,
    wording: String? = nil, citations: [Citation] = [], note: String? = nil
  ) {
    self.status = status
    self.period = period
    self.announced = announced
    self.basis = basis
    self.wording = wording
    self.citations = citations
    self.note = note
  }
}

extension StatusPeriod: Identifiable {
  /// The whole: a membership has no two equal statuses.
  public var id: StatusPeriod { self }
}

extension StatusPeriod: Described {
  /// What one is called in a list.
  public static var partName: StaticString { "status" }

  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: StatusPeriod?) {
    status = f("status", it?.status)
    period = f("period", it?.period)
    announced = f("announced", it?.announced)
    basis = f("basis", it?.basis)
    wording = f("wording", it?.wording)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }

  /// Writes the fields in published order.
  @inlinable @inline(__always)
  public func write(to writer: inout some FieldWriter & ~Copyable) {
    writer.scalar("status", status)
    writer.optional("period", period)
    writer.optional("announced", announced)
    writer.optional("basis", basis)
    writer.optional("wording", wording)
    writer.list("citations", citations)
    writer.optional("note", note)
  }
}
