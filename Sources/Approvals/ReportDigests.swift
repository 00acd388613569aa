/// What a report was made of, as digests of 64 hexadecimal figures.
package struct ReportDigests: Sendable, Hashable {
  /// The bytes of the plans' files, in their order.
  package let plans: String
  /// The price list and the files that were laid over it.
  package let prices: String
  /// The settings that decide: reserve, ways of buying, policies.
  package let configuration: String
  /// The balance that was read, and whose; nil where there is none.
  package let reading: String?

  /// Gathers digests.
  package init(plans: String, prices: String, configuration: String, reading: String?) {
    self.plans = plans
    self.prices = prices
    self.configuration = configuration
    self.reading = reading
  }

  /// Whether a text is a digest.
  package static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }
}
