/// What is found in a value of a parameter.
struct ValueReading {
  /// The number that the value was read as on the way, where it is a whole one.
  var whole: Int64?
  /// What is wrong with the value.
  var problem: ParameterProblem?
}
