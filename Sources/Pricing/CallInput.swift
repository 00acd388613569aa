/// The output that a call works on, as it is spelt in the call's line.
struct CallInput {
  /// The id of the call that makes it.
  var call: [UInt8] = []
  /// Which of that call's outputs, from 1.
  var output: Int64 = 1
  /// What follows the call's own part of its id: a slash and the id of the output.
  var suffix: [UInt8] = []

  mutating func appendCall(to bytes: inout [UInt8]) { bytes += call }

  mutating func appendOutput(to bytes: inout [UInt8]) { bytes.append(number: output) }

  mutating func appendSuffix(to bytes: inout [UInt8]) { bytes += suffix }
}
