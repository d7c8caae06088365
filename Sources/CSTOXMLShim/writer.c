// SPDX-License-Identifier: Apache-2.0

#include "CSTOXMLShim.h"

#include <libxml/parser.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlwriter.h>
#include <stdlib.h>

struct csto_xml_writer {
  xmlTextWriterPtr writer;
};

csto_xml_writer *csto_xml_writer_create(csto_xml_sink sink, void *context, int is_pretty) {
  xmlInitParser();
  csto_xml_writer *result = calloc(1, sizeof *result);
  if (result == NULL) return NULL;
  xmlOutputBufferPtr buffer = xmlOutputBufferCreateIO(sink, NULL, context, NULL);
  if (buffer == NULL) {
    free(result);
    return NULL;
  }
  // The text writer owns the buffer, unless it could not be made.
  result->writer = xmlNewTextWriter(buffer);
  if (result->writer == NULL) {
    xmlOutputBufferClose(buffer);
    free(result);
    return NULL;
  }
  if (is_pretty) {
    xmlTextWriterSetIndent(result->writer, 1);
    xmlTextWriterSetIndentString(result->writer, BAD_CAST "  ");
  }
  return result;
}

void csto_xml_writer_free(csto_xml_writer *writer) {
  if (writer == NULL) return;
  xmlFreeTextWriter(writer->writer);
  free(writer);
}

static int result_of(int code) { return code < 0 ? -1 : 0; }

int csto_xml_writer_start_document(csto_xml_writer *writer) {
  return result_of(xmlTextWriterStartDocument(writer->writer, "1.0", "UTF-8", NULL));
}

int csto_xml_writer_end_document(csto_xml_writer *writer) { return result_of(xmlTextWriterEndDocument(writer->writer)); }

int csto_xml_writer_start_element(csto_xml_writer *writer, const char *name) {
  return result_of(xmlTextWriterStartElement(writer->writer, BAD_CAST name));
}

int csto_xml_writer_end_element(csto_xml_writer *writer) { return result_of(xmlTextWriterEndElement(writer->writer)); }

int csto_xml_writer_attribute(csto_xml_writer *writer, const char *name, const char *value) {
  return result_of(xmlTextWriterWriteAttribute(writer->writer, BAD_CAST name, BAD_CAST value));
}

int csto_xml_writer_text(csto_xml_writer *writer, const char *text) {
  return result_of(xmlTextWriterWriteString(writer->writer, BAD_CAST text));
}

int csto_xml_writer_flush(csto_xml_writer *writer) { return result_of(xmlTextWriterFlush(writer->writer)); }
