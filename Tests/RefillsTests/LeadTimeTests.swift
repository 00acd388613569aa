import Refills
import Testing

struct LeadTimeTests {
  @Test func `a certain time is one case`() {
    #expect(LeadTime(days: 2).cases == [LeadTime.Case(weight: 1, days: 2)])
  }
}
