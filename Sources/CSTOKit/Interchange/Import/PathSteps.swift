// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The parts of a path between slashes, including empty ones.
  ///
  /// The path is split by bytes. A slash that a combining mark follows is still a slash for the system, but not a separate character in
  /// Swift.
  package var pathSteps: [String] {
    utf8.split(separator: 0x2F, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }
}
