import Diagnostics
import Testing
import YAMLReading

@Suite struct YAMLReaderTests {
  @Test(
    arguments: [
      ("a: 1\nb: [x, 'y', \"z\"]\n", "{a: 1, b: [x, 'y', 'z']}"),
      ("a:\nb: ~\nc: null\nd: 'null'\n", "{a: null, b: null, c: null, d: 'null'}"),
      ("{\"a\": {\"b\": [1, 2]}}", "{a: {b: [1, 2]}}"),
      ("a: |\n  one\n  two\nb: >-\n  three\n  four\n", "{a: 'one\ntwo\n', b: 'three four'}"),
      ("\u{FEFF}a: 1\n", "{a: 1}"),
      ("a: 1\r\nb: 2\r\n", "{a: 1, b: 2}"),
      ("a: 1\n---\nb: 2\n", "{a: 1} --- {b: 2}"),
      ("", ""),
      ("%YAML 1.2\n---\na: 1\n", "{a: 1}"),
      ("a: !!str 12\nb: !!int '7'\n", "{a: '12', b: 7}"),
    ])
  func `a text is read as its values`(yaml: String, expected: String) {
    let outline = Outline(of: yaml)
    #expect(outline.text == expected)
    #expect(outline.findings.isEmpty)
  }

  @Test(
    arguments: [
      ("a: &x 1\nb: *x\n", "{a: 1, b: 1}"),
      (
        "a: &x {p: 1, q: [2, 3]}\nb: *x\nc: 4\n",
        "{a: {p: 1, q: [2, 3]}, b: {p: 1, q: [2, 3]}, c: 4}"
      ),
      ("a: &x {p: &y 1}\nb: [*y, *x]\n", "{a: {p: 1}, b: [1, {p: 1}]}"),
      ("a: &x {p: 1, q: 2}\nb: {<<: *x, q: 3}\n", "{a: {p: 1, q: 2}, b: {q: 3, p: 1}}"),
      (
        "a: &x {p: 1}\nb: &y {q: 2}\nc: {<<: [*x, *y], r: 3}\n",
        "{a: {p: 1}, b: {q: 2}, c: {r: 3, p: 1, q: 2}}"
      ),
      ("a: {<<: {p: 1, q: [1, 2]}, r: 3}\n", "{a: {r: 3, p: 1, q: [1, 2]}}"),
      (
        "a: &x {p: 1}\nb: &y {<<: *x, q: 2}\nc: {<<: *y, p: 9}\nd: *y\n",
        "{a: {p: 1}, b: {q: 2, p: 1}, c: {p: 9, q: 2}, d: {q: 2, p: 1}}"
      ),
      (
        "a: &x {p: {q: &z [1]}}\nb: {<<: *x}\nc: *z\n",
        "{a: {p: {q: [1]}}, b: {p: {q: [1]}}, c: [1]}"
      ),
      (
        "a: &x {m: {n: 1}}\nb: &y {k: *x}\nc: {<<: [*y, *x], z: 1}\nd: 5\n",
        "{a: {m: {n: 1}}, b: {k: {m: {n: 1}}}, c: {z: 1, k: {m: {n: 1}}, m: {n: 1}}, d: 5}"
      ),
      ("- &x {<<: {p: 1, q: 2}, r: 3}\n- *x\n", "[{r: 3, p: 1, q: 2}, {r: 3, p: 1, q: 2}]"),
      ("a: &x 1\nb: &x 2\nc: *x\n", "{a: 1, b: 2, c: 2}"),
      (
        "- &b {p: 1}\n- &x {<<: *b}\n- &y {p: 2}\n- {<<: [*x, *y]}\n",
        "[{p: 1}, {p: 1}, {p: 2}, {p: 1}]"
      ),
      (
        "- &b {p: 1}\n- &x {<<: [{q: 5}, *b], q: 6}\n- {<<: *x, <<: {p: 3, r: 4}}\n",
        "[{p: 1}, {q: 6, p: 1}, {q: 6, p: 1, r: 4}]"
      ),
      ("- &e {}\n- {<<: [*e, *e], a: 1}\n- {<<: []}\n", "[{}, {a: 1}, {}]"),
      ("- &x {k: &y [1]}\n- {<<: *x, z: *y}\n- *y\n", "[{k: [1]}, {z: [1], k: [1]}, [1]]"),
      ("- &k key\n- {*k : 1}\n", "[key, {key: 1}]"),
    ])
  func `aliases and merge keys are followed`(yaml: String, expected: String) {
    let outline = Outline(of: yaml)
    #expect(outline.text == expected)
    #expect(outline.findings.isEmpty)
  }

  @Test(
    arguments: [
      ("a: 1\na: 2\n", "yaml.duplicate-key", 2, 1),
      ("a: [1\nb: 2\n", "yaml.unclosed-bracket", 2, 2),
      ("a: 'x\n", "yaml.unclosed-quote", 1, 4),
      ("a: x: y\n", "yaml.colon-in-text", 1, 5),
      ("a: @x\n", "yaml.reserved-character", 1, 4),
      ("a:\n\tb: 1\n", "yaml.tab", 2, 1),
      ("? [x]\n: 1\n", "yaml.key-not-text", 1, 3),
      ("a: *x\n", "yaml.unknown-alias", 1, 4),
      ("a: &x [*x]\n", "yaml.recursive-alias", 1, 8),
      ("a: {<<: 1}\n", "yaml.merge-value", 1, 9),
      ("a: !x 1\n", "yaml.tag", 1, 4),
      ("%TAG ! tag:x:\n---\na: 1\n", "yaml.directive", 1, 1),
      ("a: 'é'#x\n", "yaml.glued-comment", 1, 7),
      ("a: é\u{2028}b\n", "yaml.line-separator", 1, 5),
      ("é: x\u{1}\n", "yaml.control-character", 1, 5),
    ])
  func `trouble is found where it stands`(yaml: String, code: String, line: Int, column: Int) {
    let findings = Outline(of: yaml).findings
    #expect(findings.count == 1)
    #expect(findings.first?.code == code)
    #expect(findings.first?.place?.range?.start.line == line)
    #expect(findings.first?.place?.range?.start.column == column)
  }

  @Test func `bytes that are not UTF-8 are found where they stand`() {
    let findings = Outline(of: Array("\u{FEFF}a: 1\nbé: ".utf8) + [0xFF, 0x0A]).findings
    #expect(findings.map(\.code) == ["yaml.encoding"])
    #expect(findings.first?.place?.range?.start.line == 2)
    #expect(findings.first?.place?.range?.start.column == 5)
  }
}
