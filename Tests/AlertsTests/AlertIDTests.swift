import Alerts
import Quantities
import Testing

@Suite struct AlertIDTests {
  private static let moment = Moment(secondsSinceEpoch: 1_790_071_200)

  @Test func `the same alert has the same id, and another one another`() {
    let id = AlertID(account: "main", at: Self.moment, number: 3)
    #expect(id == AlertID(account: "main", at: Self.moment, number: 3))
    #expect(id != AlertID(account: "main", at: Self.moment, number: 4))
    #expect(id != AlertID(account: "other", at: Self.moment, number: 3))
    let later = Moment(secondsSinceEpoch: 1_790_071_201)
    #expect(id != AlertID(account: "main", at: later, number: 3))
    #expect(id.text == "50cd438d98c23791")
  }

  @Test func `an id is read as it is written, and nothing else`() {
    let id = AlertID(account: "ü\n", at: Self.moment, number: 0)
    #expect(AlertID(reading: id.text) == id)
    for text in [
      "", "50cd438d98c2379", "2042D8A39C3CDC47", "50cd438d98c237971", "50cd438d98c2379 ",
    ] {
      #expect(AlertID(reading: text) == nil)
    }
  }
}
