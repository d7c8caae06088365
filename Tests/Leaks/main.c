// SPDX-License-Identifier: Apache-2.0

// Uses all of the shim on the files given, whole and broken in every way that comes to hand, for a checker of leaks: Scripts/check-leaks.

#include "CSTOXMLShim.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t touched;

static char *load(const char *path, size_t *count) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) exit(2);
  fseek(file, 0, SEEK_END);
  *count = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*count + 1);
  if (bytes == NULL || fread(bytes, 1, *count, file) != *count) exit(2);
  fclose(file);
  bytes[*count] = 0;
  return bytes;
}

static int sink(void *context, const char *bytes, int count) {
  (void)bytes;
  // A sink that is full after some bytes, if it is told to be.
  size_t *room = context;
  if (*room < (size_t)count) return -1;
  *room -= (size_t)count;
  return count;
}

static void report(void *context, int line, const char *path, const char *message) {
  (void)context;
  touched += (size_t)line + strlen(path) + strlen(message);
}

static void read_all(const char *bytes, size_t count, int stops) {
  csto_xml_reader *reader = csto_xml_reader_create(bytes, count);
  if (reader == NULL) return;
  csto_xml_node node;
  while (csto_xml_reader_next(reader, &node) == 1) {
    touched += strlen(node.local_name) + strlen(node.namespace_uri) + strlen(node.value);
    csto_xml_attribute attribute;
    while (csto_xml_reader_next_attribute(reader, &attribute) == 1) touched += strlen(attribute.value);
    if (stops && touched % 97 == 0) break;
  }
  if (csto_xml_reader_error(reader) != NULL) touched += strlen(csto_xml_reader_error(reader));
  csto_xml_reader_free(reader);
}

// A document of some texts, to a sink with room for some bytes; every other one is not finished.
static void write_all(const char *text, size_t room) {
  csto_xml_writer *writer = csto_xml_writer_create(sink, &room, room % 3 != 0);
  if (writer == NULL) return;
  csto_xml_writer_start(writer, "texts");
  for (int index = 0; index < 50; index++) {
    csto_xml_writer_start(writer, "text");
    csto_xml_writer_attribute(writer, "whole", text);
    csto_xml_writer_element(writer, "part", text);
    csto_xml_writer_plain_element(writer, "plain", "2002-10-07", 10);
    if (index % 5 != 0) csto_xml_writer_end(writer);
  }
  touched += csto_xml_writer_finish(writer) == 0;
  csto_xml_writer_free(writer);
}

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  size_t schema_count;
  char *schema_bytes = load(argv[1], &schema_count);
  csto_xml_schema *schema = csto_xml_schema_create(schema_bytes, schema_count);
  if (schema == NULL) return 2;
  for (int index = 2; index < argc; index++) {
    size_t count;
    char *bytes = load(argv[index], &count);
    // The whole document, and its beginnings.
    for (size_t part = 1; part <= 40; part++) {
      size_t length = count * part / 40;
      read_all(bytes, length, 0);
      read_all(bytes, length, 1);
      size_t room = part % 2 == 0 ? (size_t)-1 >> 1 : 1000;
      csto_xml_canonical(bytes, length, sink, &room);
      if (part % 10 == 0) {
        touched += (size_t)csto_xml_validate(schema, bytes, length, report, NULL);
        csto_xml_schema *half = csto_xml_schema_create(schema_bytes, schema_count / 2);
        touched += half == NULL;
        csto_xml_schema_free(half);
      }
    }
    for (size_t room = 0; room < 400000; room = room * 3 + 7) write_all(bytes, room);
    free(bytes);
  }
  csto_xml_schema_free(schema);
  free(schema_bytes);
  printf("%zu\n", touched);
  return 0;
}
