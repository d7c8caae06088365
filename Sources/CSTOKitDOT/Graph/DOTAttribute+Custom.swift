// SPDX-License-Identifier: Apache-2.0

extension DOTAttribute {
  /// An attribute without a case of its own, with a text value.
  ///
  /// An example is `.custom("splines", "ortho")`.
  ///
  /// The value is quoted. In many attributes, Graphviz treats a backslash as an escape, so it is replaced by a slash.
  ///
  /// - Precondition: The name consists of letters and underscores. It is not the name of an attribute that has a case for any element,
  ///   because that case checks the value. It does not refer to a file or an address.
  public static func custom(_ name: StaticString, _ value: String) -> Self {
    precondition(DOTCustomName.takesText(name.description), "\(name) is no attribute that takes any text")
    return Self(.custom, .custom(name: name.description, value: value))
  }

  /// An attribute without a case of its own, with an address as its value.
  ///
  /// An example is `.custom("edgeURL", url)`.
  ///
  /// - Precondition: The name is one of Graphviz's attributes for addresses.
  public static func custom(_ name: StaticString, _ url: DOTURL) -> Self {
    precondition(DOTCustomName.takesURL(name.description), "\(name) is no attribute that takes an address")
    return Self(.custom, .custom(name: name.description, value: url.text))
  }
}

/// The rules for names of custom attributes.
private enum DOTCustomName {
  /// Attributes for which Graphviz reads a file, or takes the appearance from a style sheet.
  private static let files = ["image", "imagepath", "shapefile", "fontpath", "stylesheet", "fontnames", "_background"]

  /// Keywords of the language, which would need quotes, and names that the writer controls.
  private static let reserved = ["node", "edge", "graph", "digraph", "subgraph", "strict", "compound", "charset"]

  static func takesURL(_ name: String) -> Bool {
    isName(name) && isAddress(name) && !["url", "href"].contains(name.lowercased())
  }

  static func takesText(_ name: String) -> Bool {
    isName(name) && !isAddress(name) && !files.contains(name.lowercased()) && !DOTKey.texts.contains(name)
  }

  private static func isAddress(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix("url") || name.hasSuffix("href")
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && !reserved.contains(name.lowercased())
      && name.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || $0 == 0x5F }
  }
}
