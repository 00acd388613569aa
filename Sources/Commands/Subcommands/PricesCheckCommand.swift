internal import ArgumentParser
internal import Catalogues
internal import Diagnostics
internal import Quantities
internal import Reports
internal import YAMLReading

/// The command `creditcast prices check`.
struct PricesCheckCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a price catalogue, and tell what it changes.",
    usage: "creditcast prices check [<options>] <file>",
    discussion: """
      For catalogues that `--prices` or the configuration names. Exits with 0 when it is right, 65 \
      when something is wrong in it, 66 when there is no such file.
      """
  )

  @Argument(help: "A catalogue file, or - for standard input.")
  var file: String

  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let settings = try Settings(global, in: world)
    let source = try source(in: world)
    let loader = CatalogueLoader(world: world)
    let below = try loader.catalogue(with: [])
    let answer = try loader.read(source, over: below)
    let shown = FindingExcerpts([source], showsPrompts: true).shown(answer.findings)
    let style = try Terminal(world: world).style(global)
    var bytes = shown.isEmpty ? [] : FindingList.render(shown, style)
    guard let top = answer.catalogue else {
      let count = answer.findings.count(of: .error)
      bytes += "\(SafeText.of(source.name)): \(NumberText.counted(count, "error"))\n".utf8
      try world.answer(bytes)
      return .badData
    }
    let changes = CatalogueChanges(
      top: top,
      below: below,
      day: settings.today.value
    )
    bytes += page(changes, named: source.name, style)
    try world.answer(bytes)
    return .covered
  }

  private func source(in world: World) throws(Failure) -> SourceFile {
    guard file == "-" else { return SourceFile(path: file) }
    do {
      return try world.files.standardInput()
    } catch {
      throw Failure(.noInput, "standard input cannot be read")
    }
  }

  private func page(
    _ changes: CatalogueChanges,
    named name: String,
    _ style: ReportStyle
  ) -> [UInt8] {
    var page = TerminalPage(style: style)
    let count = NumberText.counted(changes.top.models.count, "model")
    page.paragraph(
      StyledText(
        "\(name): no errors, \(count) of `\(changes.top.provider)`, checked on \(changes.top.checkedOn)"
      )
    )
    for line in changes.lines { page.paragraph(after: StyledText("  "), StyledText(line)) }
    if !global.quiet {
      page.blank()
      page.paragraph(
        StyledText(
          "use it with `--prices \(name)`, or name it in `creditcast.yaml` as `prices: {files: …}`"
        )
      )
    }
    return page.bytes
  }
}
