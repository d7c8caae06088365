// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import Foundation

/// Building the index and asking it, beside scanning, and how both grow with the record.
func benchmarkQuestions(_ harness: inout Harness, memberships count: Int) {
  guard harness.wants("index.build") || harness.wants("index.membership") || harness.wants("index.members") else {
    return
  }
  let (small, large) = (SyntheticDataset.make(memberships: count / 4), SyntheticDataset.make(memberships: count))
  harness.growth("index.build") {
    _ = Dataset.Index(small)
  } large: {
    _ = Dataset.Index(large)
  }
  let (few, many) = (Dataset.Index(small), Dataset.Index(large))
  let questions = QuestionList(count: 100_000, record: large)
  harness.growth("index.membership") {
    questions.askMembership(few)
  } large: {
    questions.askMembership(many)
  }
  // A scan of the whole for each question: the time of ten is taken ten thousand times.
  let sample = QuestionList(count: 10, record: large)
  harness.compare("index.membership", with: "scan") {
    questions.askMembership(many)
  } seconds: {
    sample.seconds { sample.askMembership(large) } * Double(questions.count / sample.count)
  }
  let hosts = QuestionList(count: 1_000, record: large)
  harness.growth("index.members") {
    hosts.askMembers(few)
  } large: {
    hosts.askMembers(many)
  }
  harness.compare("index.members", with: "scan") {
    hosts.askMembers(many)
  } seconds: {
    sample.seconds { sample.askMembers(large) } * Double(hosts.count / sample.count)
  }
  let time = questions.seconds { questions.askMembership(many) } / Double(questions.count)
  let answers = hosts.askMembers(many)
  let timeOfAnswer = hosts.seconds { hosts.askMembers(many) } / Double(answers)
  FileHandle.standardError.write(
    Data("index.membership: \(time * 1e6) µs a question; index.members: \(timeOfAnswer * 1e6) µs a member found\n".utf8)
  )
}

/// Random questions that are the same in every run.
private struct QuestionList {
  private struct Question {
    let member: PartyID
    let host: PartyID
    let day: CalendarDay
  }

  private let questions: [Question]
  var count: Int { questions.count }

  init(count: Int, record: Dataset) {
    var state: UInt64 = 2_002
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let (states, hosts) = (record.states.map { PartyID($0.id) }, record.organizations.map { PartyID($0.id) })
    questions = (0..<count).map { _ in
      Question(
        member: states[random(states.count)], host: hosts[random(hosts.count)],
        day: CalendarDay(number: random(25_000) - 7_000))
    }
  }

  func askMembership(_ asked: some Questions) {
    var certain = 0
    for question in questions {
      let answer = asked.membership(of: question.member, in: question.host, on: question.day)
      if answer.certainty == .yes { certain += 1 }
    }
    precondition(certain <= questions.count)
  }

  /// How many members were found.
  @discardableResult
  func askMembers(_ asked: some Questions) -> Int {
    questions.reduce(0) { $0 + asked.members(of: $1.host, on: $1.day).count }
  }

  func seconds(_ body: () -> Void) -> Double {
    let start = ContinuousClock.now
    body()
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
