// SPDX-License-Identifier: Apache-2.0

// Every type of this module is encoded as one string. These two functions implement that.

func decodeText<Value>(
  from decoder: any Decoder, _ parse: (String) throws(EDTFParseError) -> Value
) throws -> Value {
  let container = try decoder.singleValueContainer()
  let text = try container.decode(String.self)
  do {
    return try parse(text)
  } catch {
    throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(error)")
  }
}

func encodeText(_ text: String, to encoder: any Encoder) throws {
  var container = encoder.singleValueContainer()
  try container.encode(text)
}
