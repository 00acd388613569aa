PRAGMA application_id = 1667460145;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO account VALUES(1,'main',18,'bbadaf389a94b8261777ad2a383f292f6a7fc139a5168c7f6eb542df77485472',1796083201000,1796083201000,'first',1001000,314000000,1,'4da30c8c35226149232f761e327f8373');
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
INSERT INTO event VALUES(1,1,'reading','0000000000000001',NULL,NULL,1796083200000,1796083200,'0','{"credits":"300","raw":"300","source":"live","seen":0,"bought":"0","begun":1796083200000,"trust":"trusted"}','3877793ac6d7ad4a943e1d309bdc935b950b1fbaae14daeda29f4afe447b7315',0,0);
INSERT INTO event VALUES(1,2,'hold_open','0000000000000003',NULL,NULL,1796083200000,1796083200,'0','{"hold":"hold-000000000002","amount":"60","lease_ms":600000,"basis":{"balance":"300","source":"live","seen":0,"reserve":"0","held":"0","charged":"0"}}','d42eeb9bc7d68179d2e79b30d697931cfffac484689262cc1c3e5f753253d4f6',0,0);
INSERT INTO event VALUES(1,3,'reading','0000000000000004',NULL,NULL,1796083200000,1796083200,'0','{"credits":"300","raw":"300","source":"live","seen":0,"bought":"0","begun":1796083200000,"trust":"trusted","ceiling":"300"}','cbfc679f9cb12c7ecf0c841303545a3288cca20e8d77ee2e2f0f13071e7c808c',0,0);
INSERT INTO event VALUES(1,4,'hold_open','0000000000000006',NULL,NULL,1796083200000,1796083200,'0','{"hold":"hold-000000000005","amount":"30","lease_ms":600000,"basis":{"balance":"300","source":"live","seen":0,"reserve":"0","held":"60","charged":"0"}}','a11d5fec48bf85bb8bbf75f01f7ced29680464b32507255ef94fab956a5ac670',0,0);
INSERT INTO event VALUES(1,5,'purchase','0000000000000007',NULL,NULL,1796083200000,1796083200,'0','{"credits":"90","usd_cents":90,"on":"2026-12-13"}','c68edde6993e6fd3eae72732759568c00439597234f2938e5519ca28b50cab3d',0,90000000);
INSERT INTO event VALUES(1,6,'correction','0000000000000008',NULL,NULL,1796083200000,1796083200,'0','{"event":"0000000000000007","kind":"purchase","before":"90","after":"80","usd_cents":70,"reason":"typing","by":"Ann"}','169b1884f439bb3f13c065ddadaa068e79aa0c538333abb965323703a6b9998c',0,90000000);
INSERT INTO event VALUES(1,7,'hold_renew','0000000000000009',NULL,NULL,1796083200000,1796083200,'0','{"hold":"hold-000000000002","lease_ms":600000}','e6b515b0a361b466859557c9034811faa9c18086d44fc9e3a47f689a613f6e59',0,90000000);
INSERT INTO event VALUES(1,8,'hold_progress','000000000000000a',NULL,NULL,1796083200000,1796083200,'0','{"hold":"hold-000000000002","used":"12.5"}','aec6f6a0b23983381fa3e45791098cbc5bcc187b7a3d44fb536b633e8d536930',12500000,90000000);
INSERT INTO event VALUES(1,9,'usage','000000000000000b',NULL,NULL,1796083200000,1796083200,'0','{"hold":"hold-000000000002","plan":"spring","job":"hero","model":"core","owner":"web","tags":["a"],"ok":7,"failed":0,"filtered":0,"redone":1,"billed":8,"credits":"61"}','3a023b0e22c364825f6bfdb5dfdcb6eeed0b6716520e511f28ef15f4438dd584',12500000,90000000);
INSERT INTO event VALUES(1,10,'hold_settle','000000000000000c',NULL,NULL,1796083200000,1796083200,'0','{"hold":"hold-000000000002","used":"60","excess":"1","basis":"outputs","outputs":8}','0066a1ec81dde026d9fd92a2dda5faf59fc09c96d46b9d7c75ec218debd02a0c',61000000,90000000);
INSERT INTO event VALUES(1,11,'hold_void','000000000000000d',NULL,NULL,1796083200000,1796083200,'0','{"hold":"hold-000000000005","reason":"no start"}','f07a3d2e76f71deb0d12450e4b91914352e2b79510048a08524a91a3b8a28e95',61000000,90000000);
INSERT INTO event VALUES(1,12,'reading','000000000000000e',NULL,NULL,1796083200000,1796083200,'0','{"credits":"300","raw":"300","source":"live","seen":0,"bought":"90","begun":1796083200000,"trust":"trusted","ceiling":"319"}','e11d0cd59f3d0fe7db621629e2b07619cc53c6f07351d849e75d77f50c015f6e',61000000,90000000);
INSERT INTO event VALUES(1,13,'hold_open','0000000000000010',NULL,NULL,1796083200000,1796083200,'0','{"hold":"hold-00000000000f","amount":"20","lease_ms":1000,"basis":{"balance":"300","source":"live","seen":0,"reserve":"0","held":"0","charged":"61"}}','a830a8ab4405d7f7b1abc7d5027385618114dc0fcf915f388c436215aaff64c6',61000000,90000000);
INSERT INTO event VALUES(1,14,'hold_expire','0000000000000011',NULL,NULL,1796083201000,1796083201,'0','{"hold":"hold-00000000000f","remaining":"20"}','94808d9de8157d4ded94f8523838d1ddc13072841ade4065fd62ee6a364e4977',81000000,90000000);
INSERT INTO event VALUES(1,15,'reading','0000000000000012',NULL,NULL,1796083201000,1796083201,'0','{"credits":"320","raw":"320","source":"live","seen":0,"bought":"90","begun":1796083201000,"trust":"unexplained_rise","ceiling":"319","counted":"300"}','81bdc04ab12dd59c1ef8e49cfcb316ce8ed7549f7b091fef9dc774abdbd14db2',81000000,90000000);
INSERT INTO event VALUES(1,16,'hold_open','0000000000000014','run-7','3de861848952cfbf3a7114f6f6d106b9057041392579af2e9be152e69f0429b6',1796083201000,1796083201,'0','{"hold":"hold-000000000013","amount":"5","lease_ms":600000,"basis":{"balance":"300","source":"live","seen":0,"reserve":"0","held":"0","charged":"81"}}','9e4de9065b14a3bea1f50b52ae782bcdfa5714eefb94219f32e9f7dd49c53060',81000000,90000000);
INSERT INTO event VALUES(1,17,'adjustment','0000000000000015',NULL,NULL,1796083201000,1796083201,'0','{"credits":"-5","on":"2026-12-13","reason":"expired “x”"}','19fb62b1717349d0fe6c27c3ca7193f9002903e6abbcefb73cbb1a31aa483668',86000000,90000000);
INSERT INTO event VALUES(1,18,'alert','0000000000000016',NULL,NULL,1796083201000,1796083201,'0','{"change":"failed","state":{"failures":1,"alerts":0}}','bbadaf389a94b8261777ad2a383f292f6a7fc139a5168c7f6eb542df77485472',86000000,90000000);
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
INSERT INTO hold VALUES(1,2,'hold-000000000002',60000000,60000000,'settled',2,600000,1796083800000,10);
INSERT INTO hold VALUES(1,4,'hold-000000000005',30000000,0,'voided',1,600000,1796083800000,11);
INSERT INTO hold VALUES(1,13,'hold-00000000000f',20000000,20000000,'expired',1,1000,1796083201000,14);
INSERT INTO hold VALUES(1,16,'hold-000000000013',5000000,0,'active',1,600000,1796083801000,NULL);
CREATE UNIQUE INDEX event_id ON event (account, id);
CREATE UNIQUE INDEX event_key ON event (account, key) WHERE key IS NOT NULL;
CREATE INDEX event_kind ON event (account, kind, sequence);
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
COMMIT;
