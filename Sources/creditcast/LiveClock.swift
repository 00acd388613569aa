import Glibc
import Ledgers

/// The clocks of this machine.
enum LiveClock {
  /// What they show.
  static var now: StoreClock {
    StoreClock(
      wall: milliseconds(CLOCK_REALTIME),
      boot: boot,
      uptime: milliseconds(CLOCK_BOOTTIME)
    )
  }

  private static func milliseconds(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// The kernel's name for this start of the machine; empty where it tells none.
  private static let boot: String = {
    let descriptor = unsafe open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = unsafe read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)).filter { $0 > 0x20 }, as: UTF8.self)
  }()
}
