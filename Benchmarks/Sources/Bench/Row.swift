import Foundation

/// One line of the table: a figure, and the bar that it is held against.
struct Row {
  let what: String
  let figure: Double
  let unit: String
  let bar: Bar

  /// What a figure may be.
  enum Bar {
    case atMost(Double)
    case atLeast(Double)
    /// Told, and held against nothing.
    case none
  }

  private var holds: Bool {
    switch bar {
    case .atMost(let limit): figure <= limit
    case .atLeast(let limit): figure >= limit
    case .none: true
    }
  }

  private var barText: String {
    switch bar {
    case .atMost(let limit): "≤ \(Self.text(limit))"
    case .atLeast(let limit): "≥ \(Self.text(limit))"
    case .none: ""
    }
  }

  /// The line, in Markdown.
  var line: String {
    "| \(what) | \(Self.text(figure))\(unit) | \(barText) | \(holds ? "" : "missed") |"
  }

  /// The head of the table.
  static let head = "| what | figure | bar | |\n| --- | ---: | ---: | --- |"

  private static func text(_ number: Double) -> String {
    String(format: number < 100 ? "%.2f" : "%.0f", number)
  }
}
