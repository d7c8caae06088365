// SPDX-License-Identifier: Apache-2.0

// What the XML module needs of libxml2, without a type of libxml2. Strings are UTF-8 and end with a zero.

#ifndef CSTO_XML_SHIM_H
#define CSTO_XML_SHIM_H

#include <stddef.h>

// MARK: Writing

typedef struct csto_xml_writer csto_xml_writer;

/// Takes bytes; returns their number, or -1 to stop.
typedef int (*csto_xml_sink)(void *context, const char *bytes, int count);

/// Makes a writer, or returns NULL if there is no memory. `context` has to live until the writer is freed.
csto_xml_writer *csto_xml_writer_create(csto_xml_sink sink, void *context, int is_pretty);
/// Frees a writer, or nothing if it is NULL. What is still in its buffer is lost unless the document was ended.
void csto_xml_writer_free(csto_xml_writer *writer);

// Each returns 0, or -1 if libxml2 reports a failure.
int csto_xml_writer_start_document(csto_xml_writer *writer);
int csto_xml_writer_end_document(csto_xml_writer *writer);
int csto_xml_writer_start_element(csto_xml_writer *writer, const char *name);
int csto_xml_writer_end_element(csto_xml_writer *writer);
int csto_xml_writer_attribute(csto_xml_writer *writer, const char *name, const char *value);
int csto_xml_writer_text(csto_xml_writer *writer, const char *text);
int csto_xml_writer_flush(csto_xml_writer *writer);

// MARK: Reading

typedef struct csto_xml_reader csto_xml_reader;

enum {
  csto_xml_other = 0,
  csto_xml_start_element = 1,
  csto_xml_end_element = 2,
  csto_xml_text = 3,
};

/// Makes a reader of bytes, which have to live until it is freed. No entity, no network, no DTD.
csto_xml_reader *csto_xml_reader_create(const char *bytes, size_t count);
void csto_xml_reader_free(csto_xml_reader *reader);

/// Goes to the next node: 1 if there is one, 0 at the end, -1 if the document is broken.
int csto_xml_reader_next(csto_xml_reader *reader);
/// One of the kinds above.
int csto_xml_reader_kind(csto_xml_reader *reader);
/// Whether an element has no content and so will have no end of its own.
int csto_xml_reader_is_empty(csto_xml_reader *reader);
/// The name without its prefix; lives until the next call of next.
const char *csto_xml_reader_local_name(csto_xml_reader *reader);
/// The namespace, or an empty text; lives until the next call of next.
const char *csto_xml_reader_namespace(csto_xml_reader *reader);
/// The text of a text node; lives until the next call of next.
const char *csto_xml_reader_value(csto_xml_reader *reader);
/// Goes to the next attribute of the element: 1 if there is one; after the last it is back at the element and returns 0.
int csto_xml_reader_next_attribute(csto_xml_reader *reader);

/// What broke the document, or NULL; lives as long as the reader.
const char *csto_xml_reader_error(csto_xml_reader *reader);
int csto_xml_reader_error_line(csto_xml_reader *reader);
int csto_xml_reader_error_column(csto_xml_reader *reader);

#endif
