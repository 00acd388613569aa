import Commands
import Diagnostics
import Glibc

signal(SIGPIPE, SIG_IGN)
let status = Creditcast.run(Array(CommandLine.arguments.dropFirst()), in: .live)
exit(status.rawValue)
