/// The change that a comment belongs to.
package struct CommentPlace: Sendable, Hashable {
  /// The forge that holds it.
  package let forge: Forge
  /// Where its API begins, without a slash at the end.
  package let api: String
  /// The repository: `owner/name`, or on GitLab a number or a path with groups.
  package let project: String
  /// The number of the pull request or merge request.
  package let number: Int

  /// A place where changes are discussed.
  package enum Forge: Sendable, Hashable {
    case github
    case gitlab
  }

  /// Makes a place; nil where the project is no name of one or the number is not above zero.
  package init?(_ forge: Forge, api: String, project: String, number: Int) {
    let names = project.split(separator: "/", omittingEmptySubsequences: false)
    let isNamed = names.allSatisfy { name in
      !name.isEmpty && name != "." && name != ".." && name.utf8.allSatisfy(Self.isPlain)
    }
    guard isNamed, number > 0, forge == .gitlab || names.count == 2 else { return nil }
    self.forge = forge
    self.api = api.hasSuffix("/") ? String(api.dropLast()) : api
    self.project = project
    self.number = number
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Where comments are read and added.
  package var comments: String {
    switch forge {
    case .github: "\(api)/repos/\(project)/issues/\(number)/comments"
    case .gitlab: "\(api)/projects/\(encodedProject)/merge_requests/\(number)/notes"
    }
  }

  /// Where one comment is changed.
  package func comment(_ id: String) -> String {
    switch forge {
    case .github: "\(api)/repos/\(project)/issues/comments/\(id)"
    case .gitlab: "\(comments)/\(id)"
    }
  }

  /// Where the forge tells whose token it is.
  package var user: String { "\(api)/user" }

  private var encodedProject: String {
    project.split(separator: "/").joined(separator: "%2F")
  }
}
