/// A job of one side, of the other, or of both.
package struct JobPair: Sendable, Hashable {
  private let oldPlace: Int32
  private let newPlace: Int32

  /// Makes a pair; one of the two is there.
  init(base: Int?, head: Int?) {
    oldPlace = base.map { Int32(clamping: $0) } ?? -1
    newPlace = head.map { Int32(clamping: $0) } ?? -1
  }

  /// Its place on the old side; nil where it is new.
  package var base: Int? { oldPlace < 0 ? nil : Int(oldPlace) }

  /// Its place on the new side; nil where it is gone.
  package var head: Int? { newPlace < 0 ? nil : Int(newPlace) }
}
