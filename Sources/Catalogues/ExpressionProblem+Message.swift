extension ExpressionProblem {
  /// What is wrong, in one sentence.
  package var message: String {
    switch kind {
    case .empty: "the price is empty"
    case .tooLong: "the price is longer than \(PriceExpression.lengthLimit) bytes"
    case .tooDeep: "the price nests deeper than \(PriceExpression.depthLimit) levels"
    case .expected(let what, let found?): "expected \(what.phrase), found `\(found)`"
    case .expected(let what, nil): "expected \(what.phrase) at the end of the price"
    case .comparisonOutsideIf(let sign): "the comparison `\(sign)` stands outside of `if`"
    case .badNumber(let text): "`\(text)` is not a number"
    case .unknownName(let name, _): "the price uses `\(name)`, which is no parameter of the model"
    case .notNumeric(let name): "the price uses `\(name)`, which is not a number"
    case .mayBeAbsent(let name): "the price uses `\(name)`, which a call may leave out"
    }
  }

  /// What to write instead, where that is plain.
  package var help: String? {
    switch kind {
    case .empty: "write a number, or leave `credits` out where the price is not known"
    case .tooLong, .tooDeep: "split the model, or simplify its price"
    case .expected(.comparison, _): "write it as `if(steps < 30, 1, 2)`"
    case .expected: nil
    case .comparisonOutsideIf: "compare in the first argument of `if`: `if(steps < 30, 1, 2)`"
    case .badNumber: "write numbers as JSON does, such as `0.5` or `2.16e-8`"
    case .unknownName(_, let nearest?): "did you mean `\(nearest)`?"
    case .unknownName(_, nil): "list it under `parameters`"
    case .notNumeric: "calculate with parameters of type `integer` or `number`"
    case .mayBeAbsent(let name): "give `\(name)` a `default`, or make it `required`"
    }
  }
}

extension ExpressionProblem.Expected {
  /// The thing with its article.
  fileprivate var phrase: String {
    switch self {
    case .value: "a number or a name"
    case .operatorOrEnd: "an operator"
    case .comparison: "a comparison"
    case .sign(let sign): "`\(sign)`"
    }
  }
}

extension UndefinedPrice {
  /// What the price does, to stand after its subject: `divides by zero`.
  package var phrase: String {
    switch self {
    case .dividedByZero: "divides by zero"
    case .tooLarge: "is too large to be calculated exactly"
    case .negative: "is below zero"
    }
  }
}
