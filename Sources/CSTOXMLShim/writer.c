// SPDX-License-Identifier: Apache-2.0

#include "CSTOXMLShim.h"

#include <libxml/c14n.h>
#include <libxml/entities.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlIO.h>
#include <limits.h>

char *csto_xml_escape(const char *text) {
  xmlInitParser();
  return (char *)xmlEncodeSpecialChars(NULL, BAD_CAST text);
}

void csto_xml_free(char *text) { xmlFree(text); }

int csto_xml_canonical(const char *bytes, size_t count, csto_xml_sink sink, void *context) {
  if (count > INT_MAX) return -1;
  xmlInitParser();
  xmlParserCtxtPtr parser = xmlNewParserCtxt();
  if (parser == NULL) return -1;
  // What was written here is read again: as long and as deep as it is, so that the limits against strangers do not apply.
  xmlDocPtr document = xmlCtxtReadMemory(
    parser, bytes, (int)count, NULL, "UTF-8", XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
  xmlFreeParserCtxt(parser);
  if (document == NULL) return -1;
  xmlOutputBufferPtr buffer = xmlOutputBufferCreateIO(sink, NULL, context, NULL);
  int result = -1;
  if (buffer != NULL) {
    result = xmlC14NExecute(document, NULL, NULL, XML_C14N_1_1, NULL, 0, buffer);
    if (xmlOutputBufferClose(buffer) < 0) result = -1;
  }
  xmlFreeDoc(document);
  return result < 0 ? -1 : 0;
}
