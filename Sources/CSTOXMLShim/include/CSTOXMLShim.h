// SPDX-License-Identifier: Apache-2.0

// What the XML module needs of libxml2, without a type of libxml2. Strings are UTF-8 and end with a zero.

#ifndef CSTO_XML_SHIM_H
#define CSTO_XML_SHIM_H

#include <stddef.h>

// MARK: Writing

/// Takes all of some bytes and returns their number, or returns -1 to stop.
typedef int (*csto_xml_sink)(void *context, const char *bytes, int count);

/// A writer of one document, over libxml2's xmlTextWriter. What it calls returns 0, or -1 if the sink has stopped or there was no memory;
/// then all that follows returns -1 too, and nothing more reaches the sink.
typedef struct csto_xml_writer csto_xml_writer;

/// Makes a writer and begins a document in UTF-8, with two spaces a level if it is indented; NULL if there is no memory.
csto_xml_writer *csto_xml_writer_create(csto_xml_sink sink, void *context, int is_indented);
/// Frees a writer; a document that is not finished stays as it is.
void csto_xml_writer_free(csto_xml_writer *writer);

/// Opens an element.
int csto_xml_writer_start(csto_xml_writer *writer, const char *name);
/// Writes an attribute of the element that was opened last, of which nothing else is written yet.
int csto_xml_writer_attribute(csto_xml_writer *writer, const char *name, const char *value);
/// Writes an element with a text in it, which libxml2 escapes.
int csto_xml_writer_element(csto_xml_writer *writer, const char *name, const char *text);
/// Writes an element with a text of letters, digits and signs that mean nothing to XML.
int csto_xml_writer_plain_element(csto_xml_writer *writer, const char *name, const char *text, size_t count);
/// Closes the element that was opened last.
int csto_xml_writer_end(csto_xml_writer *writer);
/// Closes all elements and passes what is left to the sink.
int csto_xml_writer_finish(csto_xml_writer *writer);

/// Writes the canonical form (C14N 1.1 without comments) of a document: 0, or -1 if it is none or the sink stops.
int csto_xml_canonical(const char *bytes, size_t count, csto_xml_sink sink, void *context);

// MARK: Reading

typedef struct csto_xml_reader csto_xml_reader;

enum {
  csto_xml_start_element = 1,
  csto_xml_end_element = 2,
  csto_xml_text = 3,
};

/// Makes a reader of bytes, which have to live until it is freed. No entity, no network, no DTD.
csto_xml_reader *csto_xml_reader_create(const char *bytes, size_t count);
void csto_xml_reader_free(csto_xml_reader *reader);

/// A start or an end of an element, or a text; names live as long as the reader, the text until the next call of next.
typedef struct {
  /// One of the kinds above.
  int kind;
  /// Whether an element has attributes other than declarations of namespaces.
  int has_attributes;
  /// The name without its prefix; empty at the end of an element.
  const char *local_name;
  /// The namespace, or an empty text; the same place in memory for the same namespace.
  const char *namespace_uri;
  /// The text of a text node, or an empty one.
  const char *value;
} csto_xml_node;

/// Goes to the next node: 1 if there is one, 0 at the end, -1 if the document is broken from here on.
int csto_xml_reader_next(csto_xml_reader *reader, csto_xml_node *node);

/// An attribute of the element at hand; its value lives until the next call of next.
typedef struct {
  const char *local_name;
  const char *namespace_uri;
  const char *value;
} csto_xml_attribute;

/// Goes to the next attribute of the element: 1 if there is one, else 0.
int csto_xml_reader_next_attribute(csto_xml_reader *reader, csto_xml_attribute *attribute);

/// What kind of fault broke a document.
typedef enum {
  CSTO_XML_FAULT_SYNTAX = 0,
  /// Bytes that are not UTF-8, or a character that XML does not have.
  CSTO_XML_FAULT_ENCODING = 1,
  /// A piece of markup or a text that is longer than the reader keeps.
  CSTO_XML_FAULT_LENGTH = 2,
  /// Another limit: of depth, or of memory.
  CSTO_XML_FAULT_LIMIT = 3,
} csto_xml_fault;

/// What broke the document, or NULL; lives as long as the reader.
const char *csto_xml_reader_error(csto_xml_reader *reader);
csto_xml_fault csto_xml_reader_error_kind(csto_xml_reader *reader);
int csto_xml_reader_error_line(csto_xml_reader *reader);
int csto_xml_reader_error_column(csto_xml_reader *reader);

// MARK: Validating

/// Takes a message of the schema: the line, the path in the data (empty for the root), and the message.
typedef void (*csto_xml_report)(void *context, int line, const char *path, const char *message);

/// A schema that is parsed. Validating reads it and changes nothing in it: libxml2 adds to a schema only where it was given none, so that
/// no `xsi:schemaLocation` reaches it.
typedef struct csto_xml_schema csto_xml_schema;

/// Parses a schema; NULL if it is none, or there is no memory.
csto_xml_schema *csto_xml_schema_create(const char *bytes, size_t count);
void csto_xml_schema_free(csto_xml_schema *schema);

/// Validates a document: 0 if it is valid, 1 if it is not, -1 if the document is broken, -3 if there is no memory.
///
/// Calls with one schema may run side by side.
int csto_xml_validate(
  const csto_xml_schema *schema, const char *bytes, size_t count, csto_xml_report report, void *context);

#endif
