import Quantities
import TestSupport
import Testing
import YAMLReading

@testable import Commands

/// A usage file that grows, is cut or is taken away while it is read.
@Suite struct UsageFollowerTests {
  private static func line(_ credits: Int) -> String {
    #"{"id":"a","outcome":"ok","credits":"\#(credits)"}"# + "\n"
  }

  @Test func `what is added is read once`() {
    let folder = TemporaryFolder()
    let path = "\(folder.path)/u"
    var follower = UsageFollower(.init(path: path), jobs: UsageJobs())
    follower.catchUp()
    #expect(follower.isWhole && follower.reader.total.calls == 0)
    folder.write(Self.line(1) + "{\"id\":", to: "u")
    follower.catchUp()
    follower.catchUp()
    #expect(follower.reader.total.credits == Credits(whole: 1))
    folder.write(Self.line(1) + Self.line(2), to: "u")
    follower.finish()
    #expect(follower.isWhole && follower.reader.total.credits == Credits(whole: 3))
  }

  @Test func `a file that gets shorter is read again, and not trusted`() {
    let folder = TemporaryFolder()
    let path = folder.write(Self.line(1) + Self.line(2), to: "u")
    var follower = UsageFollower(.init(path: path), jobs: UsageJobs())
    follower.catchUp()
    folder.write(Self.line(5), to: "u")
    follower.finish()
    #expect(!follower.isWhole && follower.reader.total.credits == Credits(whole: 5))
  }

  @Test func `what is no file is told`() {
    let folder = TemporaryFolder()
    var follower = UsageFollower(.init(path: folder.path), jobs: UsageJobs())
    follower.finish()
    #expect(!follower.isWhole && follower.problem == .notRegular)
  }
}
