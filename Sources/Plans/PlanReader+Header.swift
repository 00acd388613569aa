internal import Diagnostics
internal import YAMLReading

extension PlanReader {
  /// Reads what stands after a key of the plan.
  mutating func readValue(of key: PlanKey) throws(ReadingStopped) {
    switch key {
    case .creditcast: try readVersion()
    case .name: try readName()
    case .owner:
      header.ownerRange = reader.range
      header.owner = try readText("owner")
    case .account:
      header.accountRange = reader.range
      header.account = try readText("account")
    case .runAt:
      header.runDayRange = reader.range
      header.runDay = try readDay("run_at")
    case .schedule:
      header.scheduleRange = reader.range
      header.schedule = try readSchedule()
    case .assumptions: header.assumptions = try readAssumptions()
    case .defaults: header.defaults = try readDefaults()
    case .jobs: break
    }
  }

  private mutating func readVersion() throws(ReadingStopped) {
    hasVersion = true
    guard reader.node == .scalar else {
      add(.versionIsNoNumber(at: reader.place))
      return try reader.skip()
    }
    if !reader.text.equals("1") { add(.unknownVersion(reader.string, at: reader.place)) }
  }

  private mutating func readName() throws(ReadingStopped) {
    nameRange = reader.range
    guard let name = try readText("name") else { return }
    header.name = name
    header.nameRange = nameRange
    if !PlanName.isValid(name) {
      add(.badName(name, at: Place(file: reader.file, range: nameRange)))
    }
  }
}
