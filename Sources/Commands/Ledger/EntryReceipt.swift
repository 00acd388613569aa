internal import Books
internal import Diagnostics
internal import Ledgers

/// Tells what has become of something that was entered.
struct EntryReceipt {
  let format: AnswerFormat
  let world: World

  /// Tells it; it lasts already.
  func tell(_ answer: AddAnswer) throws(Failure) -> ExitStatus {
    switch answer {
    case .recorded(let event): try tell(AddPage(event: event, isNew: true))
    case .exists(let event): try tell(AddPage(event: event, isNew: false))
    case .refused(let event):
      throw Failure(
        .badData,
        "reference `\(event.entry.reference ?? "")` is recorded already, as event `\(event.id)`",
        help: "where it was bought a second time, say so with `--again`"
      )
    }
    return .covered
  }

  private func tell(_ page: AddPage) throws(Failure) {
    switch format {
    case .table: try world.answer(page.line)
    case .json: try world.answer(page.json)
    }
  }
}
