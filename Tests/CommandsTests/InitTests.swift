import Commands
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct InitTests {
  private let files = FolderFiles(folder: TemporaryFolder())

  private func text(of name: String) -> String? {
    try? String(contentsOfFile: "\(files.folder.path)/\(name)", encoding: .utf8)
  }

  @Test func `a new project passes its first check`() {
    let session = Session("init", files: files)
    #expect(session.status == .covered)
    #expect(session.output.contains("NEXT      creditcast check plan.yaml --balance 100"))
    let check = Session("check", "\(files.folder.path)/plan.yaml", "--balance", "34", files: files)
    #expect(check.status == .covered)
    #expect(check.output.contains("no findings"))
    #expect(
      Session("check", files.folder.path, "--balance", "33", files: files).status == .shortfall
    )
    #expect(Session("doctor", files: files).status == .covered)
  }

  @Test(arguments: ["plan", "config"])
  func `the schema that a file names is there`(name: String) throws {
    _ = Session("init", files: files)
    let file = name == "plan" ? "plan.yaml" : "creditcast.yaml"
    let address = ".creditcast/\(name).schema.json"
    #expect(text(of: file)?.hasPrefix("# yaml-language-server: $schema=\(address)\n") == true)
    #expect(text(of: address) == Session("schema", name).output)
  }

  @Test(arguments: ["plan.yaml", "creditcast.yaml"])
  func `a file that is there is left alone, and nothing else is written`(name: String) {
    files.folder.write("mine\n", to: name)
    let session = Session("init", files: files)
    #expect(session.status == .cannotCreate)
    #expect(session.errors.contains("`\(name)` is there already"))
    #expect(text(of: name) == "mine\n")
    #expect(files.kind(of: ".creditcast") == nil)
    #expect(Session("init", "--force", files: files).status == .covered)
    #expect(text(of: name)?.hasPrefix("# yaml-language-server") == true)
  }

  @Test func `a folder is made where there is none`() {
    let session = Session("init", "deep/below", files: files)
    #expect(session.status == .covered)
    #expect(session.output.contains("creditcast check deep/below/plan.yaml"))
    #expect(text(of: "deep/below/plan.yaml") != nil)
  }

  @Test func `a folder that cannot be made is told`() {
    files.folder.write("", to: "file")
    #expect(Session("init", "file/below", files: files).status == .cannotCreate)
    #expect(Session("init", "", files: files).status == .usage)
  }
}
