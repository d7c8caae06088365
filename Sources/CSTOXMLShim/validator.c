// SPDX-License-Identifier: Apache-2.0

#include "CSTOXMLShim.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct reporting {
  csto_xml_report report;
  void *context;
  int count;
};

static size_t append(char *path, size_t used, size_t room, const char *text) {
  if (used > 0 && used + 1 < room) path[used++] = '/';
  while (*text != 0 && used + 1 < room) path[used++] = *text++;
  path[used] = 0;
  return used;
}

static int is_element(const xmlNode *node) { return node->type == XML_ELEMENT_NODE; }

// Lists and their parts alternate below the root. A part is identified by its id, or by its position.
static size_t append_path(const xmlNode *node, char *path, size_t room, int *depth) {
  if (node == NULL || !is_element(node) || node->parent == NULL || !is_element(node->parent)) {
    *depth = 0;
    path[0] = 0;
    return 0;
  }
  size_t used = append_path(node->parent, path, room, depth);
  *depth += 1;
  if (*depth % 2 == 1) return append(path, used, room, (const char *)node->name);
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next) {
    if (attribute->ns == NULL && strcmp((const char *)attribute->name, "id") == 0 && attribute->children != NULL
        && attribute->children->content != NULL) {
      return append(path, used, room, (const char *)attribute->children->content);
    }
  }
  long place = 0;
  for (const xmlNode *other = node->prev; other != NULL; other = other->prev) place += is_element(other);
  char digits[24];
  snprintf(digits, sizeof digits, "%ld", place);
  return append(path, used, room, digits);
}

// The parameter is const in newer versions of libxml2.
#if LIBXML_VERSION >= 21200
static void pass_on(void *context, const xmlError *error) {
#else
static void pass_on(void *context, xmlErrorPtr error) {
#endif
  struct reporting *reporting = context;
  reporting->count += 1;
  char path[1024] = "";
  int depth = 0;
  const xmlNode *node = error->node;
  if (node != NULL && node->type == XML_ATTRIBUTE_NODE) node = node->parent;
  if (node != NULL && is_element(node)) append_path(node, path, sizeof path, &depth);
  const char *message = error->message != NULL ? error->message : "the document is not valid";
  size_t length = strlen(message);
  while (length > 0 && (message[length - 1] == '\n' || message[length - 1] == ' ')) length--;
  char *copy = malloc(length + 1);
  if (copy == NULL) return;
  memcpy(copy, message, length);
  copy[length] = 0;
  long line = node != NULL ? xmlGetLineNo(node) : error->line;
  reporting->report(reporting->context, line > INT_MAX ? INT_MAX : (int)line, path, copy);
  free(copy);
}

#if LIBXML_VERSION >= 21200
static void ignore(void *context, const xmlError *error) {
#else
static void ignore(void *context, xmlErrorPtr error) {
#endif
  (void)context;
  (void)error;
}

static xmlDocPtr document_of(const char *bytes, size_t count) {
  xmlParserCtxtPtr parser = xmlNewParserCtxt();
  if (parser == NULL) return NULL;
  xmlDocPtr document = xmlCtxtReadMemory(
    parser, bytes, (int)count, NULL, "UTF-8",
    XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xmlFreeParserCtxt(parser);
  return document;
}

// The schema refers to its document as long as it exists. If given the bytes instead, libxml2 would print errors in them.
static xmlSchemaPtr schema_of(xmlDocPtr document) {
  xmlSchemaParserCtxtPtr parser = document != NULL ? xmlSchemaNewDocParserCtxt(document) : NULL;
  if (parser == NULL) return NULL;
  xmlSchemaSetParserStructuredErrors(parser, ignore, NULL);
  xmlSchemaPtr schema = xmlSchemaParse(parser);
  xmlSchemaFreeParserCtxt(parser);
  return schema;
}

static int validate(xmlSchemaPtr schema, xmlDocPtr document, csto_xml_report report, void *context) {
  xmlSchemaValidCtxtPtr validation = xmlSchemaNewValidCtxt(schema);
  if (validation == NULL) return -3;
  struct reporting reporting = {report, context, 0};
  xmlSchemaSetValidStructuredErrors(validation, pass_on, &reporting);
  int outcome = xmlSchemaValidateDoc(validation, document);
  xmlSchemaFreeValidCtxt(validation);
  return outcome < 0 ? -3 : outcome == 0 && reporting.count == 0 ? 0 : 1;
}

struct csto_xml_schema {
  xmlDocPtr document;
  xmlSchemaPtr schema;
};

csto_xml_schema *csto_xml_schema_create(const char *bytes, size_t count) {
  if (count > INT_MAX) return NULL;
  xmlInitParser();
  csto_xml_schema *schema = calloc(1, sizeof *schema);
  if (schema == NULL) return NULL;
  schema->document = document_of(bytes, count);
  schema->schema = schema_of(schema->document);
  if (schema->schema != NULL) return schema;
  csto_xml_schema_free(schema);
  return NULL;
}

void csto_xml_schema_free(csto_xml_schema *schema) {
  if (schema == NULL) return;
  xmlSchemaFree(schema->schema);
  xmlFreeDoc(schema->document);
  free(schema);
}

int csto_xml_validate(
  const csto_xml_schema *schema, const char *bytes, size_t count, csto_xml_report report, void *context
) {
  if (count > INT_MAX) return -3;
  xmlDocPtr document = document_of(bytes, count);
  if (document == NULL) return -1;
  int result = validate(schema->schema, document, report, context);
  xmlFreeDoc(document);
  return result;
}
