// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension GraphView {
  /// A line from one box of a graph to another.
  public struct Line: Sendable, Hashable {
    /// The kind of a line, which decides its style and its legend entry.
    public enum Kind: String, Sendable, CaseIterable {
      /// A membership by capacity and status; `possible` if the dates leave it open.
      case member, suspended, otherStatus, observer, otherCapacity, possible
      /// A membership that only other sources state.
      case ghost
      /// From a party to one of its organs.
      case organ
      /// Participants, chair, absentees and unknown attendance at a meeting; documents adopted or dealt with.
      case tookPart, inChair, wasAbsent, notKnown, adopted, dealtWith
      /// A succession of one party to another, and what other sources state about it.
      case succession, rivalSuccession
    }

    /// The index of the box at the start of the line, in ``GraphView/boxes``.
    public var from: Int
    /// The index of the box at the end of the line, in ``GraphView/boxes``.
    public var to: Int
    /// The id, unique in the picture.
    public var id: String
    /// The kind of relation, which decides the style of the line.
    public var kind: Kind
    /// The text beside the line, one element per line; empty by default.
    public var label: [String]
    /// The relation in one or more sentences; nil if the boxes already state it.
    public var sentence: String?
    /// The membership that the line shows; nil for another kind of relation.
    public var membership: EntityID<Membership>?
    /// The certainty of the relation; `yes` by default, `no` if only other sources state it.
    public var certainty = Certainty.yes
    /// Whether other sources disagree about the membership or its status; false by default.
    public var isContested = false
    /// The citations for the relation.
    public var citations: [Citation] = []

    /// Creates a line between two boxes.
    public init(
      from: Int, to: Int, id: String, kind: Kind, label: [String] = [], sentence: String? = nil,
      membership: EntityID<Membership>? = nil, certainty: Certainty = .yes, isContested: Bool = false,
      citations: [Citation] = []
    ) {
      self.from = from
      self.to = to
      self.id = id
      self.kind = kind
      self.label = label
      self.sentence = sentence
      self.membership = membership
      self.certainty = certainty
      self.isContested = isContested
      self.citations = citations
    }
  }
}
