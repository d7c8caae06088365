// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension GraphView {
  /// Something with a place: a party, a person, a document.
  public struct Box: Sendable, Hashable {
    /// What a box shows, and so how it is drawn and which word the legend has for it.
    public enum Kind: String, Sendable, CaseIterable {
      /// What the picture is about; a member or an organ; an organ of which nobody says when it existed; what the members belong to besides.
      case host, party, possibleParty, otherParty
      /// A host whose list of members may be incomplete; somebody who is a member according to others alone.
      case openHost, ghost
      /// Who took part, who was in the chair, who was absent, of whose attendance nothing is known, and the meeting itself.
      case person, chair, absent, notKnown, meeting
      /// A document that was adopted, and one of which that is not known.
      case adopted, notAdopted
      /// That one took the place of another, and what others say of it.
      case succession, rivalSuccession
    }

    /// What of the data set it shows.
    public enum Subject: Sendable, Hashable {
      /// A state, an organization or an organ.
      case party(PartyID)
      /// A participant of a meeting.
      case attendance(EntityID<Attendance>)
      /// A meeting.
      case meeting(EntityID<Meeting>)
      /// A document.
      case document(EntityID<Document>)
      /// A succession.
      case succession(EntityID<Succession>)
    }

    /// What it is called; two boxes of one name are told apart by their ids.
    public var name: String
    /// Its id in the picture: letters, digits and hyphens, if the data set has no other ids.
    public var id: String
    /// What it shows.
    public var kind: Kind
    /// What is written on it, line by line.
    public var label: [String]
    /// What it says; nil if it says nothing by itself.
    public var sentence: String?
    /// The frame in which it stands; nil for none.
    public var frame: Int?
    /// What of the data set it shows; nil for what stands for nothing alone.
    public var subject: Subject?
    /// Whether it is so.
    public var certainty = Certainty.yes
    /// Whether somebody says otherwise.
    public var isContested = false
    /// The lines of the label that are names in another language than the words around them, because the data set has none in that.
    public internal(set) var foreignLines: [Int] = []
    /// Who says it.
    public var citations: [Citation] = []

    /// Makes a box.
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
