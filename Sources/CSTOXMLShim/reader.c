// SPDX-License-Identifier: Apache-2.0

#include "CSTOXMLShim.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
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
  result->reader = xmlReaderForMemory(bytes, (int)count, NULL, "UTF-8", XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_COMPACT);
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

static const char *text_of(const xmlChar *text) { return text != NULL ? (const char *)text : ""; }

static const char *namespace_of(const xmlNs *namespace) { return namespace != NULL ? text_of(namespace->href) : ""; }

// The fields of nodes, which are public, spare a call for each of them.
static csto_xml_node node_of(xmlTextReaderPtr reader) {
  csto_xml_node result = {csto_xml_other, 0, 0, "", "", ""};
  const xmlNode *node = xmlTextReaderCurrentNode(reader);
  if (node == NULL) return result;
  switch (node->type) {
    case XML_ELEMENT_NODE:
      if (xmlTextReaderNodeType(reader) == XML_READER_TYPE_END_ELEMENT) {
        result.kind = csto_xml_end_element;
        break;
      }
      result.kind = csto_xml_start_element;
      result.is_empty = xmlTextReaderIsEmptyElement(reader) == 1;
      result.has_attributes = node->properties != NULL;
      result.local_name = text_of(node->name);
      result.namespace_uri = namespace_of(node->ns);
      break;
    case XML_TEXT_NODE:
    case XML_CDATA_SECTION_NODE:
      result.kind = csto_xml_text;
      result.value = text_of(node->content);
      break;
    default: break;
  }
  return result;
}

int csto_xml_reader_next(csto_xml_reader *reader, csto_xml_node *node) {
  int result = xmlTextReaderRead(reader->reader);
  // A namespace error is reported and not returned.
  if (reader->error != NULL) return -1;
  if (result == 1) *node = node_of(reader->reader);
  return result;
}

csto_xml_attribute csto_xml_reader_attribute(csto_xml_reader *reader) {
  return (csto_xml_attribute){
    text_of(xmlTextReaderConstLocalName(reader->reader)), text_of(xmlTextReaderConstNamespaceUri(reader->reader)),
    text_of(xmlTextReaderConstValue(reader->reader))};
}

int csto_xml_reader_next_attribute(csto_xml_reader *reader) {
  if (xmlTextReaderMoveToNextAttribute(reader->reader) == 1) return 1;
  xmlTextReaderMoveToElement(reader->reader);
  return 0;
}

const char *csto_xml_reader_error(csto_xml_reader *reader) { return reader->error; }
int csto_xml_reader_error_line(csto_xml_reader *reader) { return reader->error_line; }
int csto_xml_reader_error_column(csto_xml_reader *reader) { return reader->error_column; }
