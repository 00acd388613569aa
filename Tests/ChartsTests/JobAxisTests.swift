import Charts
import Quantities
import TestSupport
import Testing

/// Axes that count jobs, and charts that take one or the other axis.
@Suite struct JobAxisTests {
  private static func scale(_ first: Int, _ last: Int, marks: Int = 6) -> TimeScale {
    TimeScale(covering: Moment(jobs: first)...Moment(jobs: last), marks: marks, of: .jobs)
  }

  @Test(arguments: [
    (0, "after 0 jobs"), (1, "after 1 job"), (2, "after 2 jobs"), (1_000_000, "after 1000000 jobs"),
  ])
  func `a place is told by the jobs before it, and a moment by the calendar`(
    jobs: Int,
    words: String
  ) {
    let place = Moment(jobs: jobs)
    #expect(ChartAxis.jobs.words(of: place) == words)
    #expect(ChartAxis.time.words(of: place) == place.description)
  }

  @Test(arguments: UInt64(0)..<500)
  func `places stand in the order of their jobs`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let jobs = (0..<20).map { _ in random.int(in: 0...100_000_000_000) }
    let places = jobs.map { Moment(jobs: $0) }
    #expect(places.sorted() == jobs.sorted().map { Moment(jobs: $0) })
    #expect(Set(places).count == Set(jobs).count)
  }

  @Test(arguments: [
    (0, 1, 6, "0 1"), (0, 5, 6, "0 1 2 3 4 5"), (0, 6, 6, "0 2 4 6"), (0, 23, 6, "0 5 10 15 20"),
    (0, 100, 6, "0 20 40 60 80 100"), (0, 0, 6, "0 1"), (0, 3, 2, "0"), (0, 10, 1, "0"),
    (0, 1_000_000, 3, "0 500000 1000000"), (90, 110, 4, "100"), (7, 8, 1, "7"),
  ])
  func `marks are round numbers of jobs`(first: Int, last: Int, count: Int, labels: String) {
    let scale = Self.scale(first, last, marks: count)
    #expect(scale.marks.map(\.label).joined(separator: " ") == labels)
  }

  @Test(arguments: UInt64(0)..<2000)
  func `any run has some marks, within it, evenly and in order`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let longest = (0..<random.int(in: 0...10)).reduce(1) { power, _ in power * 10 }
    let first = random.chance(oneIn: 3) ? random.int(in: 0...longest) : 0
    let last = first + random.int(in: 0...longest)
    let count = random.int(in: 1...12)
    let scale = Self.scale(first, last, marks: count)
    let jobs = scale.marks.map(\.moment.secondsSinceEpoch)
    #expect((1...count).contains(jobs.count), "\(scale)")
    #expect(jobs.allSatisfy { (first...max(last, first + 1)).contains($0) }, "\(scale)")
    #expect(Set(zip(jobs, jobs.dropFirst()).map { $1 - $0 }).count <= 1 && jobs == jobs.sorted())
    #expect(scale.marks.map(\.label) == jobs.map(\.description))
    if first == 0, count >= 4, last > 1 { #expect(jobs.count >= 2 && jobs[0] == 0, "\(scale)") }
    let places = (0...10).map { step in
      scale.place(of: Moment(jobs: first + (last - first) * step / 10), places: 200)
    }
    #expect(places == places.sorted() && places[0] == 0 && places.allSatisfy { $0 < 200 })
  }

  private static func chart(_ axis: ChartAxis, seconds: [Int]) -> Chart {
    let points = seconds.map { ChartPoint(Moment(secondsSinceEpoch: $0), Credits(whole: 9)) }
    return Chart(
      name: "x",
      title: "x",
      summary: "x",
      axis: axis,
      lines: [ChartLine("x", .steps, points)]
    )
  }

  @Test(arguments: UInt64(0)..<300)
  func `a chart's scale covers all that is drawn, on its own axis`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let seconds = (0...random.int(in: 1...9)).map { _ in random.int(in: 0...10_000_000) }
    let marks = random.int(in: 1...9)
    for axis in [ChartAxis.time, .jobs] {
      let chart = Self.chart(axis, seconds: seconds)
      let scale = try #require(chart.scale(marks: marks))
      let times = try #require(chart.times)
      #expect(scale == TimeScale(covering: times, marks: marks, of: axis))
      #expect(scale.start <= times.lowerBound && times.upperBound <= scale.end)
      #expect((1...marks).contains(scale.marks.count))
      #expect(axis == .time || scale.marks.allSatisfy { Int($0.label) != nil })
    }
  }

  @Test func `where nothing is drawn there is no scale`() {
    #expect(Self.chart(.jobs, seconds: []).scale(marks: 5) == nil)
    #expect(Self.chart(.time, seconds: []).scale(marks: 5) == nil)
    #expect(Self.chart(.jobs, seconds: [3]).scale(marks: 0)?.marks.count == 1)
  }
}
