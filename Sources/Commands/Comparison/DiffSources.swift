internal import Catalogues
internal import Diagnostics
internal import Quantities
internal import YAMLReading

/// The two sides of a comparison, and the price list of each.
struct DiffSources {
  let base: SideSource
  let head: SideSource
  let basePrices: [SourceFile]
  let headPrices: [SourceFile]

  /// Whether both sides go by the same catalogues.
  let isOneCatalogue: Bool

  /// Finds what a command line names.
  init(_ options: DiffOptions, prices: [String], in world: World) throws(Failure) {
    headPrices = prices.map { SourceFile(path: $0) }
    guard let revision = options.base else {
      base = try SideSource(at: options.paths[0], limits: options.limits, in: world)
      head = try SideSource(at: options.paths[1], limits: options.limits, in: world)
      (basePrices, isOneCatalogue) = Self.named(options.pricesBase, else: prices)
      return
    }
    let paths = options.paths.isEmpty ? ["."] : options.paths
    let plans = RevisionPlans(world: world, revision: revision, limits: options.limits)
    let sides = try plans.sides(at: paths, prices: prices)
    base = SideSource(name: revision, content: .plans(sides.base))
    head = SideSource(name: paths.joined(separator: " "), content: .plans(sides.head))
    if options.pricesBase.isEmpty {
      (basePrices, isOneCatalogue) = Self.revised(prices, sides, plans)
    } else {
      (basePrices, isOneCatalogue) = Self.named(options.pricesBase, else: prices)
    }
  }

  private static func named(
    _ paths: [String],
    else others: [String]
  ) -> (sources: [SourceFile], isSame: Bool) {
    let used = paths.isEmpty ? others : paths
    return (used.map { SourceFile(path: $0) }, used == others)
  }

  /// Catalogues as the revision has them: one of the repository that is not there yet is left out.
  private static func revised(
    _ paths: [String],
    _ sides: RevisionPlans.Sides,
    _ plans: RevisionPlans
  ) -> (sources: [SourceFile], isSame: Bool) {
    var isSame = true
    var sources: [SourceFile] = []
    for path in paths {
      guard let inside = plans.inside(path, sides.repository) else {
        sources.append(SourceFile(path: path))
        continue
      }
      let old = try? sides.tree.read(inside)
      if old == nil || old != Self.bytes(of: path) { isSame = false }
      if let old {
        sources.append(SourceFile(name: "\(plans.revision):\(path)", origin: .memory(old)))
      }
    }
    return (sources, isSame)
  }

  private static func bytes(of path: String) -> [UInt8]? {
    guard let stream = try? SourceFile(path: path).open() else { return nil }
    return try? stream.bytes(at: 0, count: stream.size)
  }
}
