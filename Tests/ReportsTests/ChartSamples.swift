import Charts
import Quantities
import Testing

/// Charts of balances, the usual and the odd ones.
enum ChartSamples {
  static let names = ["usual", "one", "constant", "negative", "huge", "hour", "years", "many"]

  static func sample(_ name: String) throws -> Chart {
    switch name {
    case "one": chart(name, [("2026-11-01T08:00:00Z", "1204.5")])
    case "constant":
      chart(name, (1...9).map { ("2026-11-0\($0)T08:00:00Z", "1000") })
    case "negative":
      chart(name, [("2026-11-01T08:00:00Z", "40"), ("2026-11-03T08:00:00Z", "-60.5")])
    case "huge":
      chart(
        name,
        [
          ("2026-11-01T08:00:00Z", "999999999999999999999999.999999"),
          ("2026-11-03T08:00:00Z", "0.000001"),
        ]
      )
    case "hour":
      chart(name, (10...59).map { ("2026-11-01T08:\($0):00Z", "\(900 - $0 * $0 / 5)") })
    case "years":
      chart(name, (1...9).map { ("202\($0)-0\($0)-03T08:00:00Z", "\($0 * 5021 % 900)") })
    case "many":
      chart(
        name,
        (0..<20_000).map { number in
          (
            Moment(secondsSinceEpoch: 1_790_000_000 + number * 300).description,
            "\(20_000 - number)"
          )
        }
      )
    default: usual
    }
  }

  private static var usual: Chart {
    let readings = [
      ("2026-11-01T08:00:00Z", "1204.5"), ("2026-11-02T09:00:00Z", "1100"),
      ("2026-11-04T08:00:00Z", "640.25"), ("2026-11-05T12:00:00Z", "1580"),
      ("2026-11-09T08:00:00Z", "1320"), ("2026-11-12T08:00:00Z", "900"),
      ("2026-11-15T08:00:00Z", "310.5"), ("2026-11-18T08:00:00Z", "2210"),
      ("2026-11-22T08:00:00Z", "1890"),
    ]
    let points = readings.map { point($0, $1) }
    return Chart(
      name: "balance",
      title: "Balance of account main",
      summary: "It fell to 310.5 and was raised by two purchases.",
      bands: [
        ChartBand(
          "held",
          [
            ("2026-11-09T10:00:00Z", "1320", "900"), ("2026-11-12T08:00:00Z", "900", "500"),
            ("2026-11-13T08:00:00Z", "900", "900"), ("2026-11-18T08:00:00Z", "2210", "1900"),
            ("2026-11-22T08:00:00Z", "1890", "1600"),
          ].map { .init(moment($0), credits($1), credits($2)) }
        )
      ],
      lines: [ChartLine("balance", .steps, points)],
      marks: [
        ChartMarks("reading", .dot, points),
        ChartMarks("not trusted", .cross, [point("2026-11-13T08:00:00Z", "1800")]),
        ChartMarks(
          "purchase",
          .triangle,
          [
            point("2026-11-05T10:00:00Z", "1000", note: "+1,000"),
            point("2026-11-17T10:00:00Z", "2000", note: "+2,000"),
          ]
        ),
      ]
    )
  }

  /// A chart whose every text tries to act.
  static func hostile(_ text: String) -> Chart {
    let point = point("2026-11-01T08:00:00Z", "1204.5", note: text)
    return Chart(
      name: "balance",
      title: text,
      summary: text,
      bands: [],
      lines: [ChartLine(text, .steps, [point])],
      marks: [ChartMarks(text, .triangle, [point]), ChartMarks(text, .cross, [point])]
    )
  }

  private static func chart(_ name: String, _ readings: [(String, String)]) -> Chart {
    let points = readings.map { point($0, $1) }
    return Chart(
      name: name,
      title: "Balance: \(name)",
      summary: "\(points.count) readings",
      lines: [ChartLine("balance", .steps, points)],
      marks: [ChartMarks("reading", .dot, points)]
    )
  }

  private static func point(_ time: String, _ amount: String, note: String = "") -> ChartPoint {
    ChartPoint(moment(time), credits(amount), note: note)
  }

  private static func moment(_ text: String) -> Moment {
    Moment(reading: text) ?? Moment(secondsSinceEpoch: 0)
  }

  private static func credits(_ text: String) -> Credits {
    Credits(reading: text) ?? .zero
  }
}
