// SPDX-License-Identifier: Apache-2.0

#include "CSTOXMLShim.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

// xmlTextReader builds and removes a node for each element and text, which takes half of its time. This reader gives the push parser of
// libxml2 some bytes and queues the events that it reports. When the queue is empty, it gives the parser more.

/// The number of bytes given to the parser at a time.
enum { chunk = 16 << 10 };
/// The limits of libxml2 for untrusted documents, which its push parser does not enforce itself.
enum { max_depth = 256, max_text = 10000000 };

struct attribute {
  const char *local_name;
  const char *namespace_uri;
  /// The offset of the value in `texts`.
  size_t value;
};

struct event {
  int kind;
  const char *local_name;
  const char *namespace_uri;
  /// The offset of the text in `texts`.
  size_t value;
  size_t first_attribute;
  size_t attribute_count;
};

struct csto_xml_reader {
  xmlParserCtxtPtr parser;
  const char *bytes;
  size_t count;
  size_t offset;
  int has_ended;
  int depth;
  /// The length of the text since the last start or end of an element, in all its pieces.
  size_t text_run;

  struct event *events;
  size_t event_count, event_room, next_event;
  struct attribute *attributes;
  size_t attribute_count, attribute_room;
  char *texts;
  size_t text_count, text_room;
  /// A copy of bytes with normalized line ends.
  char *lines;
  size_t line_room;
  /// The current event, and its next attribute.
  const struct event *event;
  size_t next_attribute;

  char *error;
  csto_xml_fault error_kind;
  int error_line;
  int error_column;
};

// MARK: Faults

// The first error is the cause; later ones are consequences.
static void fail(csto_xml_reader *reader, csto_xml_fault kind, const char *message, int line, int column) {
  if (reader->error != NULL) return;
  size_t length = strlen(message);
  while (length > 0 && (message[length - 1] == '\n' || message[length - 1] == ' ')) length--;
  reader->error = malloc(length + 1);
  if (reader->error == NULL) return;
  memcpy(reader->error, message, length);
  reader->error[length] = 0;
  reader->error_kind = kind;
  reader->error_line = line;
  reader->error_column = column;
}

// The kind follows from the code, because messages quote the document. If a code covers several errors, its messages contain no quotes.
static csto_xml_fault kind_of(int code, const char *message) {
  switch (code) {
  case XML_ERR_INVALID_CHAR:
  case XML_ERR_INVALID_ENCODING:
  case XML_ERR_UNKNOWN_ENCODING:
  case XML_ERR_UNSUPPORTED_ENCODING:
  case XML_I18N_CONV_FAILED:
    return CSTO_XML_FAULT_ENCODING;
  case XML_ERR_NAME_TOO_LONG:
    return CSTO_XML_FAULT_LENGTH;
  case XML_ERR_NO_MEMORY:
    return CSTO_XML_FAULT_LIMIT;
  case XML_ERR_INTERNAL_ERROR:
  case XML_ERR_ATTRIBUTE_NOT_FINISHED:
  case XML_ERR_COMMENT_NOT_FINISHED:
  case XML_ERR_CDATA_NOT_FINISHED:
  case XML_ERR_PI_NOT_FINISHED:
  // XML_ERR_RESOURCE_LIMIT, which older versions lack.
  case 114:
    if (strstr(message, "depth") != NULL) return CSTO_XML_FAULT_LIMIT;
    if (code == 114 || strstr(message, "Huge") != NULL || strstr(message, "HUGE") != NULL
      || strstr(message, "too long") != NULL || strstr(message, "too big") != NULL)
      return CSTO_XML_FAULT_LENGTH;
    return CSTO_XML_FAULT_SYNTAX;
  default:
    return CSTO_XML_FAULT_SYNTAX;
  }
}

// The parameter is const in newer versions of libxml2.
#if LIBXML_VERSION >= 21200
static void note_error(void *context, const xmlError *error) {
#else
static void note_error(void *context, xmlErrorPtr error) {
#endif
  if (error->level < XML_ERR_ERROR) return;
  const char *message = error->message != NULL ? error->message : "the document is broken";
  fail(context, kind_of(error->code, message), message, error->line, error->int2);
}

static void stop(csto_xml_reader *reader, csto_xml_fault kind, const char *message) {
  fail(
    reader, kind, message, xmlSAX2GetLineNumber(reader->parser), xmlSAX2GetColumnNumber(reader->parser));
  xmlStopParser(reader->parser);
}

// MARK: The queue

/// Makes room for more elements; returns 0 and stops the reader if memory is exhausted.
static int reserve(csto_xml_reader *reader, void **memory, size_t *room, size_t needed, size_t size) {
  if (needed <= *room) return 1;
  size_t larger = *room * 2 > needed ? *room * 2 : needed * 2;
  void *moved = realloc(*memory, larger * size);
  if (moved == NULL) {
    stop(reader, CSTO_XML_FAULT_LIMIT, "there is no memory to read the document");
    return 0;
  }
  *memory = moved;
  *room = larger;
  return 1;
}

/// Adds a text with a terminating zero; returns its offset.
static size_t add_text(csto_xml_reader *reader, const xmlChar *text, size_t length) {
  size_t place = reader->text_count;
  if (!reserve(reader, (void **)&reader->texts, &reader->text_room, place + length + 1, 1)) return 0;
  memcpy(reader->texts + place, text, length);
  reader->texts[place + length] = 0;
  reader->text_count = place + length + 1;
  return place;
}

static struct event *add_event(csto_xml_reader *reader, int kind) {
  if (!reserve(
        reader, (void **)&reader->events, &reader->event_room, reader->event_count + 1, sizeof *reader->events)) {
    return NULL;
  }
  struct event *event = &reader->events[reader->event_count++];
  *event = (struct event){.kind = kind, .local_name = "", .namespace_uri = ""};
  return event;
}

static const char *text_of(const xmlChar *text) { return text != NULL ? (const char *)text : ""; }

// MARK: What the parser reports

// Names and namespaces are in the dictionary of the parser and are valid as long as it is.
static void start_element(
  void *context, const xmlChar *local_name, const xmlChar *prefix, const xmlChar *uri, int namespace_count,
  const xmlChar **namespaces, int attribute_count, int defaulted_count, const xmlChar **attributes
) {
  (void)prefix;
  (void)namespace_count;
  (void)namespaces;
  (void)defaulted_count;
  csto_xml_reader *reader = context;
  if (reader->error != NULL) return;
  reader->text_run = 0;
  if (++reader->depth > max_depth)
    return stop(reader, CSTO_XML_FAULT_LIMIT, "the elements are nested too deep: a depth of 256 is the limit");
  struct event *event = add_event(reader, csto_xml_start_element);
  if (event == NULL) return;
  event->local_name = text_of(local_name);
  event->namespace_uri = text_of(uri);
  event->first_attribute = reader->attribute_count;
  event->attribute_count = (size_t)attribute_count;
  if (attribute_count == 0) return;
  if (!reserve(
        reader, (void **)&reader->attributes, &reader->attribute_room,
        reader->attribute_count + (size_t)attribute_count, sizeof *reader->attributes)) {
    return;
  }
  for (int index = 0; index < attribute_count; index++) {
    // Five pointers per attribute: name, prefix, namespace, start and end of the value.
    const xmlChar **attribute = attributes + 5 * index;
    reader->attributes[reader->attribute_count++] = (struct attribute){
      text_of(attribute[0]), text_of(attribute[2]),
      add_text(reader, attribute[3], (size_t)(attribute[4] - attribute[3]))};
  }
}

static void end_element(void *context, const xmlChar *local_name, const xmlChar *prefix, const xmlChar *uri) {
  (void)local_name;
  (void)prefix;
  (void)uri;
  csto_xml_reader *reader = context;
  if (reader->error != NULL) return;
  reader->depth--;
  reader->text_run = 0;
  add_event(reader, csto_xml_end_element);
}

static void characters(void *context, const xmlChar *text, int length) {
  csto_xml_reader *reader = context;
  if (reader->error != NULL || length <= 0) return;
  reader->text_run += (size_t)length;
  if (reader->text_run > max_text)
    return stop(reader, CSTO_XML_FAULT_LENGTH, "a text is too long: 10000000 bytes are the limit");
  struct event *last = reader->event_count > reader->next_event ? &reader->events[reader->event_count - 1] : NULL;
  if (last != NULL && last->kind == csto_xml_text) {
    // The parser reports long texts in pieces. The new piece overwrites the terminating zero of the previous one.
    reader->text_count--;
    add_text(reader, text, (size_t)length);
    return;
  }
  struct event *event = add_event(reader, csto_xml_text);
  if (event == NULL) return;
  event->value = add_text(reader, text, (size_t)length);
}

static void refuse_doctype(
  void *context, const xmlChar *name, const xmlChar *external_id, const xmlChar *system_id
) {
  (void)name;
  (void)external_id;
  (void)system_id;
  stop(context, CSTO_XML_FAULT_SYNTAX, "a DOCTYPE is refused");
}

/// Gives the parser bytes with line ends normalized to LF, as XML requires.
///
/// The push parser does not normalize them in CDATA sections.
static void parse(csto_xml_reader *reader, size_t length) {
  const char *bytes = reader->bytes + reader->offset;
  if (memchr(bytes, '\r', length) == NULL) {
    // A line feed after a CR was already reported with it.
    int is_told = length > 0 && bytes[0] == '\n' && reader->offset > 0 && bytes[-1] == '\r';
    xmlParseChunk(reader->parser, bytes + is_told, (int)length - is_told, reader->has_ended);
    return;
  }
  if (!reserve(reader, (void **)&reader->lines, &reader->line_room, length, 1)) return;
  size_t count = 0;
  for (size_t index = 0; index < length; index++) {
    int is_told = bytes[index] == '\n' && reader->offset + index > 0 && bytes[(ptrdiff_t)index - 1] == '\r';
    if (!is_told) reader->lines[count++] = bytes[index] == '\r' ? '\n' : bytes[index];
  }
  xmlParseChunk(reader->parser, reader->lines, (int)count, reader->has_ended);
}

/// Gives the parser bytes until it reports an event; returns 0 at the end.
static int fill(csto_xml_reader *reader) {
  reader->event_count = reader->next_event = 0;
  reader->attribute_count = 0;
  reader->text_count = 0;
  while (reader->event_count == 0 && !reader->has_ended && reader->error == NULL) {
    size_t left = reader->count - reader->offset;
    size_t length = left < chunk ? left : chunk;
    // The parser searches for `]]>`, which is forbidden in text, only within the bytes given at once.
    while (length < left && reader->bytes[reader->offset + length - 1] == ']') length++;
    reader->has_ended = length == left;
    parse(reader, length);
    reader->offset += length;
  }
  return reader->event_count > 0;
}

// MARK: The reader

csto_xml_reader *csto_xml_reader_create(const char *bytes, size_t count) {
  if (count > INT_MAX) return NULL;
  xmlInitParser();
  csto_xml_reader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return NULL;
  xmlSAXHandler handler = {0};
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start_element;
  handler.endElementNs = end_element;
  handler.characters = characters;
  handler.ignorableWhitespace = characters;
  handler.cdataBlock = characters;
  handler.internalSubset = refuse_doctype;
  handler.serror = note_error;
  reader->parser = xmlCreatePushParserCtxt(&handler, reader, NULL, 0, NULL);
  if (reader->parser == NULL) {
    free(reader);
    return NULL;
  }
  // Never NOENT, DTDLOAD, RECOVER, HUGE or XInclude: each of them is a security risk.
  xmlCtxtUseOptions(reader->parser, XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_IGNORE_ENC);
  // The encoding is always UTF-8; nothing is detected.
  xmlSwitchEncoding(reader->parser, XML_CHAR_ENCODING_UTF8);
  reader->bytes = bytes;
  reader->count = count;
  if (count >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) reader->offset = 3;
  return reader;
}

void csto_xml_reader_free(csto_xml_reader *reader) {
  if (reader == NULL) return;
  // Without a document handler, no document is built; if there were one, the caller of libxml2 would own it.
  if (reader->parser->myDoc != NULL) xmlFreeDoc(reader->parser->myDoc);
  reader->parser->myDoc = NULL;
  xmlFreeParserCtxt(reader->parser);
  free(reader->events);
  free(reader->attributes);
  free(reader->texts);
  free(reader->lines);
  free(reader->error);
  free(reader);
}

int csto_xml_reader_next(csto_xml_reader *reader, csto_xml_node *node) {
  if (reader->next_event == reader->event_count && !fill(reader)) return reader->error != NULL ? -1 : 0;
  const struct event *event = &reader->events[reader->next_event++];
  reader->event = event;
  reader->next_attribute = 0;
  *node = (csto_xml_node){
    event->kind, event->attribute_count > 0, event->local_name, event->namespace_uri,
    event->kind == csto_xml_text ? reader->texts + event->value : ""};
  return 1;
}

int csto_xml_reader_next_attribute(csto_xml_reader *reader, csto_xml_attribute *result) {
  if (reader->event == NULL || reader->next_attribute == reader->event->attribute_count) return 0;
  const struct attribute *attribute = &reader->attributes[reader->event->first_attribute + reader->next_attribute++];
  *result = (csto_xml_attribute){
    attribute->local_name, attribute->namespace_uri, reader->texts + attribute->value};
  return 1;
}

const char *csto_xml_reader_error(csto_xml_reader *reader) { return reader->error; }
csto_xml_fault csto_xml_reader_error_kind(csto_xml_reader *reader) { return reader->error_kind; }
int csto_xml_reader_error_line(csto_xml_reader *reader) { return reader->error_line; }
int csto_xml_reader_error_column(csto_xml_reader *reader) { return reader->error_column; }
