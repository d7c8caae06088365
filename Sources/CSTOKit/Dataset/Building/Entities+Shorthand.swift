// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension SovereignState {
  /// Makes a state with one everyday name.
  ///
  /// - Parameters:
  ///   - id: The id; by convention the lower-case alpha-3 code of ISO 3166-1.
  ///   - name: The everyday name.
  ///   - language: The language of the name.
  ///   - codes: The codes of the state, each in a named scheme.
  ///   - existence: The period in which the state exists, or nil if no source is given.
  ///   - citations: The sources of these statements.
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
  /// Makes an organization with one official name.
  ///
  /// - Parameters:
  ///   - id: The id, for example `nato`.
  ///   - name: The official name.
  ///   - language: The language of the name.
  ///   - codes: The codes of the organization, each in a named scheme.
  ///   - existence: The period in which the organization exists, or nil if no source is given.
  ///   - coverage: The days on which all of its members are known: `["1949-08-24/.."]`.
  ///   - citations: The sources of these statements.
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
  /// Makes a source with its bibliographic data.
  ///
  /// - Parameters:
  ///   - id: The id, by which citations refer to the source.
  ///   - title: The title of the source, or a short description of it.
  ///   - publisher: The publisher; nil if it is not known.
  ///   - date: The date of publication, as precise as the source gives it.
  ///   - language: The language of the text.
  ///   - url: The web address.
  public init(
    _ id: EntityID<Source>, _ title: String, publisher: String? = nil, date: EDTFDate? = nil,
    language: LanguageTag? = nil, url: URLText? = nil
  ) {
    self.init(id: id, title: title, publisher: publisher, date: date, language: language, url: url)
  }
}

extension Membership {
  /// The default id of a membership: member, host and start year, for example `uzb-csto-2006`.
  ///
  /// The year is left out if the start is unknown, may lie in several years, or is before year 0.
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
  /// A literal that is not a valid id traps with a message that names it.
  public init(stringLiteral id: String) { self.init(EntityID(stringLiteral: id)) }
}

extension Coverage: ExpressibleByStringLiteral {
  /// The claim to know all members in every capacity during a period: `coverage: ["1949-08-24/.."]`.
  ///
  /// A literal that is not a valid period traps with a message that names it.
  public init(stringLiteral period: String) { self.init(period: EDTFInterval(stringLiteral: period)) }
}
