import Commands
import Diagnostics
import TestSupport
import Testing

@Suite struct PricesTests {
  private static let contract = """
    creditcast_catalogue: 1
    provider: stability
    credit_usd: "0.009"
    checked_on: 2026-10-01
    models:
      - id: core
        name: Core by contract
        kind: image
        endpoint: /v2beta/stable-image/generate/core
        prices:
          - {from: 2026-01-01, credits: "2.5", source: contract 17, date_is: exact}
      - id: ours
        name: Ours
        aliases: [ultra]
        kind: image
        endpoint: /ours
        prices:
          - {from: 2026-01-01, credits: "1", source: contract 17, date_is: exact}

    """

  @Test func `the models that answer today are listed with their prices`() {
    let lines = Session("prices", "list").output.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("MODEL ") == true)
    let core = lines.first { $0.hasPrefix("core ") }
    #expect(
      core?.split(separator: " ") == ["core", "image", "3", "/v2beta/stable-image/generate/core"]
    )
    let sdxl = lines.first { $0.hasPrefix("sdxl-1.0 ") }
    #expect(sdxl?.contains("0.9 * max(steps, 30) / 30 * samples") == true)
    #expect(!lines.contains { $0.hasPrefix("user-balance ") || $0.hasPrefix("sd-1.6 ") })
  }

  @Test func `all models are listed when they are asked for`() throws {
    let text = Session("prices", "list", "--all", "--format", "json").output
    let models = try JSONParser.parse(Array(text.utf8))[key: "models"]?.elements ?? []
    let retired = models.first { $0[key: "id"]?.text == "sd-1.6" }
    #expect(retired?[key: "standing"]?.text == "retired")
    #expect(retired?[key: "credits"] == .null)
    #expect(retired?[key: "retired_on"]?.text == "2025-07-24")
    #expect(models.contains { $0[key: "kind"]?.text == "meta" })
    let table = Session("prices", "list", "--all").output
    #expect(table.contains("retired 2025-07-24"))
  }

  @Test func `a list of another day has that day's models and prices`() throws {
    let text = Session("prices", "list", "--today", "2024-04-01", "--format", "json").output
    let models = try JSONParser.parse(Array(text.utf8))[key: "models"]?.elements ?? []
    let names = models.compactMap { $0[key: "id"]?.text }
    #expect(names.contains("core") && !names.contains("ultra") && !names.contains("sd3.5-large"))
  }

  @Test func `a spreadsheet gets a row for each model`() {
    let rows = Session("prices", "list", "--format", "csv").output.split(separator: "\r\n")
    #expect(rows.first == "model,kind,credits,calculation,standing,from,endpoint,source")
    #expect(rows.contains { $0.hasPrefix(#""core",image,3,,priced,2024-03-21,"#) })
  }

  @Test(arguments: [
    "sdxl-1.0", "sdxl", "/v1/generation/stable-diffusion-xl-1024-v1-0/text-to-image",
  ])
  func `a model is shown by any of its names`(name: String) {
    let session = Session("prices", "show", name)
    #expect(session.status == .covered)
    for words in [
      "sdxl-1.0  Stable Diffusion XL 1.0", "where it gives no parameter, costs 0.9 credits",
      "first day: exact", "source: le-si/platform", "whole numbers from 10 to 50; default `30`",
      "`width` and `height` are one of", "aliases   sdxl, stable-diffusion-xl-1024-v1-0",
    ] {
      #expect(session.output.contains(words), "\(words)")
    }
  }

  @Test func `rules are told in words`() {
    let text = Session("prices", "show", "sd3.5-large").output
    #expect(text.contains("when `mode` is `image-to-image`, `image` is needed"))
    #expect(text.contains("when `mode` is `text-to-image`, `strength` is refused"))
  }

  @Test func `a model is shown to programs with its whole history`() throws {
    let text = Session("prices", "show", "sdxl", "--format", "json").output
    let model = try #require(JSONParser.parse(Array(text.utf8))[key: "model"])
    #expect(model[key: "history"]?.elements.count == 4)
    #expect(model[key: "credits"]?.text == "0.9")
    #expect(model[key: "parameters"]?.elements.first?[key: "required"] == .boolean(true))
  }

  @Test(arguments: [
    ("coer", "did you mean `core`?"), ("zzz", "`creditcast prices list --all` lists the models"),
    (
      "/v2alpha/generation/stable-image/inpaint", "`v2alpha-inpaint-mask`, `v2alpha-inpaint-search`"
    ),
  ])
  func `a model that is none is refused with what to write`(name: String, help: String) {
    let session = Session("prices", "show", name)
    #expect(session.status == .badData)
    #expect(session.errors.contains(help))
  }

  @Test func `a good catalogue is checked, and told what it changes`() {
    let path = TemporaryFile(Self.contract)
    let session = Session("prices", "check", path.path)
    #expect(session.status == .covered)
    for words in [
      "no errors, 2 models of `stability`", "replaces `core`: 2.5 credits in place of 3 credits",
      "adds `ours`: 1 credit\n", "hides `ultra`, because `ours` takes its name",
    ] {
      #expect(session.output.contains(words), "\(words)")
    }
  }

  @Test func `a catalogue on top is listed, and named`() {
    let path = TemporaryFile(Self.contract)
    let text = Session("prices", "list", "--prices", path.path).output
    #expect(text.contains("ours "))
    #expect(text.contains("no overrides") == false)
    #expect(text.split(whereSeparator: \.isWhitespace).contains("`\(path.path)`"))
  }

  @Test func `a wrong catalogue is shown with its lines`() {
    let wrong = Self.contract.replacing("kind: image", with: "kind: imge", maxReplacements: 1)
    let path = TemporaryFile(wrong)
    let session = Session("prices", "check", path.path)
    #expect(session.status == .badData)
    #expect(session.output.contains("error[prices.bad-value]: `kind` does not take `imge`"))
    #expect(session.output.contains("8 │     kind: imge"))
    #expect(session.output.hasSuffix("catalogue.yaml: 1 error\n"))
    #expect(Session("prices", "list", "--prices", path.path).status == .badData)
  }

  @Test func `a catalogue is checked from standard input`() {
    let files = FolderFiles(folder: TemporaryFolder(), input: Self.contract)
    #expect(Session("prices", "check", "-", files: files).status == .covered)
  }

  @Test func `a catalogue that is not there is no input`() {
    #expect(Session("prices", "check", "nowhere.yaml").status == .noInput)
    #expect(Session("prices", "list", "--prices", "nowhere.yaml").status == .noInput)
  }
}

/// A catalogue in a folder of its own.
private struct TemporaryFile {
  let path: String
  private let folder = TemporaryFolder()

  init(_ text: String) {
    path = folder.write(text, to: "catalogue.yaml")
  }
}
