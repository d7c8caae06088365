// SPDX-License-Identifier: Apache-2.0

#include "CSTORecordData.h"

// The order here is the order in which the files are read; the head of the first is the head of the record.
static const unsigned char record[] = {
#embed "Record/record.json"
};
static const unsigned char sources[] = {
#embed "Record/sources.json"
};
static const unsigned char parties[] = {
#embed "Record/parties.json"
};
static const unsigned char memberships[] = {
#embed "Record/memberships.json"
};
static const unsigned char treaties[] = {
#embed "Record/treaties.json"
};
static const unsigned char people[] = {
#embed "Record/people.json"
};
static const unsigned char meetings[] = {
#embed "Record/meetings.json"
};
static const unsigned char documents[] = {
#embed "Record/documents.json"
};
static const unsigned char operations[] = {
#embed "Record/operations.json"
};
static const unsigned char agenda[] = {
#embed "Record/agenda.json"
};

static const unsigned char waivers[] = {
#embed "Record/waivers.txt"
};

struct part {
  const char *name;
  const unsigned char *bytes;
  size_t size;
};

static const struct part parts[] = {
  {"record.json", record, sizeof record},
  {"sources.json", sources, sizeof sources},
  {"parties.json", parties, sizeof parties},
  {"memberships.json", memberships, sizeof memberships},
  {"treaties.json", treaties, sizeof treaties},
  {"people.json", people, sizeof people},
  {"meetings.json", meetings, sizeof meetings},
  {"documents.json", documents, sizeof documents},
  {"operations.json", operations, sizeof operations},
  {"agenda.json", agenda, sizeof agenda},
};

size_t csto_record_part_count(void) { return sizeof parts / sizeof parts[0]; }
const char *csto_record_part_name(size_t part) { return parts[part].name; }
const unsigned char *csto_record_part_bytes(size_t part) { return parts[part].bytes; }
size_t csto_record_part_size(size_t part) { return parts[part].size; }
const unsigned char *csto_record_waiver_bytes(void) { return waivers; }
size_t csto_record_waiver_size(void) { return sizeof waivers; }
