// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A period for which the data set claims to list every member of a party.
///
/// During this period, a party that is not listed did not belong. Outside all coverage, a list of members contains
/// only the known ones. Coverage does not extend to statuses.
@frozen
public struct Coverage: Sendable, Hashable {
  /// The days covered; an open end means “up to the as-of day of the record”.
  public var period: EDTFInterval
  /// The capacities in which all members are known; empty for every capacity.
  ///
  /// Here a capacity must be a single word, without white space, comma or semicolon.
  public var capacities: [Capacity]
  /// The parties to which the claim does not apply.
  public var except: [PartyID]
  /// The sources cited for the claim.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates a claim to know all members of a party in a period.
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

  /// Whether a membership of a party in a capacity would be known.
  ///
  /// A nil capacity asks about membership in any capacity.
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
  /// The name of one list element, `claim`, for formats that name elements.
  public static var partName: StaticString { "claim" }

  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Coverage?) {
    period = f("period", it?.period)
    capacities = f("capacities", tokens: it?.capacities.map { CapacityWord($0) }).map(\.capacity)
    except = f("except", tokens: it?.except)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}

/// A capacity in a list, in which it must be a single word.
@frozen
public struct CapacityWord: Token {
  /// The capacity that the word denotes.
  public let capacity: Capacity

  /// Creates the word for a capacity.
  @inlinable public init(_ capacity: Capacity) { self.capacity = capacity }

  /// The scalar type: a token, with the known capacities.
  public static var type: ScalarType { .token(Capacity.known.map(\.rawValue)) }
  /// The placeholder word, which is that of ``Capacity/member``.
  @inlinable public static var example: CapacityWord { CapacityWord(Capacity.member) }
  /// Creates a word, or returns nil if the text is not a single word.
  ///
  /// The text must not be empty, or contain a space, tab, line end, comma or semicolon.
  public init?(scalarText text: String) {
    let separators: [UInt8] = [0x09, 0x0A, 0x0D, 0x20, 0x2C, 0x3B]
    guard !text.isEmpty, !text.utf8.contains(where: { separators.contains($0) }) else { return nil }
    self.init(Capacity(rawValue: text))
  }
  /// Writes the word to the output of a format.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { capacity.write(to: &output) }
}
