// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A period of which the data set claims to know every member of a party, so that whoever is not listed did not belong.
///
/// Outside all coverage, a list of members is only a list of those that are known. Coverage says nothing of statuses.
@frozen
public struct Coverage: Sendable, Hashable {
  /// The days; an open end means «up to the record's as-of day».
  public var period: EDTFInterval
  /// In which capacities all members are known; empty for every capacity.
  ///
  /// A capacity is one word here, without white space, comma or semicolon.
  public var capacities: [Capacity]
  /// Parties of which nothing is claimed.
  public var except: [PartyID]
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes a coverage.
  public init(
    period: EDTFInterval, capacities: [Capacity] = [], except: [PartyID] = [], citations: [Citation] = [],
    note: String? = nil
  ) {
    self.period = period
    self.capacities = capacities
    self.except = except
    self.citations = citations
    self.note = note
  }

  /// Whether a membership of a party in a capacity would be known; nil stands for membership in any capacity at all.
  public func claims(_ member: PartyID, in capacity: Capacity?) -> Bool {
    isMeant(capacity) && !except.contains(member)
  }

  /// Whether every member in a capacity would be known.
  public func claimsAll(in capacity: Capacity?) -> Bool { isMeant(capacity) && except.isEmpty }

  private func isMeant(_ capacity: Capacity?) -> Bool {
    capacities.isEmpty || capacity.map { capacities.contains($0) } == true
  }
}

extension Coverage: Described {
  /// A claim to know all.
  public static var partName: StaticString { "claim" }

  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Coverage?) {
    period = f("period", it?.period)
    capacities = f("capacities", tokens: it?.capacities.map { CapacityWord($0) }).map(\.capacity)
    except = f("except", tokens: it?.except)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}

/// A capacity in a list, where it has to be one word.
@frozen
public struct CapacityWord: Token {
  /// The capacity.
  public let capacity: Capacity

  /// Makes a word.
  @inlinable public init(_ capacity: Capacity) { self.capacity = capacity }

  /// A word in a list.
  public static var type: ScalarType { .token(Capacity.known.map(\.rawValue)) }
  /// That of capacities.
  @inlinable public static var example: CapacityWord { CapacityWord(Capacity.member) }
  /// Reads the word; nil if the text is empty or holds a space, tab or line end, a comma or a semicolon.
  public init?(scalarText text: String) {
    let separators: [UInt8] = [0x09, 0x0A, 0x0D, 0x20, 0x2C, 0x3B]
    guard !text.isEmpty, !text.utf8.contains(where: { separators.contains($0) }) else { return nil }
    self.init(Capacity(rawValue: text))
  }
  /// Passes the word to a format.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { capacity.write(to: &output) }
}
