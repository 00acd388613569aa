internal import Diagnostics
internal import Reports

/// Writes one answer in all the formats that were asked for: each whole, or not at all.
struct TargetWriter<Format: RawRepresentable & Sendable> where Format.RawValue == String {
  let targets: [OutputTarget<Format>]
  let global: GlobalOptions
  let world: World

  /// Writes the files first, then standard output; `render` puts the answer into a format.
  func write(_ render: (Format, ReportStyle) throws(Failure) -> [UInt8]) throws(Failure) {
    let style = try Terminal(world: world).style(global)
    var files: [OutputFile] = []
    var answer: [UInt8]?
    for target in targets {
      if let file = target.file {
        files.append(OutputFile(file, try render(target.format, style.plain)))
      } else {
        answer = try render(target.format, style)
      }
    }
    do {
      try world.files.write(files)
    } catch {
      throw error.failure
    }
    if let answer {
      try world.answer(answer)
    } else if !global.quiet {
      world.errors.note("creditcast: written to \(OutputTarget.names(targets))")
    }
  }
}
