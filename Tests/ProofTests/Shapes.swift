// SPDX-License-Identifier: Apache-2.0

import CSTOKit

/// Data sets that grow in one direction.
enum Shape: String, CaseIterable, Sendable {
  case states, memberships, spellsOfOnePair, alternativesOfOne, statusesOfOne, namesOfOne, codesOfOne, successions,
    equalIDs, citationsOfOne, attendancesOfOneMeeting, agendaOfOneMeeting, tenuresOfOneOffice, actionsOnOneTreaty,
    documentsOfOneMeeting, meetings, organsInAChain, coverageOfOne

  func dataset(_ count: Int) -> Dataset {
    var dataset = Dataset(head: DatasetHead(asOf: CalendarDay(number: 18_500)))
    let host = Organization(id: EntityID(trusted: "host"), names: [Name("Host", language: "en")])
    dataset.organizations = [host]
    dataset.sources = [Source(id: EntityID(trusted: "s"), title: "S")]
    func party(_ index: Int) -> PartyID { PartyID(trusted: "p\(index)") }
    func states(_ count: Int) -> [SovereignState] {
      (0..<count).map { SovereignState(id: EntityID(trusted: "p\($0)"), names: [Name("State \($0)", language: "en")]) }
    }
    func spell(_ index: Int, of member: PartyID, _ period: EDTFInterval) -> Membership {
      Membership(id: EntityID(trusted: "m\(index)"), member: member, host: PartyID(trusted: "host"), period: period)
    }
    let long = period("1992-05-15/..")
    switch self {
    case .states: dataset.states = Entities(states(count))
    case .memberships:
      dataset.states = Entities(states(count))
      dataset.memberships = Entities((0..<count).map { spell($0, of: party($0), long) })
    case .spellsOfOnePair:
      dataset.states = Entities(states(1))
      dataset.memberships = Entities(
        (0..<count).map { index in
          let day = CalendarDay(number: -100_000 + 2 * index)
          return spell(index, of: party(0), period("\(day)/\(day)"))
        })
    case .alternativesOfOne:
      dataset.states = Entities(states(1))
      var membership = spell(0, of: party(0), long)
      membership.alternatives = (0..<count).map {
        Alternative(
          label: "source \($0)", values: .init(period: period("1993/..")), citations: [Citation(EntityID(trusted: "s"))]
        )
      }
      dataset.memberships = [membership]
    case .statusesOfOne:
      dataset.states = Entities(states(1))
      var membership = spell(0, of: party(0), long)
      membership.statuses = (0..<count).map { index in
        let day = CalendarDay(number: 10_000 + 2 * index)
        return StatusPeriod(.suspended, period: period("\(day)/\(day)"))
      }
      dataset.memberships = [membership]
    case .namesOfOne:
      dataset.states = [
        SovereignState(
          id: EntityID(trusted: "p0"), names: (0..<count).map { Name("Name \($0)", language: "en", kind: .variant) })
      ]
    case .codesOfOne:
      dataset.states = [
        SovereignState(
          id: EntityID(trusted: "p0"),
          codes: (0..<count).map { Code(.correlatesOfWar, "\($0)", validity: period("2000/2001")) })
      ]
    case .successions:
      dataset.organizations = Entities((0...count).map { Organization(id: EntityID(trusted: "p\($0)")) })
      dataset.successions = Entities(
        (0..<count).map {
          Succession(
            id: EntityID(trusted: "c\($0)"), kind: .rename, from: party($0), to: party($0 + 1), date: date("2002-10-07")
          )
        })
    case .equalIDs: dataset.states = Entities((0..<count).map { _ in SovereignState(id: EntityID(trusted: "p")) })
    case .citationsOfOne:
      dataset.states = [
        SovereignState(
          id: EntityID(trusted: "p0"),
          citations: (0..<count).map { Citation(EntityID(trusted: "s"), locator: "\($0)") })
      ]
    case .attendancesOfOneMeeting:
      dataset.states = Entities(states(count))
      dataset.meetings = [meeting(0)]
      dataset.attendances = Entities(
        (0..<count).map {
          Attendance(
            id: EntityID(trusted: "a\($0)"), meeting: EntityID(trusted: "meeting0"), participant: .party(party($0)),
            role: .member)
        })
    case .agendaOfOneMeeting:
      dataset.meetings = [meeting(0)]
      dataset.agendaItems = Entities(
        (0..<count).map {
          AgendaItem(id: EntityID(trusted: "i\($0)"), meeting: EntityID(trusted: "meeting0"), position: $0)
        })
    case .tenuresOfOneOffice:
      dataset.offices = [Office(id: EntityID(trusted: "office"), party: PartyID(trusted: "host"))]
      dataset.people = Entities((0..<count).map { Person(id: EntityID(trusted: "h\($0)"), names: []) })
      dataset.tenures = Entities(
        (0..<count).map { index in
          let day = CalendarDay(number: -100_000 + 2 * index)
          return Tenure(
            id: EntityID(trusted: "t\(index)"), office: EntityID(trusted: "office"),
            holder: .person(EntityID(trusted: "h\(index)")), period: period("\(day)/\(day)"))
        })
    case .actionsOnOneTreaty:
      dataset.states = Entities(states(count))
      dataset.treaties = [Treaty(id: EntityID(trusted: "treaty"), kind: .treaty, names: [])]
      dataset.treatyActions = Entities(
        (0..<count).map {
          TreatyAction(
            id: EntityID(trusted: "x\($0)"), treaty: EntityID(trusted: "treaty"), party: party($0), action: .signed,
            date: date("1992-05-15"))
        })
    case .documentsOfOneMeeting:
      dataset.meetings = [meeting(0)]
      dataset.documents = Entities(
        (0..<count).map {
          Document(
            id: EntityID(trusted: "d\($0)"), kind: .declaration, names: [], state: .adopted,
            adoptedAt: EntityID(trusted: "meeting0"), date: date("2000-01-01"))
        })
    case .meetings: dataset.meetings = Entities((0..<count).map(meeting))
    case .organsInAChain:
      dataset.organs = Entities(
        (0..<count).map {
          Organ(
            id: EntityID(trusted: "o\($0)"), kind: .council,
            parent: PartyID(trusted: $0 == 0 ? "host" : "o\($0 - 1)"), names: [Name("Organ \($0)", language: "en")])
        })
    case .coverageOfOne:
      var own = host
      own.coverage = (0..<count).map { _ in Coverage(period: period("1992/2020")) }
      dataset.organizations = [own]
    }
    return dataset
  }

  private func meeting(_ index: Int) -> Meeting {
    Meeting(id: EntityID(trusted: "meeting\(index)"), organ: PartyID(trusted: "host"), date: date("2000-01-01"))
  }
}

private func date(_ text: String) -> EDTFDate { EDTFDate(text) ?? .example }
private func period(_ text: String) -> EDTFInterval { EDTFInterval(text) ?? .example }

/// The data sets of one shape, each made once for all that is measured with it.
final class GrowingDatasets {
  private let shape: Shape
  private var made: [Int: Dataset] = [:]

  init(_ shape: Shape) { self.shape = shape }

  subscript(count: Int) -> Dataset {
    if let known = made[count] { return known }
    let dataset = shape.dataset(count)
    made[count] = dataset
    return dataset
  }
}
