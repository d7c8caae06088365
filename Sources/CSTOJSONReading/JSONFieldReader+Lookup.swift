// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText

/// The second attempt at a record, in which the fields may be in any order.
extension JSONFieldReader {
  /// Returns to the start of an object and indexes its members.
  ///
  /// The index ends at a syntax error.
  mutating func beginLookup(_ attempt: Attempt) {
    problems.removeSubrange(attempt.problemCount...)
    entityCount = attempt.entityCount
    memory = attempt.memory
    losses.removeSubrange(attempt.lossCount...)
    scanner.position = frame.start
    let lookup = indexMembers()
    frame = Frame(start: frame.start, isLookup: true)
    lookups.append(lookup)
  }

  /// Leaves an object that was read by lookup, and reports unused members.
  mutating func endLookup(_ attempt: Attempt) {
    let lookup = lookups.popLast() ?? Lookup()
    // If another error, for example a limit, stopped the reading, not all fields were requested.
    if !isBroken || brokenAt == lookup.fault?.offset {
      for member in lookup.isLastBroken ? lookup.members.dropLast() : lookup.members[...] where !member.isUsed {
        noteUnknown(member)
      }
    }
    if let fault = lookup.fault {
      if lookup.isTold { isBroken = true }
      breakOff(
        at: fault.offset, as: fault.code, fault.message, in: lookup.isLastBroken ? lookup.members.last?.key : nil)
    } else if !isBroken {
      scanner.position = frame.start
      if let fault = scanner.skipValue(atDepth: depth) { breakOff(at: fault.offset, as: fault.code, fault.message) }
    }
    frame = attempt.outer
  }

  private mutating func noteUnknown(_ member: Member) {
    if isLenient {
      losses.append(Loss(path: pathText(to: member.key), "unknown field, which was passed over"))
    } else {
      note(at: member.keyStart, as: .unknownField, "unknown field \"\(member.key)\"")
    }
  }

  /// The members of the object at the position; checks the syntax of the whole object.
  private mutating func indexMembers() -> Lookup {
    var lookup = Lookup()
    var keys: Set<String> = []
    func broken(_ fault: JSONScanner.Fault) -> Lookup {
      lookup.fault = fault
      return lookup
    }
    func broken(at offset: Int, _ message: String) -> Lookup {
      broken(JSONScanner.Fault(offset: offset, message: message))
    }
    scanner.advance()
    scanner.skipSpace()
    if scanner.byte == 0x7D { return lookup }
    while true {
      scanner.skipSpace()
      let keyStart = scanner.position
      guard scanner.byte == 0x22 else { return broken(at: keyStart, "expected a field's name in quotes") }
      let key: String
      switch scanner.string() {
      case .text(let text): key = text
      case .fault(let fault): return broken(fault)
      }
      // String equality in Swift is canonical, so two spellings of one name are detected as well.
      let isAgain = !keys.insert(key).inserted
      if isAgain { note(at: keyStart, as: .duplicate, "the field \"\(key)\" is given twice") }
      scanner.skipSpace()
      guard scanner.byte == 0x3A else { return broken(at: scanner.position, "expected a colon") }
      scanner.advance()
      scanner.skipSpace()
      lookup.members.append(
        Member(key: key, keyStart: keyStart, valueStart: scanner.position, isUsed: isAgain))
      if let fault = scanner.skipValue(atDepth: path.count + 1) {
        lookup.isLastBroken = true
        return broken(fault)
      }
      scanner.skipSpace()
      if scanner.byte == 0x7D { return lookup }
      guard scanner.byte == 0x2C else {
        return broken(at: scanner.position, "expected a comma or the end of the object")
      }
      scanner.advance()
    }
  }

  mutating func findByLookup(_ name: StaticString) -> Bool {
    let (wanted, last) = (name.description, lookups.count - 1)
    guard let index = lookups[last].members.firstIndex(where: { $0.key == wanted }) else { return false }
    lookups[last].members[index].isUsed = true
    scanner.position = lookups[last].members[index].valueStart
    return true
  }

  /// Whether the current object, read by lookup, contains a syntax error.
  var isBrokenLookup: Bool { lookups.last?.fault != nil }

  /// Whether reading can continue with the fields before the syntax error of the current object.
  ///
  /// This is the case if the reader has just reached that error; the reader then continues.
  mutating func goesOnBeforeBreak() -> Bool {
    guard frame.isLookup, let last = lookups.indices.last, lookups[last].fault?.offset == brokenAt else { return false }
    lookups[last].isTold = true
    isBroken = false
    return true
  }
}
