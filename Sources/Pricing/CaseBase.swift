internal import Catalogues
internal import Plans

/// What a job gives to a model in all of its combinations, and how the combinations differ.
struct CaseBase {
  let model: Int
  /// Whether it is of the combinations that includes add.
  let isAdded: Bool
  private let given: GivenParameters
  private let numbers: NumericValues
  /// The axes whose numbers count.
  private let counting: [AxisNumbers]
  /// Whether some value of an axis is no number.
  private let hasGaps: Bool
  /// The axes at whose values rules look.
  private let looked: [(place: Int, parameter: Int, texts: [String])]
  /// What each include gives, as far as it has been asked for.
  private var includes: [Int: [Gift]] = [:]

  /// A parameter with the value that an include gives it.
  private struct Gift {
    let parameter: Int
    let text: String
  }

  init(
    _ given: GivenParameters,
    _ numbers: consuming NumericValues,
    to model: Model,
    _ index: Int,
    over matrix: Matrix,
    deciding: [Int]
  ) {
    let axes = deciding.enumerated().compactMap { place, axis in
      matrix.axes[axis].name == "model"
        ? nil
        : model.parameterIndex(named: matrix.axes[axis].name).map { (place, $0, matrix.axes[axis]) }
    }
    var counting: [AxisNumbers] = []
    for (place, parameter, axis) in axes where numbers.counts(parameter) {
      counting.append(AxisNumbers(axis.values, at: place, for: parameter, of: model))
    }
    self.counting = counting
    hasGaps = counting.contains(where: \.hasGaps)
    looked = axes.filter { model.parametersByValue.contains($0.1) }.map { place, parameter, axis in
      (place, parameter, (0..<axis.values.count).map(axis.values.text))
    }
    self.model = index
    self.given = given
    self.numbers = numbers
    isAdded = false
  }

  /// What a job gives to combinations that have no values of axes.
  init(_ given: GivenParameters, _ numbers: consuming NumericValues, added index: Int) {
    model = index
    isAdded = true
    self.given = given
    self.numbers = numbers
    (counting, looked, hasGaps) = ([], [], false)
  }

  /// Tells what a case gives.
  ///
  /// `isFresh` says that `numbers` are of a case of the same base without includes: then only what the
  /// axes give differs.
  mutating func lay(
    _ one: MatrixCase,
    _ choices: ChoiceNumbers,
    of matrix: Matrix,
    to model: Model,
    _ numbers: inout NumericValues,
    isFresh: Bool
  ) -> GivenParameters {
    var given = self.given
    if !isFresh || hasGaps { numbers.begin(with: self.numbers) }
    for axis in counting.indices {
      let choice = choices.choice(counting[axis].place, of: one.choice)
      if let number = counting[axis].number(of: choice) {
        numbers.note(counting[axis].parameter, number)
      }
    }
    for axis in looked {
      let text = axis.texts[Int(choices.choice(axis.place, of: one.choice))]
      given.give(axis.parameter, text.utf8.span, to: model)
    }
    for include in one.includes {
      for gift in gifts(of: include, in: matrix, to: model) {
        given.give(gift.parameter, gift.text.utf8.span, to: model)
        numbers.note(gift.parameter, gift.text.utf8.span, of: model)
      }
    }
    return given
  }

  private mutating func gifts(of include: Int, in matrix: Matrix, to model: Model) -> [Gift] {
    if let known = includes[include] { return known }
    let gifts = matrix.includes[include].entries.filter { $0.name != "model" }.compactMap { entry in
      model.parameterIndex(named: entry.name).map { Gift(parameter: $0, text: entry.value.text) }
    }
    includes[include] = gifts
    return gifts
  }
}
