/// Keeps GitHub's runner from taking anything in a text for a command.
package enum EchoGuard {
  /// The text between a command that stops all commands and the one that lets them go on.
  ///
  /// The token is a digest of the text that does not occur in it, so nothing in the text can let
  /// commands go on, and the same text gives the same bytes.
  package static func around(_ text: [UInt8]) -> [UInt8] {
    guard !text.isEmpty else { return [] }
    let token = UniqueToken.of(text)
    let end = text.last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]
    return WorkflowCommand("stop-commands", [], token).bytes + text + end
      + WorkflowCommand(token, [], "").bytes
  }
}
