import Testing

@testable import creditcast

/// Which file system a path lies on.
@Suite struct MountTableTests {
  private let table = MountTable(
    """
    21 1 0:20 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
    22 21 0:21 / /proc rw shared:2 - proc proc rw
    40 21 0:40 / /mnt/team rw,relatime shared:9 master:1 - nfs4 server:/team rw,vers=4.2
    41 40 0:41 / /mnt/team/fast rw - tmpfs tmpfs rw
    42 21 0:42 / /mnt/two\\040words rw - cifs //server/share rw
    43 21 0:43 / /mnt/over rw - ext4 /dev/vdb rw
    44 43 0:44 / /mnt/over rw - fuse.sshfs me@there: rw
    broken
    """
  )

  @Test(
    arguments: [
      ("/a", "ext4"), ("/mnt/team", "nfs4"), ("/mnt/team/x/ledger.sqlite", "nfs4"),
      ("/mnt/teams/x", "ext4"), ("/mnt/team/fast/x", "tmpfs"), ("/mnt/two words/x", "cifs"),
      ("/mnt/over/x", "fuse.sshfs"),
    ]
  )
  func `the deepest mount counts, and of several the last`(_ path: String, _ type: String) {
    #expect(table.fileSystem(of: path) == type)
  }

  @Test func `the kernel's own table is read`() {
    #expect(MountTable.current.fileSystem(of: "/proc/self") == "proc")
    #expect(MountTable("").fileSystem(of: "/") == nil)
  }
}
