import Foundation
import PlanMaking

/// make-plan JOBS [block|flow|json]: writes a plan to standard output.
guard CommandLine.arguments.count > 1, let jobs = Int(CommandLine.arguments[1]),
  let style = PlanMaker.Style(rawValue: CommandLine.arguments.dropFirst(2).first ?? "block")
else {
  FileHandle.standardError.write(Data("usage: make-plan JOBS [block|flow|json]\n".utf8))
  exit(64)
}
var buffer = Data()
var maker = PlanMaker(style) { piece in
  buffer.append(contentsOf: piece.utf8)
  guard buffer.count > 1 << 20 else { return }
  FileHandle.standardOutput.write(buffer)
  buffer.removeAll(keepingCapacity: true)
}
maker.make(jobs: jobs)
FileHandle.standardOutput.write(buffer)
