internal import Quantities
internal import Runways

/// A runway as Markdown.
enum RunwayMarkdown {
  /// Writes the verdict, the days and the runs.
  static func render(_ report: RunwayReport) -> [UInt8] {
    let words = RunwayWords(report)
    var text = "**\(words.word)**: \(MarkdownText.prose(words.sentence))\n\n"
    text += "| | |\n| --- | --- |\n"
    for end in words.ends { text += "| runs out, \(end.name) | \(end.day) |\n" }
    text += "| refill | \(words.order) |\n"
    text += "| burn | \(MarkdownText.prose(words.burn)) |\n"
    text += "| scored | \(words.score) |\n"
    text += "| available | \(NumberText.of(report.runway.available)) credits |\n"
    let rows = RunwayRows(runway: report.runway)
    if !rows.rows.isEmpty {
      text +=
        "\n| run | plan | needs | left at \(words.target) | |\n| --- | --- | --: | --: | --- |\n"
      for row in rows.rows {
        text +=
          "| \(RunwayWords.day(row.run.moment.day)) | \(MarkdownText.code(row.run.name, inTable: true))"
          + " | \(NumberText.of(row.run.needs)) | \(RunwayRows.whole(row.left)) |"
          + " \(row.isCovered ? "" : "not covered") |\n"
      }
      if rows.leftOut > 0 { text += "\nand \(NumberText.of(rows.leftOut)) later ones\n" }
    }
    for remark in report.remarks { text += "\n* \(MarkdownText.prose(remark))\n" }
    return Array(text.utf8)
  }
}
