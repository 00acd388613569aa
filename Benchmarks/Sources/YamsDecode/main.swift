import Foundation
import Yams

/// What a program does that decodes plans with Yams: every job into a value, then a sum over them.
struct Plan: Decodable {
  let name: String
  let jobs: [Job]
}

struct Job: Decodable {
  let id: String
  let model: String
  let prompt: String
  let aspect_ratio: String?
  let width: Int?
  let height: Int?
  let steps: Int?
  let samples: Int?
  let seed: UInt32?
  let count: Int?
  let output: String?
}

let text = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
let plan = try YAMLDecoder().decode(Plan.self, from: text)
print(plan.jobs.count, plan.jobs.reduce(0) { $0 + ($1.count ?? 1) * ($1.samples ?? 1) })
