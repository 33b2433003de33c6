-- What version 2 added to the schema, after 001.sql. Never changed once released.

-- Where articles go. The password is never here: the shell keeps it, or nobody does.
CREATE TABLE portal_account (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('wordpress', 'liferay', 'handover')),
  url TEXT NOT NULL,
  user_name TEXT NOT NULL,
  ca_pem TEXT,
  -- What the portal said it can do, when it was last asked.
  probe TEXT CHECK (probe IS NULL OR json_type(probe) = 'object'),
  -- A sentence, empty while the account is in order.
  paused_because TEXT NOT NULL DEFAULT '',
  -- Kept when removed: the history of what was sent names it.
  removed_at TEXT
) STRICT;
CREATE UNIQUE INDEX portal_account_by_name ON portal_account (name) WHERE removed_at IS NULL;

CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL UNIQUE REFERENCES document,
  -- It leaves this machine, inside the key an article has on a portal.
  uuid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE article_revision (
  article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  base_revision INTEGER,
  -- The revision of the document it was made from or last compared with.
  document_revision INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  reason TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_type(content) = 'object'),
  PRIMARY KEY (article_id, revision)
) STRICT;
CREATE TRIGGER article_revision_stays BEFORE UPDATE ON article_revision
BEGIN
  SELECT RAISE(ABORT, 'article revisions are only added');
END;

-- The bytes that go out, known by their hash: what lies on the disk may change, this does not.
CREATE TABLE article_file (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER article_file_stays BEFORE UPDATE ON article_file
BEGIN
  SELECT RAISE(ABORT, 'article files are only added');
END;

-- One row a wish. What is done stays as the history.
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article,
  account_id INTEGER NOT NULL REFERENCES portal_account,
  action TEXT NOT NULL CHECK (action IN ('publish', 'update', 'withdraw')),
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'unknown', 'done', 'failed', 'blocked')),
  article_revision INTEGER NOT NULL,
  -- The article as it was when the button was pressed, null for a withdrawal.
  content TEXT CHECK (content IS NULL OR json_type(content) = 'object'),
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at TEXT NOT NULL,
  last_answer TEXT NOT NULL DEFAULT '',
  -- What stood on the portal instead of ours, for the two to be compared.
  theirs TEXT CHECK (theirs IS NULL OR json_type(theirs) = 'object'),
  -- Looks for what a late request left behind, still to be made.
  sweeps_left INTEGER NOT NULL DEFAULT 0,
  sweep_at TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  done_at TEXT
) STRICT;
CREATE INDEX outbox_by_article ON outbox (article_id, account_id, id);
CREATE UNIQUE INDEX outbox_one_waiting ON outbox (article_id, account_id) WHERE state = 'queued';

-- The article on a portal, as the last answer told it.
CREATE TABLE article_remote (
  article_id INTEGER NOT NULL REFERENCES article,
  account_id INTEGER NOT NULL REFERENCES portal_account,
  key TEXT NOT NULL,
  remote_id TEXT,
  version TEXT NOT NULL DEFAULT '',
  content_hash TEXT NOT NULL DEFAULT '',
  address TEXT,
  -- The revision of the article that stands there, null while none does.
  shown_revision INTEGER,
  shown_on TEXT,
  PRIMARY KEY (article_id, account_id)
) STRICT;

-- One portal, one article that was published, changed and queued again, one row in every table.
INSERT INTO portal_account (id, name, kind, url, user_name, ca_pem, probe, paused_because, removed_at) VALUES
  (1, 'Cổng của Sở', 'wordpress', 'https://so.example.vn', 'bientap', NULL, '{"account":"bientap"}', 'Mật khẩu bị từ chối.', NULL);
INSERT INTO article VALUES (1, 1, '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9', 'Chi bộ sinh hoạt chuyên đề', 2, '2020-03-22T02:00:00.000Z');
INSERT INTO article_revision VALUES
  (1, 1, NULL, 1, '2020-03-21T04:00:00.000Z', 'thu-ky', '', '{"title":"Chi bộ sinh hoạt"}'),
  (1, 2, 1, 1, '2020-03-22T02:00:00.000Z', 'thu-ky', 'Sửa tiêu đề', '{"title":"Chi bộ sinh hoạt chuyên đề"}');
INSERT INTO article_file VALUES ('0000000000000000000000000000000000000000000000000000000000000000', x'504b0304', '2020-03-21T04:00:00.000Z');
INSERT INTO outbox (id, article_id, account_id, action, state, article_revision, content, attempts, next_at,
  last_answer, theirs, sweeps_left, sweep_at, created_at, updated_at, done_at) VALUES
  (1, 1, 1, 'publish', 'done', 1, '{"title":"Chi bộ sinh hoạt"}', 2, '2020-03-21T05:00:00.000Z', 'Đã đăng.', NULL, 1, NULL,
   '2020-03-21T05:00:00.000Z', '2020-03-21T05:01:00.000Z', '2020-03-21T05:01:00.000Z'),
  (2, 1, 1, 'update', 'queued', 2, '{"title":"Chi bộ sinh hoạt chuyên đề"}', 0, '2020-03-22T03:00:00.000Z', '', NULL, 0, NULL,
   '2020-03-22T03:00:00.000Z', '2020-03-22T03:00:00.000Z', NULL);
INSERT INTO article_remote VALUES (1, 1, 'chi-bo-sinh-hoat-0a1b2c3d4e', '17', 'v3', 'ab12', 'https://so.example.vn/?p=17', 1, '2020-03-21');

PRAGMA user_version = 2;
