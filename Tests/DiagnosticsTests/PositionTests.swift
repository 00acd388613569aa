import Diagnostics
import Testing
import TestSupport

@Suite struct PositionTests {
  @Test(arguments: 0..<250 as Range<UInt64>)
  func `positions are ordered as the text is read`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let (line, column) = (random.int(in: 1...9), random.int(in: 1...9))
    let (otherLine, otherColumn) = (random.int(in: 1...9), random.int(in: 1...9))
    let left = Position(line: line, column: column)
    let right = Position(line: otherLine, column: otherColumn)
    #expect((left < right) == (line * 10 + column < otherLine * 10 + otherColumn))
    #expect((left == right) == (line == otherLine && column == otherColumn))
    #expect((left.line, left.column) == (line, column))
  }

  @Test func `a range never ends before it starts`() {
    let (early, late) = (Position(line: 2, column: 9), Position(line: 3, column: 1))
    #expect(SourceRange(early, late).end == late)
    #expect(SourceRange(late, early).start == late)
    #expect(SourceRange(late, early).end == late)
    #expect(SourceRange(at: early).start == SourceRange(at: early).end)
  }

  @Test func `counts beyond all texts stop at the largest`() {
    let far = Position(line: .max, column: .max)
    #expect(far.line == Int(UInt32.max))
    #expect(far.column == Int(UInt32.max))
    #expect(Position(line: .min, column: -1) < Position(line: 1, column: 1))
  }
}
