// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitText

/// Writes the JSON of a descriptor, indented by two spaces per level.
struct DescriptorWriter {
  var text = ""
  private var depth = 0
  private var isFirst = true

  mutating func object(_ body: (inout DescriptorWriter) -> Void) { bracketed("{", "}", body) }

  mutating func object(_ name: String, _ body: (inout DescriptorWriter) -> Void) {
    key(name)
    object(body)
  }

  mutating func list<Value>(_ name: String, _ values: [Value], _ body: (inout DescriptorWriter, Value) -> Void) {
    key(name)
    bracketed("[", "]") { json in
      for value in values {
        json.separate()
        body(&json, value)
      }
    }
  }

  mutating func strings(_ name: String, _ values: [String]) {
    key(name)
    text += "[" + values.map(JSONString.quoted).joined(separator: ", ") + "]"
  }

  mutating func member(_ name: String, _ value: String) {
    key(name)
    text += JSONString.quoted(value)
  }

  mutating func member(_ name: String, _ value: Bool) {
    key(name)
    text += value ? "true" : "false"
  }

  private mutating func key(_ name: String) {
    separate()
    text += JSONString.quoted(name) + ": "
  }

  private mutating func bracketed(_ opening: String, _ closing: String, _ body: (inout DescriptorWriter) -> Void) {
    text += opening
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { newLine() }
    text += closing
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { text += "," }
    isFirst = false
    newLine()
  }

  private mutating func newLine() { text += "\n" + String(repeating: "  ", count: depth) }
}
