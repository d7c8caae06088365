// SPDX-License-Identifier: Apache-2.0

extension DOTAttribute {
  /// An attribute that has no case here, with a text: `.custom("splines", "ortho")`.
  ///
  /// The value is written in quotes. Graphviz gives a backslash a meaning of its own in many attributes, so that one becomes a slash.
  ///
  /// - Precondition: The name is letters and underscores, and neither that of an attribute with a case for any element, which checks its value, nor of one
  ///   that names a file or an address.
  public static func custom(_ name: StaticString, _ value: String) -> Self {
    precondition(DOTCustomName.takesText(name.description), "\(name) is no attribute that takes any text")
    return Self(.custom, .custom(name: name.description, value: value))
  }

  /// An attribute that has no case here, with an address: `.custom("edgeURL", url)`.
  ///
  /// - Precondition: The name is one of Graphviz's attributes for addresses.
  public static func custom(_ name: StaticString, _ url: DOTURL) -> Self {
    precondition(DOTCustomName.takesURL(name.description), "\(name) is no attribute that takes an address")
    return Self(.custom, .custom(name: name.description, value: url.text))
  }
}

/// What may be the name of an attribute without a case.
private enum DOTCustomName {
  /// Graphviz reads a file for these, or takes from a style sheet what the picture shows.
  private static let files = ["image", "imagepath", "shapefile", "fontpath", "stylesheet", "fontnames", "_background"]

  /// The words of the language, which would need quotes, and what the writer or its encoding decides.
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
