// SPDX-License-Identifier: Apache-2.0

/// The field of a line of NDJSON that tells which kind of entity it is.
///
/// Several kinds have a field `kind`, so that the tag has another name.
package let lineTag: StaticString = "entity"

/// The tag of the line that holds the head.
package let headTag = "dataset"
