internal import ArgumentParser
internal import Catalogues
internal import Diagnostics
internal import Reports

/// The command `creditcast init`.
struct InitCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a first plan and a configuration.",
    usage: "creditcast init [<options>] [<folder>]",
    discussion: """
      Writes plan.yaml, creditcast.yaml and, for editors, their schemas in the folder .creditcast. \
      A file that is there already is left alone, and then nothing is written.
      """
  )

  @Argument(help: "The folder to write to; it is made where there is none.")
  var folder: String = "."

  @Flag(name: .long, help: "Replace files that are there already.")
  var force = false

  @OptionGroup(title: "General options") var global: GlobalOptions

  mutating func validate() throws {
    if folder.isEmpty { throw ValidationError("the folder has no name; . is the working folder") }
  }

  func run(in world: World) throws -> ExitStatus {
    let files = try files(in: world)
    if !force, let taken = files.first(where: { world.files.kind(of: $0.path) != nil }) {
      throw Failure(
        .cannotCreate,
        "`\(taken.path)` is there already",
        help: "name another folder, or replace it with `--force`"
      )
    }
    do throws(OutputProblem) {
      try world.files.makeFolder(at: path(StarterFiles.schemaFolder))
      if force {
        try world.files.write(files)
      } else {
        for file in files { try world.files.create(file.bytes, at: file.path) }
      }
    } catch {
      throw error.failure
    }
    try world.answer(answer(files.map(\.path), try Terminal(world: world).style(global)))
    return .covered
  }

  private func files(in world: World) throws(Failure) -> [OutputFile] {
    let catalogue = try CatalogueLoader(world: world).catalogue(with: [])
    let schemas = StarterFiles.schemaFolder
    let texts = [
      ("plan.yaml", StarterFiles.plan),
      (ConfigurationFiles.projectName, StarterFiles.configuration),
      ("\(schemas)/plan.schema.json", PlanSchema(catalogue: catalogue).text),
      ("\(schemas)/config.schema.json", ConfigurationSchema.text),
    ]
    return texts.map { OutputFile(path($0), Array($1.utf8)) }
  }

  private func path(_ name: String) -> String {
    switch folder {
    case ".", "./": name
    case _ where folder.hasSuffix("/"): folder + name
    default: "\(folder)/\(name)"
    }
  }

  private func answer(_ paths: [String], _ style: ReportStyle) -> [UInt8] {
    var page = TerminalPage(style: style)
    for path in paths { page.line(StyledText("wrote \(path)")) }
    guard !global.quiet else { return page.bytes }
    page.blank()
    page.section(
      "NEXT",
      [
        StyledText("creditcast check \(path("plan.yaml")) --balance 100"),
        StyledText("set STABILITY_API_KEY, and leave out --balance, to ask the account itself"),
        StyledText("creditcast doctor tells which settings are in force"),
      ]
    )
    return page.bytes
  }
}
