internal import ArgumentParser

/// The formats of an answer that is no report.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case table
  case json
}
