// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension GraphView {
  /// A box in a graph: a party, a person, a document or another item.
  public struct Box: Sendable, Hashable {
    /// The kind of a box, which decides its shape and its legend entry.
    public enum Kind: String, Sendable, CaseIterable {
      /// Parties.
      ///
      /// `host` is the subject of the picture, and `party` a member or an organ. `possibleParty` is an organ that possibly existed.
      /// `otherParty` is a party to which one of the hosts belongs.
      case host, party, possibleParty, otherParty
      /// Parties with uncertain membership.
      ///
      /// `openHost` is a host whose list of members may be incomplete. `ghost` is a member only according to other sources.
      case openHost, ghost
      /// A participant, the chair, an absent party, one of unknown attendance, and the meeting.
      case person, chair, absent, notKnown, meeting
      /// A document that was adopted, and one that is not known to be adopted.
      case adopted, notAdopted
      /// A succession of one party to another, and what other sources state about it.
      case succession, rivalSuccession
    }

    /// The entity of the data set that a box shows.
    public enum Subject: Sendable, Hashable {
      /// A state, an organization or an organ, by its id.
      case party(PartyID)
      /// A person or party at a meeting, by the id of the attendance.
      case attendance(EntityID<Attendance>)
      /// A meeting, by its id.
      case meeting(EntityID<Meeting>)
      /// A document, by its id.
      case document(EntityID<Document>)
      /// A succession of one party to another, by its id.
      case succession(EntityID<Succession>)
    }

    /// The name of the item; boxes with the same name have different ids.
    public var name: String
    /// The id, unique in the picture.
    ///
    /// It consists of letters, digits and hyphens if the ids of the data set do.
    public var id: String
    /// The kind of item, which decides the shape of the box.
    public var kind: Kind
    /// The text on the box, one element per line.
    public var label: [String]
    /// The facts about the item in sentences; nil if the box adds none.
    public var sentence: String?
    /// The index of the frame around the box in ``GraphView/frames``; nil for none.
    public var frame: Int?
    /// The entity of the data set that the box shows; nil for none.
    public var subject: Subject?
    /// The certainty of the item on the day of the picture; `yes` by default.
    public var certainty = Certainty.yes
    /// Whether other sources disagree; false by default.
    public var isContested = false
    /// The indices of the label lines that are names in another language.
    ///
    /// They occur if the data set has no name in the requested language.
    public internal(set) var foreignLines: [Int] = []
    /// The citations for the facts in the box.
    public var citations: [Citation] = []

    /// Creates a box that is not contested.
    public init(
      name: String, id: String, kind: Kind, label: [String], sentence: String? = nil, frame: Int? = nil,
      subject: Subject? = nil, certainty: Certainty = .yes, citations: [Citation] = []
    ) {
      self.name = name
      self.id = id
      self.kind = kind
      self.label = label
      self.sentence = sentence
      self.frame = frame
      self.subject = subject
      self.certainty = certainty
      self.citations = citations
    }
  }
}
