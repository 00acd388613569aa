import Diagnostics
import Testing
import TestSupport

@Suite struct NearestWordTests {
  static let keys = [
    "images", "image", "count", "model", "prompt", "seed", "steps", "id", "matrix",
  ]

  @Test(
    arguments: [
      ("imges", "images"), ("image", "image"), ("iamge", "image"), ("cuont", "count"),
      ("promtp", "prompt"), ("PROMPT", "prompt"), ("modell", "model"), ("sed", "seed"),
      ("matirx", "matrix"), ("di", "id"),
    ])
  func `a slip finds the word that was meant`(word: String, meant: String) {
    #expect(NearestWord.to(word, among: Self.keys) == meant)
  }

  @Test(
    arguments: [
      "zebra", "x", "aspect_ratio", "xyz", "prompting", "", String(repeating: "a", count: 99),
    ])
  func `a word that is like none finds none`(word: String) {
    #expect(NearestWord.to(word, among: ["prompt", "model", "count"]) == nil)
  }

  @Test func `no candidates give no word`() {
    #expect(NearestWord.to("prompt", among: []) == nil)
  }

  @Test func `the first of equally near words is taken`() {
    #expect(NearestWord.to("bat", among: ["cat", "hat"]) == "cat")
  }

  @Test func `a very long candidate or word costs nothing`() {
    let long = String(repeating: "é", count: 1 << 20)
    #expect(NearestWord.to("prompt", among: [long]) == nil)
    #expect(NearestWord.to(long, among: ["prompt"]) == nil)
  }

  @Test(arguments: 0..<250 as Range<UInt64>)
  func `one slip in a long word is always forgiven`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let word = String((0..<random.int(in: 4...20)).map { _ in random.pick(Array("abcdefgh")) })
    var letters = Array(word)
    let index = random.int(in: 0...(letters.count - 2))
    switch random.int(in: 0...3) {
    case 0: letters.remove(at: index)
    case 1: letters.insert("z", at: index)
    case 2: letters[index] = "z"
    default: letters.swapAt(index, index + 1)
    }
    #expect(NearestWord.to(String(letters), among: [word]) == word)
  }
}
