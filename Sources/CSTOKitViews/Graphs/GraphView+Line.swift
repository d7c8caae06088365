// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension GraphView {
  /// A line from one box to another.
  public struct Line: Sendable, Hashable {
    /// What a line says, and so how it is drawn and which word the legend has for it.
    public enum Kind: String, Sendable, CaseIterable {
      /// A member, by capacity and status; and what the dates leave open.
      case member, suspended, otherStatus, observer, otherCapacity, possible
      /// A member according to others alone.
      case ghost
      /// An organ of that from which the line comes.
      case organ
      /// At a meeting: who took part, was in the chair, was absent, of whose attendance nothing is known; what was adopted, what was dealt with.
      case tookPart, inChair, wasAbsent, notKnown, adopted, dealtWith
      /// That one took the place of another, and what others say of it.
      case succession, rivalSuccession
    }

    /// The number of the box at its beginning.
    public var from: Int
    /// The number of the box at its end.
    public var to: Int
    /// Its id in the picture.
    public var id: String
    /// What it says.
    public var kind: Kind
    /// What is written beside it.
    public var label: [String]
    /// What it says in words; nil if its boxes say it.
    public var sentence: String?
    /// The membership that it shows; nil for another line.
    public var membership: EntityID<Membership>?
    /// Whether it is so.
    public var certainty = Certainty.yes
    /// Whether somebody says otherwise, of the belonging or of the status.
    public var isContested = false
    /// Who says it.
    public var citations: [Citation] = []

    /// Makes a line.
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
