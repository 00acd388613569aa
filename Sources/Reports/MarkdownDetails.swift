/// A part of a page in Markdown that its reader opens.
enum MarkdownDetails {
  /// The part; its title is our own words.
  static func text(_ title: String, _ inside: String) -> String {
    "<details><summary>\(title)</summary>\n\n\(inside)\n\n</details>\n"
  }
}
