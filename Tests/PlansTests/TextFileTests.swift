import TestSupport
import Testing
import YAMLReading

@testable import Plans

@Suite struct TextFileTests {
  /// Reads bytes as a prompt file of a name.
  private static func texts(
    _ bytes: [UInt8],
    _ name: String = "p.txt",
    column: String? = nil
  ) throws -> [String] {
    let folder = TemporaryFolder()
    folder.write(bytes: bytes, to: name)
    let list = try TextFile.read(
      name,
      column: column,
      in: ConfinedFolder(ofFileAt: folder.path + "/plan.yaml")
    )
    return (0..<list.count).map { list[$0] }
  }

  private static func problem(
    _ text: String,
    _ name: String,
    column: String? = nil
  ) throws -> String {
    do {
      return "\(try texts(Array(text.utf8), name, column: column))"
    } catch let problem as TextFileProblem {
      return "\(problem)"
    }
  }

  @Test(
    arguments: [
      ("a\nb\n", ["a", "b"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]),
      ("a\rb\r", ["a", "b"]), ("\u{FEFF}a\n", ["a"]), ("\n\na\n \t\n\nb\n\n", ["a", "b"]),
      (" a \n", [" a "]), ("# not a comment\n", ["# not a comment"]), ("é\n灯台\n", ["é", "灯台"]),
      ("a\u{2028}b\n", ["a\u{2028}b"]), ("\"a\", b\n", ["\"a\", b"]),
    ])
  func `a text file gives its lines that are not blank`(text: String, lines: [String]) throws {
    #expect(try Self.texts(Array(text.utf8)) == lines)
  }

  @Test(
    arguments: [
      ("prompt\na\nb\n", nil, ["a", "b"]),
      ("id,prompt\n1,a\n2,b\n", "prompt", ["a", "b"]),
      ("id,prompt\r\n1,a\r\n2,b", "prompt", ["a", "b"]),
      ("\u{FEFF}prompt,id\na,1\n", "prompt", ["a"]),
      ("\"prompt\",id\n\"a, b\",1\n", "prompt", ["a, b"]),
      ("prompt,id\n\"say \"\"hi\"\"\",1\n", "prompt", ["say \"hi\""]),
      ("prompt,id\n\"two\nlines\",1\nc,2\n", "prompt", ["two\nlines", "c"]),
      ("prompt,id\n\"two\r\nlines\",1\n", "prompt", ["two\r\nlines"]),
      ("prompt\n\n\na\n\n", nil, ["a"]),
      ("prompt,id\na \" b,1\n", "prompt", ["a \" b"]),
      ("prompt,id\n a ,1\n", "prompt", [" a "]),
      ("id,prompt\n1,a,extra\n", "prompt", ["a"]),
      ("prompt,prompt\na,b\n", "prompt", ["a"]),
    ])
  func `a table gives a column by RFC 4180`(
    text: String,
    column: String?,
    cells: [String]
  ) throws {
    #expect(try Self.texts(Array(text.utf8), "p.csv", column: column) == cells)
  }

  @Test func `a table between tabs keeps its commas`() throws {
    let text = "id\tprompt\n1\tx, y\n2\t\"tab\tinside\"\n"
    #expect(try Self.texts(Array(text.utf8), "p.tsv", column: "prompt") == ["x, y", "tab\tinside"])
    #expect(try Self.texts(Array(text.utf8), "P.TSV", column: "prompt") == ["x, y", "tab\tinside"])
  }

  @Test(
    arguments: [
      ("", "p.txt", nil, "empty"),
      (" \n\t\n", "p.txt", nil, "empty"),
      ("a\n", "p.txt", "prompt", "columnOfLines"),
      ("prompt\n", "p.csv", nil, "empty"),
      ("", "p.csv", nil, "empty"),
      ("id,prompt\n1,a\n", "p.csv", nil, "noColumn(names: [\"id\", \"prompt\"])"),
      ("id,prompt\n1,a\n", "p.csv", "promt", "columnMissing(names: [\"id\", \"prompt\"])"),
      ("id,prompt\n1\n", "p.csv", "prompt", "badTable(line: 2, reason: \"has only 1 of 2 cells\")"),
      (
        "id,prompt\n1,a\n2,\n", "p.csv", "prompt",
        "badTable(line: 3, reason: \"has nothing in column `prompt`\")"
      ),
      (
        "prompt,id\n\"a\nb,1\n", "p.csv", "prompt",
        "badTable(line: 2, reason: \"begins a quoted cell that has no end\")"
      ),
      (
        "prompt,id\n\"a\"b,1\n", "p.csv", "prompt",
        "badTable(line: 2, reason: \"has text after the end of a quoted cell\")"
      ),
    ])
  func `a file without the texts is refused`(
    text: String,
    name: String,
    column: String?,
    problem: String
  ) throws {
    #expect(try Self.problem(text, name, column: column) == problem)
  }

  @Test func `bytes that are not UTF-8 are found in their line`() {
    #expect {
      _ = try Self.texts(Array("a\nb\n".utf8) + [0x63, 0xFF, 0x0A])
    } throws: { error in
      guard case .notUTF8(line: 3)? = error as? TextFileProblem else { return false }
      return true
    }
  }

  @Test func `the longest text is known by its characters`() throws {
    let folder = TemporaryFolder()
    folder.write("abc\n\nééééé\nabcdefg\nééé\n", to: "p.txt")
    let list = try TextFile.read(
      "p.txt",
      column: nil,
      in: ConfinedFolder(ofFileAt: folder.path + "/plan.yaml")
    )
    #expect(list.longest == (7, 4))
  }
}
