extension Parameter {
  /// What its values may be, in words: `whole numbers from 10 to 50`; nil where anything goes.
  package var schemaWords: String? {
    switch type {
    case .text(let lengths): lengths.words
    case .integer(let numbers): numbers.words
    case .number(let numbers): numbers.words
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .boolean: "`true` or `false`"
    case .file: "the name of a file"
    }
  }
}

extension TextLengths {
  fileprivate var words: String? {
    switch (min, max) {
    case (0, nil): nil
    case (_, nil): "texts of at least \(min) characters"
    case (0, let max?): "texts of at most \(max) characters"
    case (_, let max?): "texts of \(min) to \(max) characters"
    }
  }
}

extension WholeNumbers {
  fileprivate var words: String {
    if !values.isEmpty { return values.map { "`\($0)`" }.joined(separator: ", ") }
    let multiples = multipleOf.map { " that are multiples of \($0)" } ?? ""
    return "whole numbers" + bounds(min.map { "\($0)" }, max.map { "\($0)" }) + multiples
  }
}

extension DecimalNumbers {
  fileprivate var words: String {
    "numbers" + bounds(min.map { "\($0)" }, max.map { "\($0)" })
  }
}

private func bounds(_ min: String?, _ max: String?) -> String {
  switch (min, max) {
  case (nil, nil): ""
  case (let min?, nil): " from \(min) up"
  case (nil, let max?): " up to \(max)"
  case (let min?, let max?): " from \(min) to \(max)"
  }
}
