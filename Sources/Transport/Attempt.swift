/// What an attempt came to.
package enum Attempt<Answer: Sendable, Problem: Error>: Sendable {
  /// There is an answer.
  case answer(Answer)
  /// There is none, and no later attempt changes that.
  case final(Problem)
  /// A later attempt may do better.
  case again(RetryCause)
}
