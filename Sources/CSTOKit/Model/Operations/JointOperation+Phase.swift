// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension JointOperation {
  /// A part of an operation.
  public struct Phase: Sendable, Hashable {
    /// What was done in it.
    public var kind: OperationPhaseKind
    /// From when to when, both ends included.
    public var period: EDTFInterval?
    /// The sources.
    public var citations: [Citation]

    /// Makes a phase.
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
  /// What one is called in a list.
  public static var partName: StaticString { "phase" }
  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: JointOperation.Phase?) {
    kind = f("kind", it?.kind)
    period = f("period", it?.period)
    citations = f("citations", it?.citations)
  }
}
