// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// What each column of the tables means, in a sentence of English.
///
/// The descriptor says it, and the codebook has its table of columns from there.
enum ColumnMeanings {
  /// What a column means; nil where nobody has said.
  static func meaning(of column: String, in table: String) -> String? {
    own["\(sameAs(table)).\(column)"] ?? shared[column] ?? owner(column) ?? ofPanel(column, in: table)
  }

  /// The table whose rows are made of the same fields: additions are whole entities of another kind.
  private static func sameAs(_ table: String) -> String {
    switch table {
    case "meeting_additions": "attendances"
    case "organization_additions": "memberships"
    case "treaty_additions": "treaty_actions"
    default: table
    }
  }

  /// The columns that follow from another: the bounds and the parts of a date, the ends of a period, the name of what a reference leads to.
  static func meaning(of derived: String, from base: String) -> String? {
    let parts = derived.dropFirst(base.count).split(separator: "_")
    switch parts.first {
    case "name": return "The name of what `\(base)` leads to, in the language asked for."
    case "start", "end":
      let end = "\(base)_\(parts[0])"
      if parts.count == 1 {
        return parts[0] == "start"
          ? "The first day of `\(base)`, included."
          : "The last day of `\(base)`, included; `..` is open, blank not stated."
      }
      return meaning(of: derived, from: end)
    case "earliest": return "The first day that `\(base)` may be."
    case "latest": return "The last day that `\(base)` may be."
    case "precision": return "How precise `\(base)` is: day, month, year, …; open and unknown for ends of periods."
    case "year": return "The year of `\(base)`."
    case "month": return "The month of `\(base)`, 1 to 12; empty where it is not stated."
    case "day": return "The day of the month of `\(base)`; empty where it is not stated."
    default: return nil
    }
  }

  /// The columns of lists that lead to the entity or to the element of the list around them.
  private static func owner(_ column: String) -> String? {
    func spaced(_ suffix: String) -> String {
      String(column.dropLast(suffix.count).map { $0 == "_" ? " " : $0 })
    }
    if column.hasSuffix("_id") { return "The id of the \(spaced("_id")) that the row belongs to." }
    if column.hasSuffix("_position") {
      return "The position, from 0, of the element of the list `\(spaced("_position"))` that the row belongs to."
    }
    return nil
  }

  /// The columns of an organization in the panel, and of a state in the matrix of attendance.
  private static func ofPanel(_ column: String, in table: String) -> String? {
    switch table {
    case "attendance":
      return
        "How the state \(column) took part: chair, member, observer, guest, official, absent; empty if nothing is known."
    case "panel":
      for (suffix, meaning) in panelSuffixes where column.hasSuffix(suffix) {
        return meaning.replacingHost(with: String(column.dropLast(suffix.count)))
      }
      return nil
    default: return nil
    }
  }

  /// The longest endings first, as one may be the end of another.
  private static let panelSuffixes: [(suffix: String, meaning: String)] = [
    (
      "_status_contested",
      "1 if nobody contradicts that the state belonged to HOST in the year, and a source gives it another status."
    ),
    ("_contested", "1 if a source contradicts the code of HOST."),
    ("_imprecise", "1 if imprecise dates leave a day of the year open in HOST."),
    ("_susp_days", "The days as a member of HOST that was suspended."),
    ("_days_max", "The days on which it is not certain that the state was no member of HOST."),
    ("_days", "The days on which the state was certainly a member of HOST."),
    ("_dec31", "1 if the state was a member of HOST on 31 December, 0 if not, empty if that is open."),
    ("_jan1", "1 if the state was a member of HOST on 1 January, 0 if not, empty if that is open."),
    ("_any", "1 if the state was a member of HOST on some day of the year, 0 if not, empty if that is open."),
    (
      "",
      "The code of Correlates of War for HOST: 0 none, 1 full member, 2 associate, 3 observer; empty if that is open."
    ),
  ]

  /// Looked up, never listed.
  private static let own: [String: String] = [
    "agenda_items.position": "The place on the agenda.",
    "agenda_items.state": "What became of it.",
    "attendance.kind": "The kind of the meeting.",
    "attendance.organ": "The organ that met.",
    "attendance.state": "Whether the meeting was held, announced or planned.",
    "attendances.mode": "How the participant took part, where that differs from the meeting.",
    "attendances.party": "The party that took part; empty if a person stands in `person`.",
    "chairmanship.organ": "The organ whose chair it was.",
    "chairmanship.party": "The party in the chair.",
    "chairmanship.since": "The first day in the chair.",
    "chairmanship.until": "The last day in the chair; `..` is open, blank not stated.",
    "codes.value": "The code in the scheme.",
    "document_actions.action": "What was done with the document: signed, approved, …",
    "document_actions.person": "The person who did it; empty if a party did.",
    "document_alternatives.state": "How far the document got.",
    "document_stages.state": "How far the document got.",
    "documents.state": "How far the document got.",
    "documents.treaty": "The treaty whose text the document is.",
    "documents_by_meeting.state": "How far the document got.",
    "documents_by_meeting.kind": "The kind of the document.",
    "documents_by_meeting.validity": "From when to when the document holds.",
    "meetings.state": "Whether the meeting was held, announced or planned.",
    "members.state": "The id of the state that belongs.",
    "members.day": "The day asked for.",
    "members.state_name": "The name of the state in the language asked for.",
    "organs.kind": "The kind of organ: council, secretariat, parliament, force, …",
    "panel.id": "The id of the state in the data set.",
    "panel.year": "The year.",
    "parties.kind": "Whether it is a state, an organization or an organ.",
    "spells.end": "The last day in, not the first day out, cut to what is known; empty for an open or unknown end.",
    "spells.end_edtf": "The end as written, with its doubt: `..` is open, the empty text unknown.",
    "spells.end_event": "The act by which the spell ended, an id of `treaty_actions`.",
    "spells.end_precision": "How precise the end is: day, month, year, decade, …",
    "spells.source": "The sources.",
    "spells.start": "The first day in, cut to what is known; empty where not even the year is.",
    "spells.start_edtf": "The start as written, with its doubt.",
    "spells.start_event": "The act by which the spell began, an id of `treaty_actions`.",
    "spells.start_precision": "How precise the start is: day, month, year, decade, …",
    "spells.contested": "1 if a source contradicts that the member belonged on some day.",
    "spells.status_contested": "1 if no source does, and one gives other statuses.",
    "tallies.party": "The party whose things are counted.",
    "tenure_events.until": "Until when the event was meant to hold.",
    "tenures.party": "The party that held the office; empty if a person stands in `person`.",
    "document_superlatives.since": "After when the claim is made.",
    "meeting_superlatives.since": "After when the claim is made.",
    "operation_superlatives.since": "After when the claim is made.",
  ]

  /// What a column means wherever it stands; looked up, never listed.
  private static let shared: [String: String] = [
    "absent": "The members that a source names as absent.",
    "abstentions": "How many abstained.",
    "act": "The act of the party's own law.",
    "action": "What the party did: signed, ratified, acceded, gave notice, withdrew, …",
    "adopted_at": "The meeting that adopted it.",
    "against": "How many votes were cast against.",
    "amends": "What it amends.",
    "announced": "The day on which it was announced.",
    "applies_from": "From when it is applied, where that is not the day of entry into force.",
    "article": "The article.",
    "as_of": "The day up to which the record is kept.",
    "basis": "The criterion by which the statement dates: signature, ratification, entryIntoForce, decision, …",
    "capacities": "In which capacities all members are known; empty for all.",
    "capacity": "In which capacity: member, associate, observer, …",
    "ccode": "The number of the state in Correlates of War.",
    "certainty": "Whether it holds for certain.",
    "chair": "The party in the chair.",
    "contested": "1 if a source says that it did not belong.",
    "contribution": "What the party contributed.",
    "contributors": "The parties that formed it.",
    "count": "The number that the source asserts.",
    "cowc": "The letters of the state in Correlates of War.",
    "date": "The day.",
    "day": "The day.",
    "document": "The document.",
    "duty": "The duty.",
    "effective": "The day on which the act took effect.",
    "endday": "The day of the month of the end; empty where it is not known.",
    "endmonth": "The month of the end; empty where it is not known.",
    "endyear": "The year of the end; empty where it is not known.",
    "entity_id": "The id of the entity that the row belongs to.",
    "entity_kind": "The kind of the entity that the row belongs to.",
    "entry": "The act by which the membership began, an id of `treaty_actions`.",
    "except": "The parties of which nothing is claimed.",
    "existence": "From when to when it existed.",
    "exit": "The act by which the membership ended, an id of `treaty_actions`.",
    "extends": "The treaty that it extends.",
    "facilities": "Whose rooms and equipment the meeting used.",
    "fields": "The fields that the citation supports; empty for all.",
    "foundation": "The treaty on which it rests.",
    "from": "What was succeeded.",
    "gwcode": "The number of the state in the list of Gleditsch and Ward.",
    "hedge": "The source's own reserve, such as `reportedly`.",
    "host": "To what the member belongs.",
    "id": "The id, unique in its kind.",
    "in_favour": "How many votes were cast in favour.",
    "in_force": "The day of entry into force.",
    "inferred": "The fields that no source states.",
    "is_acting": "1 if the holder was acting.",
    "is_denied": "1 if the alternative says that there was no such thing.",
    "is_deprecated": "1 if the alternative is known to be wrong.",
    "is_host": "1 if the participant was the host.",
    "is_list_complete": "1 if each of those counted is in the record.",
    "is_unchecked": "1 if the statement was not checked against the source's text.",
    "iso3c": "The three letters of ISO 3166-1.",
    "iso3n": "The number of ISO 3166-1, without zeros in front.",
    "kind": "The kind.",
    "label": "What the alternative is called.",
    "language": "The language, a tag of BCP 47.",
    "languages": "The languages in which names are shown, the first first.",
    "last_day": "The last day, if it lasted longer than one.",
    "leader": "Who led it.",
    "licence": "The licence, an identifier of SPDX.",
    "list": "The list inside the entity, as a path; empty for the entity itself.",
    "location": "Where it took place.",
    "locator": "Where in the source the statement stands.",
    "mandate": "The document on which it rests.",
    "meeting": "The meeting.",
    "meeting_date": "The day of the meeting.",
    "meeting_name": "The name of the meeting in the language asked for.",
    "member": "Who belongs.",
    "membership": "The id of the membership.",
    "mode": "How it met.",
    "note": "A remark in words.",
    "number": "The number in the series.",
    "office": "The office.",
    "organ": "The organ.",
    "organization": "The organization to which the member belongs.",
    "parent": "The party to which the organ belongs.",
    "party": "The party: a state, an organization or an organ.",
    "period": "From when to when.",
    "person": "The person.",
    "place": "Where it was.",
    "position": "The place in the list, from 0.",
    "publisher": "The publisher.",
    "reading": "Which of several statements was taken, such as `source:ID` or `basis:entryIntoForce`.",
    "registration": "Under which number it is registered, and where.",
    "replaces": "The treaty whose place it takes.",
    "represents": "For whom the person spoke.",
    "right_censor": "1 if the end is open: it was still so on the as-of day.",
    "role": "In which role.",
    "schema": "The version of the schema.",
    "scheme": "The list of codes.",
    "seat": "Where it sits.",
    "series": "Of what it is counted; empty for the meetings of the organ.",
    "sharing": "The fields in which an earlier one would have to agree to contradict the claim.",
    "signed": "The day of signature.",
    "since": "The first day of the spell, as written.",
    "source": "The source.",
    "state": "The state.",
    "statenme": "The English name of the state.",
    "status": "The status inside the membership: active, suspended, …",
    "status_certainty": "Whether the status holds for certain.",
    "status_contested": "1 if no source says that it did not belong, and one gives it another status on the day.",
    "stday": "The day of the month of the start; empty where it is not known.",
    "stmonth": "The month of the start; empty where it is not known.",
    "styear": "The year of the start; empty where it is not known.",
    "subject": "What is counted.",
    "symbol": "The symbol under which the document is filed.",
    "tenure": "The id of the term in `tenures`.",
    "term": "How long it was meant to last, a duration of ISO 8601.",
    "text": "The text.",
    "title": "The title.",
    "to": "What succeeds.",
    "treaty": "The treaty.",
    "until": "The last day of the spell, as written; `..` is open, blank not stated.",
    "url": "The address on the web.",
    "validity": "From when to when it holds; empty for always.",
    "value": "The value.",
    "version": "The version of the record.",
    "wording": "The claim in the words of the source.",
  ]
}

extension String {
  /// The sentence with the name of an organization's columns in it.
  fileprivate func replacingHost(with name: String) -> String {
    split(separator: "HOST", omittingEmptySubsequences: false).joined(separator: "`\(name)`")
  }
}
