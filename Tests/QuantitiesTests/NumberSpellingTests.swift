import Quantities
import Testing

@Suite struct NumberSpellingTests {
  @Test(
    arguments: [
      ("010", "10"), ("0777", "777"), ("0x1F", "31"), ("0b11", "3"), ("0o17", "15"),
      ("1_000", "1000"), ("1,000", "1000"), ("12,345,678", "12345678"), ("1'000", "1000"),
      ("1 000", "1000"), ("+5", "5"), ("-05", "-5"), (".5", "0.5"), ("5.", "5"), ("1e2", "100"),
      ("0,5", "0.5"), ("2,5", "2.5"), ("1,00", "1"), ("0,25", "0.25"),
    ])
  func `a number is guessed from other spellings`(text: String, plain: String) {
    #expect(NumberSpelling.plain(text) == plain)
  }

  @Test(arguments: ["yes", "ten", "", ".", "1:30", ".inf", "1,2,3", "1.000,5", "0xZZ", "--1", "é"])
  func `what is no number is not guessed`(text: String) {
    #expect(NumberSpelling.plain(text) == nil)
  }
}
