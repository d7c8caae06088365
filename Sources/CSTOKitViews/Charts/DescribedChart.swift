// SPDX-License-Identifier: Apache-2.0

/// A chart with a title, a summary and a text alternative.
package protocol DescribedChart {
  var title: String { get }
  var summary: String { get }
  var text: String { get }
}

extension DescribedChart {
  /// The content in one or two sentences, or the title if there is nothing to sum up.
  package var sentence: String { summary.isEmpty ? title : summary }
}

extension AttendanceChart: DescribedChart {}
extension MembersByYearChart: DescribedChart {}
extension TimelineChart: DescribedChart {}
extension TreatyChart: DescribedChart {}
