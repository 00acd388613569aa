/// How a model takes what a job gives to it.
package enum Taking: Sendable {
  /// It has no such parameter.
  case untaken
  /// The parameter takes the value.
  case good(Int)
  /// The parameter does not take the value.
  case bad(Int, ParameterProblem)
}
