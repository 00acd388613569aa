package import Diagnostics

extension Place {
  /// `file:line:column`, or the file alone; not yet made safe to print.
  package var text: String {
    guard let start = range?.start else { return file }
    return "\(file):\(start.line):\(start.column)"
  }
}
