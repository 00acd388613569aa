import Reports
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("hero", 4), ("é", 1), ("e\u{301}", 1), ("灯台", 4), ("🌊", 2), ("한글", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("ＡＢ", 4), ("│┌█≥", 4), ("👩\u{200D}🚀", 4),
    ("\u{1F1F3}\u{1F1FF}", 2),
    ("〇", 2), ("𠀀", 2), ("…", 1),
  ])
  func `a text takes the columns that terminals give it`(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(arguments: [
    ("lighthouse", 10, "lighthouse"), ("lighthouse", 9, "lighthou…"), ("灯台灯台", 6, "灯台…"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func `a long text is cut at its end`(text: String, columns: Int, expected: String) {
    #expect(DisplayWidth.truncated(text, to: columns, mark: "…") == expected)
  }

  @Test(arguments: [
    ("Plans/spring.yaml", 17, "Plans/spring.yaml"), ("Plans/spring.yaml", 12, "…spring.yaml"),
    ("灯台灯台", 6, "…灯台"),
  ])
  func `a long path is cut at its start`(text: String, columns: Int, expected: String) {
    #expect(DisplayWidth.truncatedAtStart(text, to: columns, mark: "…") == expected)
  }
}
