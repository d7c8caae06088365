// SPDX-License-Identifier: Apache-2.0

// The limits of libxml2 for one document: how fast xmlTextWriter writes it from C structs, and how fast xmlTextReader walks it and
// touches every value.
//
// usage: xml write|read FILE; prints "ready", and for each line on standard input the seconds that the work took.

#include <libxml/parser.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum kind { START, ATTRIBUTE, TEXT, END };

struct event {
  enum kind kind;
  xmlChar *name;
  xmlChar *value;
};

static struct event *events;
static size_t count, room;
static char *bytes;
static int length;
static size_t touched;

static void fail(const char *message) {
  fprintf(stderr, "xml: %s\n", message);
  exit(1);
}

static void add(enum kind kind, const xmlChar *name, const xmlChar *value) {
  if (count == room) {
    room = room ? room * 2 : 1024;
    events = realloc(events, room * sizeof *events);
    if (events == NULL) fail("no memory");
  }
  events[count++] = (struct event){kind, name ? xmlStrdup(name) : NULL, value ? xmlStrdup(value) : NULL};
}

static void load(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) fail("cannot open the file");
  fseek(file, 0, SEEK_END);
  length = (int)ftell(file);
  rewind(file);
  bytes = malloc((size_t)length);
  if (bytes == NULL || fread(bytes, 1, (size_t)length, file) != (size_t)length) fail("cannot read the file");
  fclose(file);
}

static xmlTextReaderPtr reader_of_file(void) {
  xmlTextReaderPtr reader = xmlReaderForMemory(bytes, length, NULL, "UTF-8", XML_PARSE_NONET);
  if (reader == NULL) fail("no reader");
  return reader;
}

static void collect(void) {
  xmlTextReaderPtr reader = reader_of_file();
  while (xmlTextReaderRead(reader) == 1) {
    switch (xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT: {
        int is_empty = xmlTextReaderIsEmptyElement(reader);
        add(START, xmlTextReaderConstName(reader), NULL);
        while (xmlTextReaderMoveToNextAttribute(reader) == 1) {
          add(ATTRIBUTE, xmlTextReaderConstName(reader), xmlTextReaderConstValue(reader));
        }
        if (is_empty) add(END, NULL, NULL);
        break;
      }
      case XML_READER_TYPE_TEXT: add(TEXT, NULL, xmlTextReaderConstValue(reader)); break;
      case XML_READER_TYPE_END_ELEMENT: add(END, NULL, NULL); break;
      default: break;
    }
  }
  xmlFreeTextReader(reader);
}

static int sink(void *context, const char *buffer, int size) {
  (void)buffer;
  *(size_t *)context += (size_t)size;
  return size;
}

static void write_document(void) {
  size_t written = 0;
  xmlTextWriterPtr writer = xmlNewTextWriter(xmlOutputBufferCreateIO(sink, NULL, &written, NULL));
  if (writer == NULL) fail("no writer");
  xmlTextWriterStartDocument(writer, "1.0", "UTF-8", NULL);
  for (size_t index = 0; index < count; index++) {
    const struct event *event = &events[index];
    switch (event->kind) {
      case START: xmlTextWriterStartElement(writer, event->name); break;
      case ATTRIBUTE: xmlTextWriterWriteAttribute(writer, event->name, event->value); break;
      case TEXT: xmlTextWriterWriteString(writer, event->value); break;
      case END: xmlTextWriterEndElement(writer); break;
    }
  }
  xmlTextWriterEndDocument(writer);
  xmlTextWriterFlush(writer);
  xmlFreeTextWriter(writer);
  if (written + 2 < (size_t)length || written > (size_t)length + 2) fail("the document is another one");
}

static void touch(const xmlChar *text) {
  if (text != NULL) touched += strlen((const char *)text);
}

static void read_document(void) {
  xmlTextReaderPtr reader = reader_of_file();
  while (xmlTextReaderRead(reader) == 1) {
    switch (xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT:
        touch(xmlTextReaderConstLocalName(reader));
        touch(xmlTextReaderConstNamespaceUri(reader));
        while (xmlTextReaderMoveToNextAttribute(reader) == 1) {
          touch(xmlTextReaderConstLocalName(reader));
          touch(xmlTextReaderConstValue(reader));
        }
        break;
      case XML_READER_TYPE_TEXT: touch(xmlTextReaderConstValue(reader)); break;
      default: break;
    }
  }
  xmlFreeTextReader(reader);
}

int main(int argc, char **argv) {
  if (argc != 3) fail("usage: xml write|read FILE");
  int is_writing = strcmp(argv[1], "write") == 0;
  xmlInitParser();
  load(argv[2]);
  if (is_writing) collect();
  void (*work)(void) = is_writing ? write_document : read_document;
  work();
  puts("ready");
  fflush(stdout);
  char line[16];
  while (fgets(line, sizeof line, stdin) != NULL) {
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    work();
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%.9f\n", (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) * 1e-9);
    fflush(stdout);
  }
  return touched == (size_t)-1;
}
