import Balances
import Testing

@Suite struct VendorErrorTests {
  private static let firstVersion =
    #"{"id":"3be7103e","message":"Your organization does not have enough balance.","name":"insufficient_balance"}"#
  private static let secondVersion =
    #"{"errors":["You lack sufficient credits.","Buy some."],"id":"ea","name":"payment_required"}"#

  @Test(arguments: [
    (firstVersion, "insufficient_balance", "Your organization does not have enough balance."),
    (secondVersion, "payment_required", "You lack sufficient credits.; Buy some."),
  ])
  func `both versions of the body are read`(body: String, name: String, said: String) {
    let error = VendorError(reading: Array(body.utf8), hiding: nil)
    #expect(error.name == name)
    #expect(error.said?.text == said)
    #expect(error.meansNoCredits)
  }

  @Test(arguments: ["", "<html>", "[]", #"{"name": 5, "errors": "x", "message": []}"#])
  func `a body of another shape says nothing`(body: String) {
    let error = VendorError(reading: Array(body.utf8), hiding: nil)
    #expect(error.name == nil)
    #expect(error.said == nil)
    #expect(!error.meansNoCredits)
  }
}
