// SPDX-License-Identifier: Apache-2.0

#include "CSTOXMLShim.h"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

struct csto_xml_reader {
  xmlTextReaderPtr reader;
  char *error;
  int error_line;
  int error_column;
};

// The first error is the cause; those that follow are its consequences. The parameter is const in newer versions of libxml2.
#if LIBXML_VERSION >= 21200
static void note_error(void *context, const xmlError *error) {
#else
static void note_error(void *context, xmlErrorPtr error) {
#endif
  csto_xml_reader *reader = context;
  if (reader->error != NULL || error->level < XML_ERR_ERROR) return;
  const char *message = error->message != NULL ? error->message : "the document is broken";
  size_t length = strlen(message);
  while (length > 0 && (message[length - 1] == '\n' || message[length - 1] == ' ')) length--;
  reader->error = malloc(length + 1);
  if (reader->error == NULL) return;
  memcpy(reader->error, message, length);
  reader->error[length] = 0;
  reader->error_line = error->line;
  reader->error_column = error->int2;
}

csto_xml_reader *csto_xml_reader_create(const char *bytes, size_t count) {
  if (count > INT_MAX) return NULL;
  xmlInitParser();
  csto_xml_reader *result = calloc(1, sizeof *result);
  if (result == NULL) return NULL;
  // Never NOENT, DTDLOAD, RECOVER, HUGE or XInclude: each of them opens a door.
  result->reader = xmlReaderForMemory(bytes, (int)count, NULL, "UTF-8", XML_PARSE_NONET | XML_PARSE_BIG_LINES);
  if (result->reader == NULL) {
    free(result);
    return NULL;
  }
  xmlTextReaderSetStructuredErrorHandler(result->reader, note_error, result);
  return result;
}

void csto_xml_reader_free(csto_xml_reader *reader) {
  if (reader == NULL) return;
  xmlFreeTextReader(reader->reader);
  free(reader->error);
  free(reader);
}

int csto_xml_reader_next(csto_xml_reader *reader) {
  int result = xmlTextReaderRead(reader->reader);
  // A namespace error is reported and not returned.
  return reader->error != NULL ? -1 : result;
}

int csto_xml_reader_kind(csto_xml_reader *reader) {
  switch (xmlTextReaderNodeType(reader->reader)) {
    case XML_READER_TYPE_ELEMENT: return csto_xml_start_element;
    case XML_READER_TYPE_END_ELEMENT: return csto_xml_end_element;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return csto_xml_text;
    default: return csto_xml_other;
  }
}

int csto_xml_reader_is_empty(csto_xml_reader *reader) { return xmlTextReaderIsEmptyElement(reader->reader) == 1; }

static const char *text_of(const xmlChar *text) { return text != NULL ? (const char *)text : ""; }

const char *csto_xml_reader_local_name(csto_xml_reader *reader) {
  return text_of(xmlTextReaderConstLocalName(reader->reader));
}

const char *csto_xml_reader_namespace(csto_xml_reader *reader) {
  return text_of(xmlTextReaderConstNamespaceUri(reader->reader));
}

const char *csto_xml_reader_value(csto_xml_reader *reader) { return text_of(xmlTextReaderConstValue(reader->reader)); }

int csto_xml_reader_next_attribute(csto_xml_reader *reader) {
  if (xmlTextReaderMoveToNextAttribute(reader->reader) == 1) return 1;
  xmlTextReaderMoveToElement(reader->reader);
  return 0;
}

const char *csto_xml_reader_error(csto_xml_reader *reader) { return reader->error; }
int csto_xml_reader_error_line(csto_xml_reader *reader) { return reader->error_line; }
int csto_xml_reader_error_column(csto_xml_reader *reader) { return reader->error_column; }
