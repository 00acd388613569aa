internal import Quantities

extension Parameter: Digestible {
  init(from digest: inout DigestReader) throws(BadDigest) {
    self.init(
      name: try digest.next(),
      type: try digest.next(),
      isRequired: try digest.next(),
      fallback: try digest.next()
    )
  }

  func write(to digest: inout DigestWriter) {
    digest.add(name)
    digest.add(type)
    digest.add(isRequired)
    digest.add(fallback)
  }
}

extension ParameterType: Digestible {
  init(from digest: inout DigestReader) throws(BadDigest) {
    switch try digest.word() as ParameterDraft.TypeName {
    case .text:
      self = .text(TextLengths(min: try digest.next(), max: try digest.next()))
    case .integer:
      let numbers = WholeNumbers(
        min: try digest.next(),
        max: try digest.next(),
        multipleOf: try digest.next(),
        values: try digest.next()
      )
      self = .integer(numbers)
    case .number:
      self = .number(DecimalNumbers(min: try digest.next(), max: try digest.next()))
    case .choice: self = .choice(try digest.next())
    case .boolean: self = .boolean
    case .file: self = .file
    }
  }

  func write(to digest: inout DigestWriter) {
    digest.add(typeName.rawValue)
    switch self {
    case .text(let lengths):
      digest.add(lengths.min)
      digest.add(lengths.max)
    case .integer(let numbers):
      digest.add(numbers.min)
      digest.add(numbers.max)
      digest.add(numbers.multipleOf)
      digest.add(numbers.values)
    case .number(let numbers):
      digest.add(numbers.min)
      digest.add(numbers.max)
    case .choice(let words): digest.add(words)
    case .boolean, .file: break
    }
  }

  private var typeName: ParameterDraft.TypeName {
    switch self {
    case .text: .text
    case .integer: .integer
    case .number: .number
    case .choice: .choice
    case .boolean: .boolean
    case .file: .file
    }
  }
}

extension ExactDecimal: Digestible {
  init(from digest: inout DigestReader) throws(BadDigest) {
    self.init(digits: Int128(try digest.number()), exponent: try digest.next())
  }

  func write(to digest: inout DigestWriter) {
    digest.add(Int64(digits))
    digest.add(exponent)
  }
}
