// SPDX-License-Identifier: Apache-2.0

// The parts of libxml2 that the XML module needs, without its types. Strings are UTF-8 and end with a zero byte.

#ifndef CSTO_XML_SHIM_H
#define CSTO_XML_SHIM_H

#include <stddef.h>

// MARK: Writing

/// Writes all the given bytes and returns their number, or returns -1 to stop.
typedef int (*csto_xml_sink)(void *context, const char *bytes, int count);

/// A writer of one document, based on libxml2's xmlTextWriter.
///
/// Its functions return 0, or -1 if the sink has stopped or memory is exhausted. Then all further calls return -1 too, and nothing more
/// reaches the sink.
typedef struct csto_xml_writer csto_xml_writer;

/// Creates a writer and begins a document in UTF-8; NULL if memory is exhausted.
///
/// If indented, elements are on separate lines, with two spaces per level.
csto_xml_writer *csto_xml_writer_create(csto_xml_sink sink, void *context, int is_indented);
/// Frees a writer; an unfinished document is left incomplete.
void csto_xml_writer_free(csto_xml_writer *writer);

/// Opens an element.
int csto_xml_writer_start(csto_xml_writer *writer, const char *name);
/// Writes an attribute of the element opened last, before any content.
int csto_xml_writer_attribute(csto_xml_writer *writer, const char *name, const char *value);
/// Writes an element that contains a text, which libxml2 escapes.
int csto_xml_writer_element(csto_xml_writer *writer, const char *name, const char *text);
/// Writes an element that contains a text without characters that need escapes.
int csto_xml_writer_plain_element(csto_xml_writer *writer, const char *name, const char *text, size_t count);
/// Closes the innermost open element.
int csto_xml_writer_end(csto_xml_writer *writer);
/// Closes all elements and writes the remaining bytes to the sink.
int csto_xml_writer_finish(csto_xml_writer *writer);

/// Writes the canonical form of a document (C14N 1.1 without comments).
///
/// Returns 0, or -1 if the document is malformed, memory is exhausted or the sink stops.
int csto_xml_canonical(const char *bytes, size_t count, csto_xml_sink sink, void *context);

// MARK: Reading

typedef struct csto_xml_reader csto_xml_reader;

enum {
  csto_xml_start_element = 1,
  csto_xml_end_element = 2,
  csto_xml_text = 3,
};

/// Creates a reader of bytes, which must remain valid until it is freed.
///
/// It expands no custom entities, and loads no DTD and nothing from the network. Returns NULL for too many bytes, or if memory is exhausted.
csto_xml_reader *csto_xml_reader_create(const char *bytes, size_t count);
void csto_xml_reader_free(csto_xml_reader *reader);

/// The start or the end of an element, or a text.
///
/// Names are valid as long as the reader; the text is valid until the next call of `csto_xml_reader_next`.
typedef struct {
  /// One of the kinds above.
  int kind;
  /// Whether an element has attributes other than namespace declarations.
  int has_attributes;
  /// The name without its prefix; empty at the end of an element.
  const char *local_name;
  /// The namespace, or an empty text; equal namespaces have the same address.
  const char *namespace_uri;
  /// The text of a text node, otherwise an empty text.
  const char *value;
} csto_xml_node;

/// Moves to the next node: 1 if there is one, 0 at the end, -1 if the document is malformed.
int csto_xml_reader_next(csto_xml_reader *reader, csto_xml_node *node);

/// An attribute of the current element.
///
/// Its value is valid until the next call of `csto_xml_reader_next`.
typedef struct {
  const char *local_name;
  const char *namespace_uri;
  const char *value;
} csto_xml_attribute;

/// Moves to the next attribute of the element: 1 if there is one, otherwise 0.
int csto_xml_reader_next_attribute(csto_xml_reader *reader, csto_xml_attribute *attribute);

/// The kind of error that makes a document unreadable.
typedef enum {
  CSTO_XML_FAULT_SYNTAX = 0,
  /// Bytes that are not UTF-8, or a character that XML does not allow.
  CSTO_XML_FAULT_ENCODING = 1,
  /// Markup or text that is longer than the reader accepts.
  CSTO_XML_FAULT_LENGTH = 2,
  /// Another limit: of depth, or of memory.
  CSTO_XML_FAULT_LIMIT = 3,
} csto_xml_fault;

/// The error that ended the reading, or NULL; valid as long as the reader.
const char *csto_xml_reader_error(csto_xml_reader *reader);
csto_xml_fault csto_xml_reader_error_kind(csto_xml_reader *reader);
int csto_xml_reader_error_line(csto_xml_reader *reader);
int csto_xml_reader_error_column(csto_xml_reader *reader);

// MARK: Validating

/// Receives a schema error: the line, the path in the data (empty for the root), and the message.
typedef void (*csto_xml_report)(void *context, int line, const char *path, const char *message);

/// A parsed schema, which validation does not modify.
///
/// libxml2 adds to a schema only if none was given, so `xsi:schemaLocation` has no effect on it.
typedef struct csto_xml_schema csto_xml_schema;

/// Parses a schema; NULL if it is invalid or memory is exhausted.
csto_xml_schema *csto_xml_schema_create(const char *bytes, size_t count);
void csto_xml_schema_free(csto_xml_schema *schema);

/// Validates a document: 0 if valid, 1 if invalid, -1 if malformed, -3 for other failures.
///
/// Other failures are exhausted memory and a document of more than INT_MAX bytes. Concurrent calls with one schema are safe.
int csto_xml_validate(
  const csto_xml_schema *schema, const char *bytes, size_t count, csto_xml_report report, void *context);

#endif
