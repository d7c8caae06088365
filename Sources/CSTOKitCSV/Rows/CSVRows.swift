// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// A party as a row of the table `parties`.
struct PartyRow: Described {
  var id: String
  var kind: String

  init(_ party: Party) {
    id = party.id.slug
    kind = party.kind.name
  }

  init<F: Fields & ~Copyable>(describing f: inout F, _ it: PartyRow?) {
    id = f("id", it?.id)
    kind = f("kind", it?.kind)
  }
}

/// A member as a row of the table `members`, with what the file is about.
struct MembersTableRow: Described {
  var member: MemberRow
  var organization: PartyID
  var day: CalendarDay

  init(member: MemberRow, organization: PartyID, day: CalendarDay) {
    self.member = member
    self.organization = organization
    self.day = day
  }

  init<F: Fields & ~Copyable>(describing f: inout F, _ it: MembersTableRow?) {
    member = MemberRow(describing: &f, it?.member)
    organization = f("organization", it?.organization)
    day = f("day", it?.day)
  }

  /// Who belonged to an organization on a day; without one, to any.
  static func rows(_ export: Export, of host: PartyID?, on day: CalendarDay) -> [MembersTableRow] {
    let dataset = export.dataset
    let hosts = host.map { [$0] } ?? dataset.organizations.map { PartyID($0.id) }
    let index = Dataset.Index(dataset)
    return hosts.flatMap { host in
      index.membersOrPossible(of: host, on: day, capacity: nil).map { member in
        MembersTableRow(member: MemberRow(member, languages: export.languages), organization: host, day: day)
      }
    }
  }
}
