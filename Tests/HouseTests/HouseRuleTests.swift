import Testing

/// Each rule objects to what it is there for, and to nothing else.
@Suite struct HouseRuleTests {
  typealias Rule = @Sendable (SwiftSource) -> [String]

  struct Sample: CustomTestStringConvertible, Sendable {
    let rule: Rule
    let text: String
    let count: Int
    let module: String
    let name: String

    init(
      _ rule: @escaping Rule,
      _ text: String,
      _ count: Int,
      in module: String = "Pricing",
      named name: String = "Thing"
    ) {
      (self.rule, self.text, self.count, self.module, self.name) = (rule, text, count, module, name)
    }

    var testDescription: String { "\(module)/\(name): \(text.prefix(60))" }
  }

  static let lengths = [
    Sample(HouseRule.isShort, String(repeating: "\n", count: 300), 0),
    Sample(HouseRule.isShort, String(repeating: "\n", count: 301), 1),
    Sample(HouseRule.isShort, String(repeating: "\n", count: 300) + "x", 1),
  ]

  static let imports = [
    Sample(
      HouseRule.importsPointDown,
      "import Plans\ninternal import Glibc\npackage import Quantities",
      0
    ),
    Sample(HouseRule.importsPointDown, "import Forecasting", 1),
    Sample(HouseRule.importsPointDown, "package import Reports", 1),
    Sample(HouseRule.importsPointDown, "@preconcurrency internal import Reports", 1),
    Sample(HouseRule.importsPointDown, "import struct Reports.Report", 1),
    Sample(HouseRule.importsPointDown, "import Pricing", 1),
    Sample(HouseRule.importsPointDown, "// import Reports\nlet x = \"import Reports\"", 0),
    Sample(HouseRule.importsPointDown, "import CYAML", 1, in: "Plans"),
    Sample(HouseRule.importsPointDown, "import Catalogues", 1, in: "Plans"),
    Sample(HouseRule.importsPointDown, "import Quantities", 1, in: "Diagnostics"),
    Sample(HouseRule.importsPointDown, "", 1, in: "Elsewhere"),
    Sample(
      HouseRule.usesNoFoundation,
      "import Foundation\ninternal import FoundationEssentials",
      2
    ),
    Sample(HouseRule.usesNoFoundation, "import struct Foundation.Date", 1),
    Sample(HouseRule.usesNoFoundation, "// import Foundation\nimport Glibc", 0),
  ]

  static let words = [
    Sample(HouseRule.countsExactly, "let x: Double = 1; let y: Float = 2", 2),
    Sample(HouseRule.countsExactly, "func f() -> Decimal", 1, in: "Quantities"),
    Sample(HouseRule.countsExactly, "// Double\nlet exactDecimal: ExactDecimal", 0),
    Sample(HouseRule.countsExactly, "let x: Double", 0, in: "Reports"),
    Sample(HouseRule.isNotPublic, "public struct Thing {}\n  public let x: Int", 2),
    Sample(HouseRule.isNotPublic, "open class Thing {}", 1),
    Sample(HouseRule.isNotPublic, "try open(path)\n/// public\nlet s = \"public\"", 0),
    Sample(HouseRule.isCheckedByTheCompiler, "print(1)\nfatalError(\"x\")\ntry! f()\nx as! Int", 4),
    Sample(HouseRule.isCheckedByTheCompiler, "struct A: @unchecked Sendable {}\nlet d = Date()", 2),
    Sample(HouseRule.isSafe, "nonisolated(unsafe) var x = 1", 1),
    Sample(
      HouseRule.isCheckedByTheCompiler,
      "/// print(1)\nprinter(1)\nlet s = \"print(1)\"\ntry f()\ntry !f()\nx as? Int",
      0
    ),
    Sample(HouseRule.isCheckedByTheCompiler, "let s = \"a \\(print(1)) b\"", 1),
    Sample(HouseRule.isCheckedByTheCompiler, "let s = #\"a \\(print(1)) \"b\" \"#; print(2)", 1),
    Sample(
      HouseRule.isCheckedByTheCompiler,
      "let s = \"\"\"\n  print(1) \" \\(f(\"x\"))\n  \"\"\"\nprint(2)",
      1
    ),
    Sample(HouseRule.isCheckedByTheCompiler, "/* print(1) /* */ print(2) */ print(3)", 1),
    Sample(HouseRule.isFinished, "// TODO: x\n// FIXME\nlet XXX = 1", 3),
    Sample(HouseRule.isFinished, "// done\nlet t = \"XXXXXX\"", 0),
    Sample(HouseRule.isSafe, "unsafe f()\nx.withUnsafeBytes { $0 }\nlet p: UnsafePointer<Int>", 3),
    Sample(HouseRule.isSafe, "// unsafe\nlet s = \"unsafe\"", 0),
    Sample(HouseRule.isSafe, "unsafe f()", 0, in: "YAMLReading"),
    Sample(HouseRule.isSafe, "unsafe f()", 1, in: "Balances", named: "Key"),
    Sample(HouseRule.namesNoMachine, "// see /home/me/x\nlet p = \"/tmp/x\"", 2),
    Sample(HouseRule.isNotNamedAsItsModule, "package enum Pricing {}", 1),
    Sample(HouseRule.isNotNamedAsItsModule, "package enum Prices {}\nPricing.self", 0),
  ]

  static let names = [
    Sample(
      HouseRule.isNamedAfterItsType,
      "import A\n\n/// x\n@safe package struct Thing: ~Copyable {",
      0
    ),
    Sample(HouseRule.isNamedAfterItsType, "struct Other {}\nstruct Thing {}", 1),
    Sample(HouseRule.isNamedAfterItsType, "extension Thing<Int> {}", 0, named: "Thing+Aspect"),
    Sample(HouseRule.isNamedAfterItsType, "extension Other {}", 1, named: "Thing+Aspect"),
    Sample(
      HouseRule.isNamedAfterItsType,
      "extension Outer {\n  struct Inner {}\n}",
      0,
      named: "Outer.Inner"
    ),
    Sample(
      HouseRule.isNamedAfterItsType,
      "extension Outer {\n  struct Other {}\n}",
      1,
      named: "Outer.Inner"
    ),
    Sample(
      HouseRule.isNamedAfterItsType,
      "extension Outer.Inner {}",
      0,
      named: "Outer.Inner+Aspect"
    ),
    Sample(HouseRule.isNamedAfterItsType, "extension Finding {}", 0, named: "PlanFindings"),
    Sample(HouseRule.isNamedAfterItsType, "extension Finding {}", 1, named: "PlanWords"),
    Sample(HouseRule.isNamedAfterItsType, "extension [Int] {}", 0, named: "Array+Sums"),
    Sample(HouseRule.isNamedAfterItsType, "func f() {}", 1),
    Sample(HouseRule.isNamedAfterItsType, "let x = 1", 0, named: "main"),
    Sample(
      HouseRule.isDocumented,
      "/// A thing.\npackage struct Thing {\n  package let x = 1\n}",
      1
    ),
    Sample(HouseRule.isDocumented, "package struct Thing {}", 1),
    Sample(HouseRule.isDocumented, "/// x\n\npackage struct Thing {}", 1),
    Sample(HouseRule.isDocumented, "// x\npackage struct Thing {}", 1),
    Sample(HouseRule.isDocumented, "/// x\n@inline(__always)\n@safe package static func f() {}", 0),
    Sample(HouseRule.isDocumented, "@inline(__always)\n@safe package static func f() {}", 1),
    Sample(
      HouseRule.isDocumented,
      "  /// x\n  @Option(\n    help: \"y (z\"\n  )\n  package var x = 1",
      0
    ),
    Sample(HouseRule.isDocumented, "  @Option(\n    help: \"y\"\n  )\n  package var x = 1", 1),
    Sample(
      HouseRule.isDocumented,
      "package import Plans\n/// x\npackage private(set) var y = 1",
      0
    ),
    Sample(HouseRule.isDocumented, "  static package let y = 1", 1),
    Sample(HouseRule.isDocumented, "  case package\n  let package = 1\n  f(package: 1)", 0),
  ]

  @Test(arguments: lengths + imports + words + names)
  func `a rule objects to so many things`(_ sample: Sample) {
    let source = SwiftSource(module: sample.module, name: sample.name, text: sample.text)
    #expect(sample.rule(source).count == sample.count, "\(sample.rule(source))")
  }
}
