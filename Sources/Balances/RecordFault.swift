package import Quantities

/// Why a recorded balance cannot stand in.
package enum RecordFault: Error, Sendable, Hashable {
  /// There is no such file.
  case missing
  /// The file cannot be read.
  case unreadable
  /// It is no record.
  case malformed(ReplyFault)
  /// A member of it is missing, or is not what it should be.
  case badMember(String)
  /// It holds no balance, because none was known when it was written.
  case noBalance
  /// Nobody knows when the balance was read.
  case noMoment
  /// It is the balance of another account.
  case otherAccount(ServerText, wanted: String)
  /// It says that it was read later than now.
  case fromFuture(Moment)
  /// It is too old.
  case tooOld(Age, limit: Age)
}
