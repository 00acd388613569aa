/// Writes families of metrics line by line.
struct MetricsPage {
  private var text = ""

  /// What is written, with the mark of its end.
  var ended: [UInt8] { Array((text + "# EOF\n").utf8) }

  /// Writes a family with one value.
  mutating func gauge(_ name: String, _ help: String, unit: String? = nil, _ value: String) {
    begin(name, "gauge", help, unit)
    text += "\(name) \(value)\n"
  }

  /// Writes a family with a value for each label; nothing without any.
  mutating func gauges(
    _ name: String,
    _ help: String,
    unit: String? = nil,
    label: String,
    _ values: [(label: String, value: String)]
  ) {
    guard !values.isEmpty else { return }
    begin(name, "gauge", help, unit)
    for (text, value) in Self.apart(values) {
      self.text += "\(name){\(label)=\"\(text)\"} \(value)\n"
    }
  }

  /// Writes which of some states holds.
  mutating func states(_ name: String, _ help: String, _ states: [(name: String, holds: Bool)]) {
    begin(name, "stateset", help, nil)
    for state in states {
      text += "\(name){\(name)=\"\(state.name)\"} \(state.holds ? 1 : 0)\n"
    }
  }

  private mutating func begin(_ name: String, _ type: String, _ help: String, _ unit: String?) {
    text += "# TYPE \(name) \(type)\n"
    if let unit { text += "# UNIT \(name) \(unit)\n" }
    text += "# HELP \(name) \(help)\n"
  }

  /// The spelt labels; of those that are spelt the same the first stays, as a reader demands.
  private static func apart(
    _ values: [(label: String, value: String)]
  ) -> [(label: String, value: String)] {
    var met: Set<String> = []
    return values.map { (spelt($0.label), $0.value) }.filter { met.insert($0.0).inserted }
  }

  private static func spelt(_ label: String) -> String {
    let scalars = SafeText.shortened(label, to: 300).unicodeScalars.flatMap { scalar in
      scalar == "\\" || scalar == "\"" ? ["\\", scalar] : [scalar]
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
