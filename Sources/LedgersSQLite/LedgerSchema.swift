/// The tables of a ledger.
///
/// `event` is the truth; `account` and `hold` follow from it and are there to decide quickly. Triggers hold what must
/// never happen, whoever opens the file. Those before an insertion are there because `INSERT OR REPLACE` takes rows away
/// without asking the triggers of deletions.
enum LedgerSchema {
  /// What marks a file as a ledger: "ccl1" in ASCII.
  static let applicationID: Int32 = 0x6363_6C31

  /// The version that this program writes.
  static let version = 1

  /// Makes the tables of version 1 in an empty file.
  static let creation = """
    CREATE TABLE account (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      sequence INTEGER NOT NULL CHECK (sequence >= 0),
      digest TEXT NOT NULL,
      time INTEGER NOT NULL,
      wall INTEGER NOT NULL,
      boot TEXT NOT NULL,
      uptime INTEGER NOT NULL,
      ceiling INTEGER,
      ceiling_since INTEGER,
      seal TEXT NOT NULL
    ) STRICT;

    CREATE TABLE event (
      account INTEGER NOT NULL REFERENCES account (id),
      sequence INTEGER NOT NULL,
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      key TEXT,
      request TEXT,
      time INTEGER NOT NULL,
      at INTEGER NOT NULL,
      tool TEXT NOT NULL,
      body TEXT NOT NULL,
      digest TEXT NOT NULL,
      charged INTEGER NOT NULL CHECK (charged >= 0),
      bought INTEGER NOT NULL CHECK (bought >= 0),
      PRIMARY KEY (account, sequence)
    ) STRICT, WITHOUT ROWID;

    CREATE UNIQUE INDEX event_id ON event (account, id);
    CREATE UNIQUE INDEX event_key ON event (account, key) WHERE key IS NOT NULL;
    CREATE INDEX event_kind ON event (account, kind, sequence);

    CREATE TABLE hold (
      account INTEGER NOT NULL REFERENCES account (id),
      opened INTEGER NOT NULL,
      id TEXT NOT NULL,
      amount INTEGER NOT NULL CHECK (amount > 0),
      used INTEGER NOT NULL CHECK (used BETWEEN 0 AND amount),
      state TEXT NOT NULL CHECK (state IN ('active', 'settled', 'voided', 'expired')),
      version INTEGER NOT NULL,
      lease INTEGER NOT NULL CHECK (lease > 0),
      deadline INTEGER NOT NULL,
      ended INTEGER,
      PRIMARY KEY (account, opened)
    ) STRICT, WITHOUT ROWID;

    CREATE UNIQUE INDEX hold_id ON hold (account, id);
    CREATE INDEX hold_active ON hold (account, opened, amount, used) WHERE state = 'active';

    CREATE INDEX hold_due ON hold (account, deadline) WHERE state = 'active';

    CREATE TRIGGER event_follows BEFORE INSERT ON event
    WHEN NEW.sequence <> (SELECT sequence + 1 FROM account WHERE id = NEW.account)
    BEGIN SELECT RAISE(ABORT, 'events are numbered without gaps'); END;

    CREATE TRIGGER event_is_new BEFORE INSERT ON event
    WHEN EXISTS (SELECT 1 FROM event WHERE account = NEW.account AND id = NEW.id)
      OR EXISTS (SELECT 1 FROM event WHERE account = NEW.account AND key = NEW.key)
    BEGIN SELECT RAISE(ABORT, 'events never change'); END;

    CREATE TRIGGER event_stays BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'events never change'); END;

    CREATE TRIGGER event_remains BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

    CREATE TRIGGER hold_remains BEFORE DELETE ON hold
    BEGIN SELECT RAISE(ABORT, 'holds are never deleted'); END;

    CREATE TRIGGER hold_ends_once BEFORE UPDATE ON hold WHEN OLD.state <> 'active'
    BEGIN SELECT RAISE(ABORT, 'a hold ends once'); END;

    CREATE TRIGGER hold_stays_ended BEFORE INSERT ON hold
    WHEN EXISTS (
      SELECT 1 FROM hold
      WHERE account = NEW.account AND opened = NEW.opened AND state <> 'active'
    ) OR EXISTS (
      SELECT 1 FROM hold WHERE account = NEW.account AND id = NEW.id AND state <> 'active'
    )
    BEGIN SELECT RAISE(ABORT, 'a hold ends once'); END;

    CREATE TRIGGER account_is_new BEFORE INSERT ON account
    WHEN EXISTS (SELECT 1 FROM account WHERE id = NEW.id OR name = NEW.name)
    BEGIN SELECT RAISE(ABORT, 'accounts are never replaced'); END;

    CREATE TRIGGER account_grows BEFORE UPDATE ON account WHEN NEW.sequence <> OLD.sequence + 1
    BEGIN SELECT RAISE(ABORT, 'an account grows event by event'); END;

    CREATE TRIGGER account_remains BEFORE DELETE ON account
    BEGIN SELECT RAISE(ABORT, 'accounts are never deleted'); END;

    PRAGMA application_id = \(applicationID);
    PRAGMA user_version = \(version);
    """
}
