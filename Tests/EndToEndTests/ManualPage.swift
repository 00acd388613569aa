import Foundation

/// The manual page of the program, made of what its command line says of itself.
struct ManualPage {
  private var lines: [String] = []

  /// What `--experimental-dump-help` answers.
  private struct Dump: Decodable {
    let command: Command
  }

  private struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  private struct Argument: Decodable {
    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let isRepeating: Bool
    let shouldDisplay: Bool
  }

  private struct Name: Decodable {
    let kind: String
    let name: String

    var spelling: String { (kind == "long" ? "--" : "-") + name }
  }

  /// Makes the page from the dump of a version.
  init(dump: String, version: String) throws {
    let command = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
    lines.append(".TH CREDITCAST 1 \"\" \"\(Self.text(version))\" \"User Commands\"")
    lines += [
      ".SH NAME", "creditcast \\- tell whether a batch of generation jobs has enough credits",
    ]
    lines += [
      ".SH SYNOPSIS", ".B creditcast", "\\fIcommand\\fR [\\fIoption\\fR ...] [\\fIplan\\fR ...]",
    ]
    lines += [".SH DESCRIPTION", Self.text(command.abstract ?? "")]
    lines.append(".SH COMMANDS")
    for command in command.subcommands ?? [] { add(command, after: "creditcast") }
    lines += [
      ".SH EXIT STATUS",
      "0 means that the credits suffice, 2 that some are missing, 4 that nobody knows.",
      ".B creditcast explain exit-0", "and its like tell more.",
    ]
  }

  /// The page.
  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func add(_ command: Command, after names: String) {
    let name = names + " " + command.commandName
    lines += [".SS \(Self.text(name))", Self.text(command.abstract ?? "")]
    if let discussion = command.discussion { lines += [".PP", Self.text(discussion)] }
    for argument in command.arguments ?? [] where argument.shouldDisplay {
      lines += [".TP", Self.heading(argument), Self.text(argument.abstract ?? "")]
    }
    for command in command.subcommands ?? [] { add(command, after: name) }
  }

  private static func heading(_ argument: Argument) -> String {
    let value = "\\fI\(text(argument.valueName ?? "value"))\\fR"
    let names = (argument.names ?? []).map { "\\fB\(text($0.spelling))\\fR" }.joined(
      separator: ", "
    )
    switch argument.kind {
    case "positional": return value + (argument.isRepeating ? " ..." : "")
    case "flag": return names
    default: return "\(names) \(value)"
    }
  }

  /// A text that troff takes for nothing else.
  private static func text(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let spelt = words.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return spelt.hasPrefix(".") || spelt.hasPrefix("'") ? "\\&" + spelt : spelt
  }
}
