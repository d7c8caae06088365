// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The parts between slashes, empty ones among them.
  ///
  /// Parted by bytes: a slash with a combining mark behind it is a slash for the system, and no character of its own.
  package var pathSteps: [String] {
    utf8.split(separator: 0x2F, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }
}
