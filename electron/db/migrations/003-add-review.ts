export const addReview = {
  name: '003-add-review',
  sql: `
CREATE TABLE review_round (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  due_on TEXT,
  message TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  closed_at TEXT CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
  closing_note TEXT NOT NULL,
  tally TEXT CHECK (tally IS NULL OR json_type(tally) = 'object'),
  FOREIGN KEY (document_id, revision) REFERENCES revision (document_id, revision)
) STRICT;
CREATE INDEX review_round_by_document ON review_round (document_id);
CREATE UNIQUE INDEX review_round_open ON review_round (document_id) WHERE state = 'open';

CREATE TABLE reviewer (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES review_round ON DELETE CASCADE,
  uuid TEXT NOT NULL UNIQUE,
  member_id INTEGER REFERENCES member,
  name TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('app', 'word', 'paper')),
  verdict TEXT NOT NULL CHECK (verdict IN ('unseen', 'seen', 'agreed', 'agreed-with-remarks', 'disagreed')),
  reason TEXT NOT NULL,
  verdict_at TEXT,
  -- The answer file that holds: its own time, and its hash where two tell the same time.
  answer_at TEXT,
  answer_sha256 TEXT,
  UNIQUE (round_id, member_id)
) STRICT;

-- key: what makes an item the same item when it comes in again.
CREATE TABLE review_item (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES review_round ON DELETE CASCADE,
  key TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('comment', 'suggestion')),
  origin TEXT NOT NULL CHECK (origin IN ('app', 'word', 'typed')),
  reviewer_id INTEGER REFERENCES reviewer,
  author TEXT NOT NULL,
  at TEXT,
  anchor TEXT CHECK (anchor IS NULL OR json_type(anchor) = 'object'),
  quote TEXT NOT NULL,
  text TEXT NOT NULL,
  replacement TEXT CHECK ((kind = 'suggestion') = (replacement IS NOT NULL)),
  replies TEXT NOT NULL CHECK (json_type(replies) = 'array'),
  is_resolved INTEGER NOT NULL CHECK (is_resolved IN (0, 1)),
  decision TEXT NOT NULL CHECK (decision IN ('open', 'accepted', 'declined', 'answered')),
  decision_text TEXT NOT NULL,
  decided_at TEXT,
  -- The revision accepting it made, and what takes it back.
  applied_revision INTEGER,
  undo TEXT CHECK (undo IS NULL OR json_type(undo) = 'object'),
  UNIQUE (round_id, key)
) STRICT;
CREATE INDEX review_item_by_reviewer ON review_item (reviewer_id);

CREATE TABLE review_file (
  round_id INTEGER NOT NULL REFERENCES review_round ON DELETE CASCADE,
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (round_id, sha256)
) STRICT, WITHOUT ROWID;
`,
};
