import Commands
import Diagnostics
import Glibc

signal(SIGPIPE, SIG_IGN)
let end = Creditcast.run(Array(CommandLine.arguments.dropFirst()), in: .live)
exit(end.code)
