/// Why a text is not a price expression, and where.
package struct ExpressionProblem: Error, Sendable, Hashable {
  /// What is wrong.
  package let kind: Kind
  /// The bytes of the text that it is about; empty at the end of the text.
  package let range: Range<Int>

  /// Makes a problem.
  package init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

extension ExpressionProblem {
  /// The kinds of problems.
  package enum Kind: Sendable, Hashable {
    /// There is no expression at all.
    case empty
    /// The text is longer than `PriceExpression.lengthLimit`.
    case tooLong
    /// It nests deeper than `PriceExpression.depthLimit`.
    case tooDeep
    /// Something else stands where `what` is needed; `found` is nil at the end of the text.
    case expected(_ what: Expected, found: String?)
    /// A comparison stands outside of the first argument of `if`.
    case comparisonOutsideIf(String)
    /// A number is not written as JSON writes it, or has more digits than can be held.
    case badNumber(String)
    /// No parameter and no function has this name.
    case unknownName(String, nearest: String?)
    /// The parameter is not a number.
    case notNumeric(String)
    /// The parameter may be absent: it is not required and has no default.
    case mayBeAbsent(String)
  }

  /// What can be missing.
  package enum Expected: Sendable, Hashable {
    /// A number, a parameter, a function or a parenthesis.
    case value
    /// An operator, or the end of the expression.
    case operatorOrEnd
    /// One of the comparisons.
    case comparison
    /// A sign of punctuation.
    case sign(String)
  }
}
