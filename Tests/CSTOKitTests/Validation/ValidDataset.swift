// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON

/// A small data set that breaks no rule, and has something for each.
enum ValidDataset {
  static func make() throws -> Dataset { try JSONImporter().read(Array(text.utf8)) }

  private static let text = #"""
    {
      "schema": 2, "asOf": "2025-01-01",
      "sources": [
        {"id": "gazette", "title": "Gazette", "date": "2024-12-31"},
        {"id": "rumour", "title": "Rumour"}
      ],
      "states": [
        {"id": "one", "names": [
            {"text": "Republic of One", "language": "en", "kind": "official", "validity": "1991/.."},
            {"text": "Один", "language": "ru", "kind": "short"},
            {"text": "Odin", "language": "ru-Latn", "kind": "transliteration"}],
          "codes": [{"scheme": "iso3166-1-alpha-3", "value": "ARM"}, {"scheme": "cow", "value": "371"}],
          "existence": "1991/..", "citations": [{"source": "gazette"}]},
        {"id": "two", "codes": [{"scheme": "cow", "value": "370"}], "existence": "1991/..", "citations": [{"source": "gazette"}]}
      ],
      "organizations": [{"id": "union", "existence": "1992-01-01/..", "coverage": [{"period": "1992-01-01/.."}],
        "citations": [{"source": "gazette"}]}],
      "organs": [{"id": "council", "kind": "council", "parent": "union", "existence": "1992/..", "citations": [{"source": "gazette"}]}],
      "memberships": [
        {"id": "one-union-1992", "member": "one", "host": "union", "capacity": "member", "period": "1992-05-15/1999-04-20",
          "basis": "signature", "entry": "one-pact-signed", "citations": [{"source": "gazette"}]},
        {"id": "one-union-2006", "member": "one", "host": "union", "capacity": "member", "period": "2006-08-16/..",
          "statuses": [{"status": "suspended", "period": "2012-06-28/2012-12-19", "announced": "2012-06-27",
            "citations": [{"source": "gazette"}]}],
          "alternatives": [{"label": "a list", "period": "2006-06-23/..", "citations": [{"source": "rumour"}]}],
          "citations": [{"source": "gazette"}]},
        {"id": "two-union-1992", "member": "two", "host": "union", "capacity": "member", "period": "1992-05-15/..",
          "citations": [{"source": "gazette"}]}
      ],
      "treaties": [
        {"id": "pact", "kind": "treaty", "signed": "1992-05-15", "inForce": "1994-04-20", "term": "P5Y", "citations": [{"source": "gazette"}]},
        {"id": "longer", "kind": "protocol", "signed": "1999-04-02", "inForce": "1999-04-20", "extends": "pact",
          "citations": [{"source": "gazette"}]}
      ],
      "treatyActions": [
        {"id": "one-pact-signed", "treaty": "pact", "party": "one", "action": "signed", "date": "1992-05-15",
          "effective": "1994-04-20", "citations": [{"source": "gazette"}]},
        {"id": "one-pact-suspended", "treaty": "pact", "party": "one", "action": "suspended", "date": "2012-12-19",
          "citations": [{"source": "gazette"}]}
      ],
      "people": [
        {"id": "ada", "names": [{"text": "Ada", "language": "en", "kind": "short"}], "citations": [{"source": "gazette"}]},
        {"id": "bob", "citations": [{"source": "gazette"}]}
      ],
      "offices": [{"id": "president", "party": "one", "citations": [{"source": "gazette"}]}],
      "tenures": [
        {"id": "ada-2000", "office": "president", "person": "ada", "period": "2000-01-01/2010-01-01", "citations": [{"source": "gazette"}]},
        {"id": "bob-2010", "office": "president", "person": "bob", "period": "2010-01-01/..", "citations": [{"source": "gazette"}]}
      ],
      "meetings": [
        {"id": "m-2007", "organ": "council", "ordinals": [{"number": 9}], "date": "2007-10-06", "place": "Minsk", "mode": "inPerson",
          "absent": ["two"], "citations": [{"source": "gazette"}]},
        {"id": "m-2020", "organ": "council", "ordinals": [{"number": 10}], "date": "2020-12-02", "mode": "videoconference",
          "superlatives": [{"wording": "first by video", "language": "en", "sharing": ["organ", "mode"]}],
          "citations": [{"source": "gazette"}]}
      ],
      "attendances": [
        {"id": "m-2007-ada", "meeting": "m-2007", "person": "ada", "represents": "one", "office": "president", "role": "chair",
          "citations": [{"source": "gazette"}]},
        {"id": "m-2020-bob", "meeting": "m-2020", "person": "bob", "represents": "one", "office": "president", "role": "chair",
          "citations": [{"source": "gazette"}]},
        {"id": "m-2020-two", "meeting": "m-2020", "party": "two", "role": "member", "citations": [{"source": "gazette"}]}
      ],
      "documents": [
        {"id": "plan", "kind": "plan", "state": "adopted", "adoptedAt": "m-2020", "date": "2020-12-02", "validity": "2021/2025",
          "citations": [{"source": "gazette"}]}
      ],
      "tallies": [
        {"id": "m-2020-documents", "subject": "documents", "meeting": "m-2020", "count": 1, "isListComplete": true,
          "citations": [{"source": "gazette"}]}
      ]
    }
    """#
}
