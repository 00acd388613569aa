import Comments
import Quantities
import TestSupport
import Testing

@Suite struct CommentMarkerTests {
  private static let moment = Moment(secondsSinceEpoch: 1_790_071_200)

  @Test(arguments: [nil, "plans", "a.b-c_D9"])
  func `what a marker writes it reads`(_ id: String?) {
    let marker = CommentMarker(id: id, validAt: Self.moment)
    #expect(CommentMarker(reading: marker.line) == marker)
    #expect(CommentMarker(reading: marker.line + "\r\nrest") == marker)
    #expect(CommentMarker(reading: marker.line + "\n\n### Covered") == marker)
  }

  @Test(arguments: [
    "", "### Covered", "[//]: <> (creditcast-comment)",
    "[//]: <> (creditcast-comment, valid-at=soon)",
    "[//]: <> (creditcast-comment, valid-at=2026-11-22T00:00:00Z",
    "[//]: <> (creditcast-comment, x=1, valid-at=2026-11-22T00:00:00Z)",
    "[//]: <> (creditcast-comment, id=a, id=b, valid-at=2026-11-22T00:00:00Z)",
    " [//]: <> (creditcast-comment, valid-at=2026-11-22T00:00:00Z)",
    "text\n[//]: <> (creditcast-comment, valid-at=2026-11-22T00:00:00Z)",
  ])
  func `nothing else is a marker`(_ text: String) {
    #expect(CommentMarker(reading: text) == nil)
  }

  @Test(arguments: ["", "a b", "a)", "a,b", "é", String(repeating: "a", count: 65)])
  func `an id that could end the line is none`(_ text: String) {
    #expect(!CommentMarker.isID(text))
  }
}
