// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// An id that a test knows to be one.
public func id<E: Entity>(_ slug: String) -> EntityID<E> {
  guard let id = EntityID<E>(slug) else { preconditionFailure("\(slug) is no id") }
  return id
}

/// A party's id that a test knows to be one.
public func party(_ slug: String) -> PartyID {
  guard let id = PartyID(slug) else { preconditionFailure("\(slug) is no id") }
  return id
}
