internal import ArgumentParser

/// The formats of an answer that is no report.
enum AnswerFormat: String, ArgumentWord, Sendable {
  case table
  case json
}
