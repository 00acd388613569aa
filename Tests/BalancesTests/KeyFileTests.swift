import Balances
import Glibc
import TestSupport
import Testing

@Suite struct KeyFileTests {
  private let folder = TemporaryFolder()

  private func problem(of path: String) -> BalanceProblem? {
    do {
      _ = try KeyFile(path: path).read()
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["canary-0123", "canary-0123\n", "canary-0123\r\n"])
  func `a key is read without the end of its line`(text: String) throws {
    let path = folder.write(text, to: "key")
    let secret = try KeyFile(path: path).read()
    #expect(secret.withBytes { $0.count } == 11)
    #expect(secret.origin == .file(path))
  }

  @Test(arguments: [
    ("a\n\n", KeyFault.lineBreak), ("\n", .empty), ("", .empty), ("a\nb", .lineBreak),
  ])
  func `a file that holds no single key is refused`(text: String, fault: KeyFault) {
    let path = folder.write(text, to: "key")
    #expect(problem(of: path) == .keyUnusable(fault, from: .file(path)))
  }

  @Test(
    arguments: [(0o640, "640"), (0o604, "604"), (0o610, "610"), (0o644, "644")]
      as [(UInt32, String)]
  )
  func `a file that others can use is refused`(mode: UInt32, shown: String) {
    let path = folder.write("canary-0123", to: "key", mode: mode)
    #expect(problem(of: path) == .keyFile(.open(mode: shown), path: path))
  }

  @Test func `what is no regular file is refused without waiting`() {
    let pipe = "\(folder.path)/pipe"
    unsafe mkfifo(pipe, 0o600)
    for path in [folder.path, pipe, "/dev/null"] {
      #expect(problem(of: path) == .keyFile(.notRegular, path: path))
    }
  }

  @Test func `a missing file and a huge file are refused`() {
    let missing = "\(folder.path)/missing"
    #expect(problem(of: missing) == .keyFile(.missing, path: missing))
    let huge = folder.write(String(repeating: "x", count: 4097), to: "huge")
    #expect(problem(of: huge) == .keyFile(.tooLarge, path: huge))
  }

  @Test(.enabled(if: geteuid() == 0))
  func `a file of another user is refused`() {
    let path = folder.write("canary-0123", to: "key")
    unsafe chown(path, 12_345, 12_345)
    #expect(problem(of: path) == .keyFile(.foreign, path: path))
  }
}
