import Foundation

/// bench PROGRAM TOOLS [ROUNDS]: measures creditcast and prints one table.

let words = CommandLine.arguments
guard words.count > 2 else {
  print("usage: bench CREDITCAST FOLDER-OF-TOOLS [ROUNDS]")
  exit(64)
}
let bench = try Bench(
  program: words[1],
  tools: words[2],
  rounds: Int(words.dropFirst(3).first ?? "21") ?? 21
)
print(Row.head)
for measure in bench.measures {
  for row in try measure() { print(row.line) }
}
