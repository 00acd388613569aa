import Diagnostics
import Testing

@Suite struct ExitStatusTests {
  @Test func `the statuses are the ones that are promised`() {
    #expect(
      ExitStatus.allCases.map(\.rawValue) == [
        0, 1, 2, 3, 4, 5, 6, 64, 65, 66, 69, 73, 74, 75, 77, 78,
      ]
    )
  }
}
