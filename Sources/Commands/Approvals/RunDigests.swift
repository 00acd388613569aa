internal import Approvals
internal import Balances
internal import Catalogues
internal import Diagnostics
internal import Forecasting
internal import Plans
internal import Policies
internal import Quantities
internal import YAMLReading

/// What a run goes by, as digests that know neither folders nor times.
struct RunDigests {
  private let plans: String
  private let prices: String
  private let configuration: String

  /// Reads plans and catalogues again, which were read before.
  init(of files: [PlanFile], _ settings: Settings, in world: World) throws(Failure) {
    guard let plans = PlanDigest.of(files) else {
      throw Failure(.badData, "the plans cannot be read again, so they cannot be known again")
    }
    self.plans = plans
    prices = try Self.prices(of: settings.priceFiles.value)
    configuration = ContentDigest.of(Self.decisive(settings).utf8)
  }

  /// The digests of a report about a balance.
  func digests(with funding: Funding) -> ReportDigests {
    var reading: String?
    if case .known(let balance) = funding.balance {
      let account = balance.account ?? funding.account
      reading = ContentDigest.of("\(account)\n\(balance.credits)\n".utf8)
    }
    return ReportDigests(
      plans: plans,
      prices: prices,
      configuration: configuration,
      reading: reading
    )
  }

  /// The built-in catalogue and the files that are laid over it, byte for byte.
  private static func prices(of files: [String]) throws(Failure) -> String {
    var whole = ContentHasher()
    whole.take("\(ContentDigest.of(Catalogue.embeddedDigest))\n".utf8)
    for file in files {
      do throws(SourceProblem) {
        whole.take("\(try PlanDigest.digest(of: SourceFile(path: file)))\n".utf8)
      } catch {
        throw Failure(.badData, "the catalogue `\(file)` cannot be read again")
      }
    }
    return whole.digest
  }

  /// The settings by which a run is decided, one a line.
  static func decisive(_ settings: Settings) -> String {
    let own: [(String, String)] = [
      ("reserve", settings.reserve.value.description),
      ("refill.minimum", settings.minimum.value.description),
      ("refill.increment", settings.increment.value.description),
      ("refill.purchase_limit", settings.purchaseLimit.value.description),
      ("refill.lead_time", settings.leadTime.value.description),
      ("forecast.confidence", settings.confidence.value.description),
      ("prices.max_age", settings.maximumPriceAge.value.description),
    ]
    let policies = settings.policies.map { ("policy \($0.id)", $0.canonical) }.sorted { $0 < $1 }
    return (own + policies).map { "\($0.0)=\($0.1)\n" }.joined()
  }
}
