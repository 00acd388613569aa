/// What is prepared for the combinations of a job that give the same keys to the same model.
struct CallShape {
  /// Makes the figures of a combination; nil without a matrix.
  var mark: CombinationMark?
  /// The lines of the calls; nil where the model is not known, so that none are made.
  private var pattern: LinePattern?

  init(mark: CombinationMark?, pattern: LinePattern?) {
    self.mark = mark
    self.pattern = pattern
  }

  // What changes nothing is mutating nevertheless, so that a shape in a list is not copied.

  /// Looks up the price of the chosen values; answers how many outputs a call makes, nil where none is
  /// made.
  mutating func choosePrice(of texts: [AxisText], spelling: any CallSpelling) -> Int64? {
    pattern?.choosePrice(of: texts, spelling: spelling)
  }

  /// Where the prompt of the calls comes from, if they have one.
  mutating func prompt() -> RequestDraft.Value? {
    pattern?.prompt
  }

  /// Adds the part of a line that stands before the id.
  mutating func appendHead(to bytes: inout [UInt8]) {
    pattern?.appendHead(to: &bytes)
  }

  /// Adds the part of a line that stands behind the id.
  mutating func appendTail(
    to bytes: inout [UInt8],
    _ texts: inout [AxisText],
    _ input: inout CallInput?,
    spelling: any CallSpelling
  ) {
    pattern?.appendTail(to: &bytes, &texts, &input, spelling: spelling)
  }
}
