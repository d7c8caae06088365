// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension ScalarType {
  /// The reason that a text is not a valid value of the type.
  ///
  /// For dates, it includes the error of the parser with its position. For other types, it states the expected form.
  package func refusal(of text: String) -> String {
    func reason(_ what: String, _ parse: (String) throws(EDTFParseError) -> Void) -> String? {
      do throws(EDTFParseError) {
        try parse(text)
        return nil
      } catch {
        return text.isEmpty ? "the text is empty, and no \(what)" : "\"\(text.cut)\" is no \(what): \(error)"
      }
    }
    let known: String? =
      switch self {
      case .date: reason("date of EDTF") { text throws(EDTFParseError) in _ = try EDTFDate(parsing: text) }
      case .period: reason("period of EDTF") { text throws(EDTFParseError) in _ = try EDTFInterval(parsing: text) }
      case .day: reason("day") { text throws(EDTFParseError) in _ = try CalendarDay(parsing: text) }
      case .integer where text.isWholeNumber:
        "\(text.cut) is beyond the whole numbers that are read, of 63 bits and a sign"
      default: nil
      }
    return known ?? "expected \(phrase)"
  }
}

extension String {
  /// Whether the text consists of digits, after an optional minus sign.
  fileprivate var isWholeNumber: Bool {
    let digits = utf8.drop { $0 == 0x2D }
    return !digits.isEmpty && utf8.count - digits.count <= 1 && digits.allSatisfy { (0x30...0x39).contains($0) }
  }
}
