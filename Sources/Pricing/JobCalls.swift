internal import Catalogues
internal import Plans
internal import Quantities

/// Walks through the calls of a job, for one output of its source after another.
struct JobCalls {
  private let requests: JobRequests
  private let matrix: Matrix?
  private let count: Int64
  /// Whether lines are wanted, or only the ids that other calls work on.
  private let writesLines: Bool
  private let spelling: any CallSpelling
  /// The job's part of the ids of its calls.
  let id: SpeltID
  private var texts: [AxisText]
  private var combinations: MatrixCombinations
  private var equals: EqualCombinations?
  private var shapes: [CallShape] = []
  private var places: [JobRequests.Key: Int] = [:]
  private var key = JobRequests.Key()
  /// The shape of the combination; nil where the one before says nothing about the next.
  private var shape: Int?
  private var input: CallInput?
  private var number: Int64
  /// The figures of the combination in its ids.
  private var mark: [UInt8] = []
  private var lineStart: [UInt8] = []
  private var lineEnd: [UInt8] = []
  private var prompt = CallPrompt()

  /// So many shapes are kept.
  private static let room = 1024

  /// Begins before the first call.
  init(
    of job: Job,
    in plan: PlanInfo,
    _ catalogue: Catalogue,
    spelling: any CallSpelling,
    writesLines: Bool
  ) {
    requests = JobRequests(
      of: job,
      in: plan,
      catalogue,
      spelling: spelling,
      writesLines: writesLines
    )
    matrix = job.extras?.matrix
    count = job.count
    number = count
    self.writesLines = writesLines
    self.spelling = spelling
    id = SpeltID(job.bytes[job.id.range], spelling)
    texts = (matrix?.axes ?? []).map { AxisText($0.values) }
    if job.extras?.source != nil {
      texts.append(AxisText())
      input = CallInput()
    }
    combinations = MatrixCombinations(matrix)
    equals = matrix.map(EqualCombinations.init)
    key.choices = requests.deciding.map { _ in -1 }
  }

  /// How many outputs the call makes.
  private(set) var outputs: Int64 = 1

  /// Gives away the input, so that its lists are filled anew.
  mutating func takeInput() -> CallInput {
    var taken = input ?? CallInput()
    input = nil
    taken.call.removeAll(keepingCapacity: true)
    taken.suffix.removeAll(keepingCapacity: true)
    return taken
  }

  /// Takes the input of the next calls.
  mutating func take(_ input: CallInput) { self.input = input }

  /// Begins again, for another output of the source, which has a prompt.
  mutating func begin(_ prompt: CallPrompt) {
    combinations.restart()
    equals?.restart()
    number = count
    if key.hasPrompt != (prompt.text != nil) {
      key.hasPrompt.toggle()
      shape = nil
    }
    if let text = prompt.text, texts[requests.promptAxis].chosen != prompt.number {
      texts[requests.promptAxis].take(text, number: prompt.number)
    }
  }

  /// Moves to the next call; false after the last.
  mutating func next() -> Bool {
    if number < count {
      number += 1
      return true
    }
    number = 1
    while combinations.next() {
      if takeCombination() { return true }
    }
    return false
  }

  /// Adds the line of the call.
  mutating func append(to bytes: inout [UInt8]) {
    bytes += lineStart
    bytes.append(number: number)
    bytes += lineEnd
  }

  /// The prompt that the call gives to jobs that work on its outputs.
  mutating func handOverPrompt() -> CallPrompt {
    if let shape { prompt.follow(shapes[shape].prompt(), of: shape, texts) }
    return prompt
  }

  /// Adds what follows the job's part of the call's id, but for what the call works on.
  func appendRest(to bytes: inout [UInt8]) {
    bytes += mark
    bytes.append(number: number)
  }

  /// Remembers what the call makes.
  mutating func remember(in made: inout MadeOutputs?) {
    var rest: [UInt8] = []
    appendRest(to: &rest)
    input?.appendSuffix(to: &rest)
    made?.add(rest: rest, outputs: outputs, prompt: handOverPrompt())
  }

  /// Prepares the calls of the combination; false where its model is not known.
  private mutating func takeCombination() -> Bool {
    if !combinations.isAdded {
      for axis in combinations.changed..<combinations.choices.count {
        texts[axis].choose(combinations.choices[axis])
      }
    }
    let isSame = isShapeSame()
    let shape = isSame ? self.shape ?? 0 : findShape()
    self.shape = shape
    markCombination(of: shape, isSame: isSame)
    guard let outputs = shapes[shape].choosePrice(of: texts, spelling: spelling) else {
      return false
    }
    self.outputs = outputs
    if writesLines { prepareLines(of: shape) }
    return true
  }

  /// Brings the key up to date, and tells whether the combination has the shape of the one before.
  private mutating func isShapeSame() -> Bool {
    var isSame = shape != nil && key.isAdded == combinations.isAdded
    key.isAdded = combinations.isAdded
    if key.includes != combinations.laid {
      key.includes = combinations.laid
      isSame = false
    }
    for (place, axis) in requests.deciding.enumerated()
    where axis < texts.count && key.choices[place] != texts[axis].chosen {
      key.choices[place] = texts[axis].chosen
      isSame = false
    }
    return isSame
  }

  private mutating func findShape() -> Int {
    if let place = places[key] { return place }
    if shapes.count == Self.room {
      shapes = []
      places = [:]
      prompt.forget()
    }
    shapes.append(requests.shape(key, texts))
    places[key] = shapes.count - 1
    return shapes.count - 1
  }

  private mutating func markCombination(of shape: Int, isSame: Bool) {
    let changed = isSame ? combinations.changed : nil
    guard let print = shapes[shape].mark?.fingerprint(of: &texts, changed: changed) else { return }
    let number = equals?.number(of: combinations, print) ?? 1
    mark.removeAll(keepingCapacity: true)
    mark.append(hexadecimal: print)
    if number > 1 {
      mark.append(UInt8(ascii: "-"))
      mark.append(number: number)
    }
    mark.append(UInt8(ascii: "."))
  }

  private mutating func prepareLines(of shape: Int) {
    lineStart.removeAll(keepingCapacity: true)
    shapes[shape].appendHead(to: &lineStart)
    lineStart += id.start
    lineStart += mark
    lineEnd.removeAll(keepingCapacity: true)
    input?.appendSuffix(to: &lineEnd)
    shapes[shape].appendTail(to: &lineEnd, &texts, &input, spelling: spelling)
  }
}
