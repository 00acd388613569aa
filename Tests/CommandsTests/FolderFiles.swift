import Commands
import Diagnostics
import Foundation
import TestSupport
import YAMLReading

/// The files of a folder that a test has to itself, which is the working folder as well.
struct FolderFiles: FileSystem {
  let folder: TemporaryFolder
  var input = ""

  var workingFolder: String { folder.path }

  func kind(of path: String) -> FileKind? {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: absolute(path), isDirectory: &isFolder)
    else {
      return nil
    }
    return isFolder.boolValue ? .folder : .file
  }

  func names(in folder: String) throws(SourceProblem) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: absolute(folder))) ?? []
  }

  func standardInput() throws(SourceProblem) -> SourceFile {
    SourceFile(name: "<stdin>", origin: .memory(Array(input.utf8)))
  }

  func write(_ files: [OutputFile]) throws(OutputProblem) {
    for file in files {
      let data = Data(file.bytes)
      guard FileManager.default.createFile(atPath: absolute(file.path), contents: data) else {
        throw .cannotCreate(path: file.path, reason: "no such folder")
      }
    }
  }

  func append(_ bytes: [UInt8], to path: String) throws(OutputProblem) {
    let old = FileManager.default.contents(atPath: absolute(path)).map { Array($0) } ?? []
    try write([OutputFile(path, old + bytes)])
  }

  func size(of path: String) -> Int? {
    FileManager.default.contents(atPath: absolute(path))?.count
  }

  func create(_ bytes: [UInt8], at path: String) throws(OutputProblem) {
    guard kind(of: path) == nil else { throw .cannotCreate(path: path, reason: "it is there") }
    try write([OutputFile(path, bytes)])
  }

  func publish(_ draft: String, at path: String, replacing: Bool) throws(OutputProblem) {
    guard replacing || kind(of: path) == nil,
      let data = FileManager.default.contents(atPath: absolute(draft))
    else { throw .cannotCreate(path: path, reason: "it is there") }
    try write([OutputFile(path, Array(data))])
    remove(draft)
  }

  func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: absolute(path))
  }

  func makeFolder(at path: String) throws(OutputProblem) {
    do {
      try FileManager.default.createDirectory(
        atPath: absolute(path),
        withIntermediateDirectories: true
      )
    } catch {
      throw .cannotCreate(path: path, reason: "no folder")
    }
  }

  func makePrivateFolder() throws(OutputProblem) -> String {
    try makeFolder(at: "private")
    return absolute("private")
  }

  func removePrivateFolder(at path: String) {
    try? FileManager.default.removeItem(atPath: absolute(path))
  }

  func fill(_ path: String, _ write: (any TextOutput) -> Void) throws(OutputProblem) {
    let output = MemoryOutput()
    write(output)
    try create(output.bytes, at: path)
  }

  private func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(folder.path)/\(path)"
  }
}
