import Testing

/// Every file of `Sources/` keeps every rule.
@Suite struct SourceTests {
  @Test func `the files are found`() {
    let modules = Set(SwiftSource.all.map(\.module))
    #expect(modules.isSuperset(of: ["Quantities", "Diagnostics", "YAMLReading", "creditcast"]))
    #expect(SwiftSource.all.count > 50)
    #expect(SwiftSource.all.allSatisfy { !$0.lines.isEmpty && !$0.name.isEmpty })
  }

  @Test(arguments: SwiftSource.all)
  func `a file is short`(_ source: SwiftSource) {
    #expect(HouseRule.isShort(source) == [])
  }

  @Test(arguments: SwiftSource.all)
  func `imports point down`(_ source: SwiftSource) {
    #expect(HouseRule.importsPointDown(source) == [])
    #expect(HouseRule.usesNoFoundation(source) == [])
  }

  @Test(arguments: SwiftSource.all)
  func `credits are counted exactly`(_ source: SwiftSource) {
    #expect(HouseRule.countsExactly(source) == [])
  }

  @Test(arguments: SwiftSource.all)
  func `nothing is public`(_ source: SwiftSource) {
    #expect(HouseRule.isNotPublic(source) == [])
  }

  @Test(arguments: SwiftSource.all)
  func `a declaration for the package is documented`(_ source: SwiftSource) {
    #expect(HouseRule.isDocumented(source) == [])
  }

  @Test(arguments: SwiftSource.all)
  func `a file is named after its type`(_ source: SwiftSource) {
    #expect(HouseRule.isNamedAfterItsType(source) == [])
    #expect(HouseRule.isNotNamedAsItsModule(source) == [])
  }

  @Test(arguments: SwiftSource.all)
  func `the compiler's checks are not passed by`(_ source: SwiftSource) {
    #expect(HouseRule.isCheckedByTheCompiler(source) == [])
    #expect(HouseRule.isSafe(source) == [])
  }

  @Test(arguments: SwiftSource.all)
  func `a file is finished and belongs to no machine`(_ source: SwiftSource) {
    #expect(HouseRule.isFinished(source) == [])
    #expect(HouseRule.namesNoMachine(source) == [])
  }

  @Test func `arrows between floors point down only`() {
    for (index, floor) in Floors.all.enumerated() {
      let below = Set(Floors.all[..<index].flatMap(\.keys))
      for (module, imports) in floor {
        let ours = imports.subtracting(["ArgumentParser", "GRDB"])
        #expect(ours.isSubset(of: below), "\(module)")
      }
    }
  }
}
