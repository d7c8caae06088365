// SPDX-License-Identifier: Apache-2.0

/// The field of an NDJSON line that contains the kind of entity.
///
/// Several kinds have a field `kind`, so the tag needs another name.
package let lineTag: StaticString = "entity"

/// The tag of the line that contains the head.
package let headTag = "dataset"
