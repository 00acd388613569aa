/// One line of a text with the stretch of it that a finding is about.
package struct Excerpt: Sendable, Hashable {
  /// The line's number, from 1.
  package let line: Int
  /// The line as it stands in the file, without its line break; not yet made safe to print.
  package let text: String
  /// The marked characters (Unicode scalars), counted from 0; empty marks a place between two.
  package let marked: Range<Int>

  /// Makes an excerpt.
  package init(line: Int, text: String, marked: Range<Int>) {
    self.line = line
    self.text = text
    self.marked = marked
  }
}
