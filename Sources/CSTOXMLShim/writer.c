// SPDX-License-Identifier: Apache-2.0

#include "CSTOXMLShim.h"

#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlwriter.h>
#include <limits.h>
#include <stdlib.h>

struct csto_xml_writer {
  xmlTextWriterPtr writer;
  csto_xml_sink sink;
  void *context;
  // Whether the sink has stopped, or libxml2 has failed.
  int is_stopped;
};

// libxml2 is not informed if the sink stops, because it would print to standard error: the remaining bytes are discarded.
static int pass(void *context, const char *bytes, int count) {
  csto_xml_writer *writer = context;
  if (!writer->is_stopped && writer->sink(writer->context, bytes, count) != count) writer->is_stopped = 1;
  return count;
}

static int done(csto_xml_writer *writer, int result) {
  if (result < 0) writer->is_stopped = 1;
  return writer->is_stopped ? -1 : 0;
}

csto_xml_writer *csto_xml_writer_create(csto_xml_sink sink, void *context, int is_indented) {
  xmlInitParser();
  csto_xml_writer *writer = calloc(1, sizeof *writer);
  if (writer == NULL) return NULL;
  writer->sink = sink;
  writer->context = context;
  xmlOutputBufferPtr buffer = xmlOutputBufferCreateIO(pass, NULL, writer, NULL);
  writer->writer = buffer != NULL ? xmlNewTextWriter(buffer) : NULL;
  if (writer->writer == NULL) {
    // The text writer frees the buffer, unless the text writer could not be created.
    if (buffer != NULL) xmlOutputBufferClose(buffer);
    free(writer);
    return NULL;
  }
  if (is_indented) {
    done(writer, xmlTextWriterSetIndent(writer->writer, 1));
    done(writer, xmlTextWriterSetIndentString(writer->writer, BAD_CAST "  "));
  }
  done(writer, xmlTextWriterStartDocument(writer->writer, "1.0", "UTF-8", NULL));
  return writer;
}

void csto_xml_writer_free(csto_xml_writer *writer) {
  if (writer == NULL) return;
  // Freeing flushes the remaining bytes, which must not reach the sink.
  writer->is_stopped = 1;
  xmlFreeTextWriter(writer->writer);
  free(writer);
}

int csto_xml_writer_start(csto_xml_writer *writer, const char *name) {
  if (writer->is_stopped) return -1;
  return done(writer, xmlTextWriterStartElement(writer->writer, BAD_CAST name));
}

int csto_xml_writer_attribute(csto_xml_writer *writer, const char *name, const char *value) {
  if (writer->is_stopped) return -1;
  return done(writer, xmlTextWriterWriteAttribute(writer->writer, BAD_CAST name, BAD_CAST value));
}

int csto_xml_writer_element(csto_xml_writer *writer, const char *name, const char *text) {
  if (writer->is_stopped) return -1;
  return done(writer, xmlTextWriterWriteElement(writer->writer, BAD_CAST name, BAD_CAST text));
}

int csto_xml_writer_plain_element(csto_xml_writer *writer, const char *name, const char *text, size_t count) {
  if (writer->is_stopped) return -1;
  if (count > INT_MAX || xmlTextWriterStartElement(writer->writer, BAD_CAST name) < 0 ||
      xmlTextWriterWriteRawLen(writer->writer, BAD_CAST text, (int)count) < 0) {
    return done(writer, -1);
  }
  return done(writer, xmlTextWriterEndElement(writer->writer));
}

int csto_xml_writer_end(csto_xml_writer *writer) {
  if (writer->is_stopped) return -1;
  return done(writer, xmlTextWriterEndElement(writer->writer));
}

int csto_xml_writer_finish(csto_xml_writer *writer) {
  if (writer->is_stopped) return -1;
  if (xmlTextWriterEndDocument(writer->writer) < 0) return done(writer, -1);
  return done(writer, xmlTextWriterFlush(writer->writer));
}

int csto_xml_canonical(const char *bytes, size_t count, csto_xml_sink sink, void *context) {
  if (count > INT_MAX) return -1;
  xmlInitParser();
  xmlParserCtxtPtr parser = xmlNewParserCtxt();
  if (parser == NULL) return -1;
  // This document was written by this package and may be long and deep, so the limits for untrusted documents do not apply.
  xmlDocPtr document = xmlCtxtReadMemory(
    parser, bytes, (int)count, NULL, "UTF-8", XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
  xmlFreeParserCtxt(parser);
  if (document == NULL) return -1;
  csto_xml_writer passing = {NULL, sink, context, 0};
  xmlOutputBufferPtr buffer = xmlOutputBufferCreateIO(pass, NULL, &passing, NULL);
  int result = -1;
  if (buffer != NULL) {
    result = xmlC14NExecute(document, NULL, NULL, XML_C14N_1_1, NULL, 0, buffer);
    if (xmlOutputBufferClose(buffer) < 0) result = -1;
  }
  xmlFreeDoc(document);
  return result < 0 || passing.is_stopped ? -1 : 0;
}
