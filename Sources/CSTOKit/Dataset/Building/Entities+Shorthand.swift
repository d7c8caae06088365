// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension SovereignState {
  /// Makes a state with an everyday name.
  ///
  /// - Parameters:
  ///   - id: The id, by custom the alpha-3 code of ISO 3166-1 in lower case.
  ///   - name: The everyday name.
  ///   - language: The language of the name.
  ///   - codes: The codes.
  ///   - existence: The period in which the state exists, or nil if no source is given.
  ///   - citations: The sources.
  public init(
    _ id: EntityID<SovereignState>, _ name: String, language: LanguageTag = "en", codes: [Code] = [],
    existence: EDTFInterval? = nil, citations: [Citation] = []
  ) {
    self.init(
      id: id, names: [Name(name, language: language, kind: .short)], codes: codes, existence: existence,
      citations: citations)
  }
}

extension Organization {
  /// Makes an organization with an official name.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - name: The official name.
  ///   - language: The language of the name.
  ///   - codes: The codes.
  ///   - existence: The period in which the organization exists, or nil if no source is given.
  ///   - coverage: The days on which all of its members are known: `["1949-08-24/.."]`.
  ///   - citations: The sources.
  public init(
    _ id: EntityID<Organization>, _ name: String, language: LanguageTag = "en", codes: [Code] = [],
    existence: EDTFInterval? = nil, coverage: [Coverage] = [], citations: [Citation] = []
  ) {
    self.init(
      id: id, names: [Name(name, language: language)], codes: codes, existence: existence, coverage: coverage,
      citations: citations)
  }
}

extension Source {
  /// Makes a source.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - title: What the source is called, or a short description of it.
  ///   - publisher: Who published it.
  ///   - date: When it was published, as far as it says.
  ///   - language: The language it is written in.
  ///   - url: Its address on the web.
  public init(
    _ id: EntityID<Source>, _ title: String, publisher: String? = nil, date: EDTFDate? = nil,
    language: LanguageTag? = nil, url: URLText? = nil
  ) {
    self.init(id: id, title: title, publisher: publisher, date: date, language: language, url: url)
  }
}

extension Membership {
  /// The id that a membership gets where none is chosen: member, host and the year in which it begins, `uzb-csto-2006`.
  ///
  /// It has two parts where no such year is known.
  public static func usualID(member: PartyID, host: PartyID, period: EDTFInterval?) -> EntityID<Membership> {
    var slug = "\(member)-\(host)"
    if let bounds = period?.start.date?.bounds, let year = bounds.earliest.calendarDay?.year, year >= 0,
      year == bounds.latest.calendarDay?.year
    {
      slug += "-\(year)"
    }
    return EntityID(trusted: slug)
  }
}

extension Citation: ExpressibleByStringLiteral {
  /// A citation of the source with an id, for all fields: `citations: ["un-charter"]`.
  ///
  /// A literal that is no id traps, and the message names it.
  public init(stringLiteral id: String) { self.init(EntityID(stringLiteral: id)) }
}

extension Coverage: ExpressibleByStringLiteral {
  /// The claim to know all members in every capacity during a period: `coverage: ["1949-08-24/.."]`.
  ///
  /// A literal that is no period traps, and the message names it.
  public init(stringLiteral period: String) { self.init(period: EDTFInterval(stringLiteral: period)) }
}
