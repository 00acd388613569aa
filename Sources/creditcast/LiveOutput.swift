import Commands
import Glibc

/// Writes to an open descriptor.
struct LiveOutput: TextOutput {
  let descriptor: Int32

  var isTerminal: Bool { isatty(descriptor) == 1 }

  var columns: Int? {
    var size = winsize()
    guard isTerminal, unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  func write(_ bytes: [UInt8]) throws(OutputProblem) {
    try LiveFiles.writeAll(bytes, to: descriptor)
  }
}
