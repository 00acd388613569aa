/// A job's part of the ids of its calls, with the dot behind it.
struct SpeltID {
  /// Where the call's id begins with it.
  let start: [UInt8]
  /// Where it stands inside the id of another call.
  let inside: [UInt8]

  init(_ id: ArraySlice<UInt8>, _ spelling: any CallSpelling) {
    var bytes: [UInt8] = []
    spelling.append(id: id, isFirst: true, to: &bytes)
    start = bytes
    bytes = []
    spelling.append(id: id, isFirst: false, to: &bytes)
    inside = bytes
  }
}
