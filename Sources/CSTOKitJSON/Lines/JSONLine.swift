// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// A line of NDJSON: which kind of entity it is, and its fields.
struct JSONLine<Content: Described>: Described {
  var entity: String
  var content: Content

  init(entity: String, content: Content) {
    self.entity = entity
    self.content = content
  }

  // Several kinds have a field `kind`, so that the tag has another name.
  init<F: Fields & ~Copyable>(describing f: inout F, _ it: JSONLine?) {
    entity = f("entity", it?.entity)
    content = Content(describing: &f, it?.content)
  }
}

/// The tag of the line that holds the head.
let headTag = "dataset"
