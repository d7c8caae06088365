// SPDX-License-Identifier: Apache-2.0

/// The offset after a tag, and an upper bound for the number of its attributes.
///
/// The tag ends with `>` outside quotes; attributes are counted by `=` outside quotes.
func endOfTag(_ bytes: Span<UInt8>, from start: Int) -> (end: Int, attributes: Int) {
  var quote: UInt8 = 0
  var count = 0
  for index in start..<bytes.count {
    let byte = bytes[index]
    if quote != 0 {
      if byte == quote { quote = 0 }
    } else if byte == 0x22 || byte == 0x27 {
      quote = byte
    } else if byte == 0x3D {
      count += 1
    } else if byte == 0x3E {
      return (index + 1, count)
    }
  }
  return (bytes.count, count)
}

/// The offset after a comment, a CDATA section or a processing instruction.
func endOfMarkup(_ bytes: Span<UInt8>, from start: Int) -> Int {
  let isInstruction = start + 1 < bytes.count && bytes[start + 1] == 0x3F
  let isComment = start + 2 < bytes.count && bytes[start + 2] == 0x2D
  let mark: [UInt8] = isInstruction ? [0x3F, 0x3E] : isComment ? [0x2D, 0x2D, 0x3E] : [0x5D, 0x5D, 0x3E]
  // The hyphens that open a comment do not close it: the text of `<!-->-->` is `>`.
  var index = start + (isComment && !isInstruction ? 4 : 2)
  while index + mark.count <= bytes.count {
    if mark.indices.allSatisfy({ bytes[index + $0] == mark[$0] }) { return index + mark.count }
    index += 1
  }
  return bytes.count
}
