// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension JointOperation {
  /// A phase of an operation, for example the withdrawal.
  public struct Phase: Sendable, Hashable {
    /// The activity in the phase: deployment, mission or withdrawal.
    public var kind: OperationPhaseKind
    /// The period, both ends included; nil if no source gives dates.
    public var period: EDTFInterval?
    /// The sources cited for the phase.
    public var citations: [Citation]

    /// Creates a phase of an operation.
    public init(
      kind: OperationPhaseKind, period: EDTFInterval? = nil, citations: [Citation] = []
    ) {
      self.kind = kind
      self.period = period
      self.citations = citations
    }
  }
}

extension JointOperation.Phase: Described {
  /// The name of one list element, `phase`, for formats that name elements.
  public static var partName: StaticString { "phase" }
  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: JointOperation.Phase?) {
    kind = f("kind", it?.kind)
    period = f("period", it?.period)
    citations = f("citations", it?.citations)
  }
}
