// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText
internal import CSTOKitViews

/// A text of the page in each of its languages, in their order.
struct PageText: Hashable {
  let texts: [String]

  init(_ texts: [String]) { self.texts = texts }

  /// The text in the first language of the page.
  var first: String { texts.first ?? "" }
  /// Whether the text is the same in every language.
  var isPlain: Bool { texts.allSatisfy { $0.utf8.elementsEqual(first.utf8) } }
  var isEmpty: Bool { texts.allSatisfy(\.isEmpty) }
}

/// The texts of a page that differ between its languages, each with a number by which the script finds it.
struct PageTexts {
  private(set) var all: [PageText] = []
  /// Used for look-ups only, never iterated.
  private var numbers: [PageText: Int] = [:]

  /// The number of a text, which is new at its first use.
  mutating func number(of text: PageText) -> Int {
    if let known = numbers[text] { return known }
    numbers[text] = all.count
    all.append(text)
    return all.count - 1
  }
}

/// A writer of the elements of a page, in which texts can change with the language.
struct PageWriter {
  private(set) var markup = MarkupWriter()
  private(set) var texts = PageTexts()
  private var ids = UniqueIDs()

  mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
    markup.open(name, attributes)
  }
  mutating func close(_ count: Int = 1) { for _ in 0..<count { markup.close() } }
  mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
    markup.empty(name, attributes)
  }
  mutating func lineFeed() { markup.lineFeed() }
  mutating func plain(_ text: String) { markup.text(text) }
  mutating func bytes(_ bytes: some Sequence<UInt8>) { markup.markup(bytes) }
  mutating func script(_ text: String, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
    markup.script(text, attributes)
  }
  mutating func style(_ sheet: String) { markup.style(sheet) }

  /// Writes a text; one that differs between languages has an element of its own.
  mutating func text(_ text: PageText) {
    if text.isPlain { return markup.text(text.first) }
    markup.element("span", text.first, ["data-t": "\(texts.number(of: text))"])
  }

  /// Writes an element with a text.
  mutating func element(
    _ name: StaticString, _ text: PageText, _ attributes: KeyValuePairs<StaticString, String?> = [:]
  ) {
    open(name, attributes)
    self.text(text)
    close()
  }

  /// An id that the page has once, even if the data set has it twice.
  mutating func id(_ text: String) -> String { ids.take(text) }

  /// The number of a text for an attribute or for the data of the script.
  mutating func number(of text: PageText) -> Int { texts.number(of: text) }
}
