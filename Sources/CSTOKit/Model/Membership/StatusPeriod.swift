// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A status within a membership, and the period in which it applies.
///
/// For example, a suspended member still belongs but does not take part.
@frozen
public struct StatusPeriod: Sendable, Hashable {
  /// The status that applies in the period.
  public var status: MembershipStatus
  /// The period in which the status applies; nil if no source gives dates.
  public var period: EDTFInterval?
  /// The date of the announcement, if it differs from the date of effect.
  public var announced: EDTFDate?
  /// The act or statement that determines the status.
  public var basis: Basis?
  /// The term that the sources use for the status, for example “frozen in practice”.
  public var wording: String?
  /// The sources cited for the status.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates a status with its period.
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
  /// The whole value, because a membership has no two equal statuses.
  public var id: StatusPeriod { self }
}

extension StatusPeriod: Described {
  /// The name of one list element, `status`, for formats that name elements.
  public static var partName: StaticString { "status" }

  /// Describes the fields in published order.
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
