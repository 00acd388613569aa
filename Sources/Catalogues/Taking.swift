/// How a model takes what a job gives to it.
package enum Taking: Sendable {
  /// It has no such parameter.
  case untaken
  /// The parameter takes the value, which is this number where it was read as a whole one.
  case good(Int, whole: Int64?)
  /// The parameter does not take the value.
  case bad(Int, ParameterProblem)
}
