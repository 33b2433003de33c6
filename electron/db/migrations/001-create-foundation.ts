export const createFoundation = {
  name: '001-create-foundation',
  sql: `
CREATE TABLE member (
  id INTEGER PRIMARY KEY,
  full_name TEXT NOT NULL,
  birth_date TEXT,
  admitted_on TEXT,
  official_on TEXT,
  duties TEXT NOT NULL,
  leaves TEXT NOT NULL CHECK (json_type(leaves) = 'array'),
  left_on TEXT
) STRICT;

CREATE TABLE cell (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  superior_name TEXT NOT NULL,
  name TEXT NOT NULL,
  symbol_suffix TEXT NOT NULL,
  place_name TEXT NOT NULL,
  tone_style TEXT NOT NULL CHECK (tone_style IN ('uỷ', 'ủy'))
) STRICT;

CREATE TABLE term (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT CHECK (ends_on >= starts_on),
  secretary_id INTEGER REFERENCES member
) STRICT;

CREATE TABLE term_deputy (
  owner_id INTEGER NOT NULL REFERENCES term ON DELETE CASCADE,
  position INTEGER NOT NULL,
  member_id INTEGER NOT NULL REFERENCES member,
  PRIMARY KEY (owner_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE term_committee (
  owner_id INTEGER NOT NULL REFERENCES term ON DELETE CASCADE,
  position INTEGER NOT NULL,
  member_id INTEGER NOT NULL REFERENCES member,
  PRIMARY KEY (owner_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL UNIQUE,
  subject TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (json_type(basis) = 'array'),
  purpose TEXT NOT NULL,
  requirements TEXT NOT NULL,
  method TEXT NOT NULL,
  assignments TEXT NOT NULL,
  recipients TEXT NOT NULL CHECK (json_type(recipients) = 'array'),
  signer_id INTEGER REFERENCES member
) STRICT;

CREATE TABLE plan_row (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
  position INTEGER NOT NULL,
  quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
  topic TEXT NOT NULL,
  approver TEXT NOT NULL,
  draft_due_on TEXT,
  session_date TEXT,
  start_time TEXT,
  place TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX plan_row_by_plan ON plan_row (plan_id, position);

CREATE TABLE plan_row_presenter (
  owner_id INTEGER NOT NULL REFERENCES plan_row ON DELETE CASCADE,
  position INTEGER NOT NULL,
  member_id INTEGER NOT NULL REFERENCES member,
  PRIMARY KEY (owner_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  plan_row_id INTEGER UNIQUE REFERENCES plan_row,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'closed')),
  topic TEXT NOT NULL,
  year INTEGER NOT NULL,
  quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
  date TEXT,
  start_time TEXT,
  end_time TEXT,
  place TEXT NOT NULL,
  chair_id INTEGER REFERENCES member,
  minute_taker_id INTEGER REFERENCES member,
  purpose TEXT NOT NULL,
  programme TEXT NOT NULL CHECK (json_type(programme) = 'array'),
  materials TEXT NOT NULL CHECK (json_type(materials) = 'array'),
  guests TEXT NOT NULL CHECK (json_type(guests) = 'array'),
  is_combined INTEGER NOT NULL CHECK (is_combined IN (0, 1)),
  joint_with TEXT NOT NULL,
  conclusion TEXT NOT NULL,
  -- Where the session stands in time: an undated one after the dated ones of its quarter.
  falls_on TEXT NOT NULL GENERATED ALWAYS AS (coalesce(date, printf('%04d-%02d-99', year, quarter * 3))) VIRTUAL
) STRICT;
CREATE INDEX session_by_time ON session (falls_on);

CREATE TABLE session_presenter (
  owner_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  position INTEGER NOT NULL,
  member_id INTEGER NOT NULL REFERENCES member,
  PRIMARY KEY (owner_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE roll_entry (
  session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  position INTEGER NOT NULL,
  member_id INTEGER NOT NULL REFERENCES member,
  full_name TEXT NOT NULL,
  duties TEXT NOT NULL,
  membership TEXT NOT NULL CHECK (membership IN ('official', 'probationary')),
  leave TEXT CHECK (leave IN ('exempt', 'suspended', 'elsewhere')),
  presence TEXT NOT NULL CHECK (presence IN ('present', 'excused', 'unexcused', 'unmarked')),
  reason TEXT NOT NULL,
  PRIMARY KEY (session_id, position),
  UNIQUE (session_id, member_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE discussion (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  position INTEGER NOT NULL,
  speaker_id INTEGER REFERENCES member,
  speaker_name TEXT NOT NULL,
  text TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered_by_id INTEGER REFERENCES member
) STRICT;
CREATE INDEX discussion_by_session ON discussion (session_id, position);

-- The base and the outcome stand as they were counted: a later change of the roll does not rewrite a vote.
CREATE TABLE vote (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  matter TEXT NOT NULL,
  threshold TEXT NOT NULL CHECK (threshold IN ('half', 'two-thirds')),
  in_favour INTEGER NOT NULL CHECK (in_favour >= 0),
  against INTEGER NOT NULL CHECK (against >= 0),
  blank INTEGER NOT NULL CHECK (blank >= 0),
  base INTEGER NOT NULL CHECK (base >= 0),
  needed INTEGER NOT NULL,
  ballots INTEGER NOT NULL,
  too_many_ballots INTEGER NOT NULL CHECK (too_many_ballots IN (0, 1)),
  passed INTEGER NOT NULL CHECK (passed IN (0, 1))
) STRICT;
CREATE INDEX vote_by_session ON vote (session_id);

CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  text TEXT NOT NULL,
  other_assignee TEXT NOT NULL,
  due_on TEXT,
  done_on TEXT,
  outcome TEXT NOT NULL
) STRICT;
CREATE INDEX task_by_session ON task (session_id);

CREATE TABLE task_assignee (
  owner_id INTEGER NOT NULL REFERENCES task ON DELETE CASCADE,
  position INTEGER NOT NULL,
  member_id INTEGER NOT NULL REFERENCES member,
  PRIMARY KEY (owner_id, position)
) STRICT, WITHOUT ROWID;

-- title and revision repeat what the newest revision says, so that lists need not open the texts.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('KH', 'CĐ', 'TB', 'GM', 'BB', 'NQ', 'BC', 'CV', 'TTr')),
  title TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'review', 'approved', 'issued', 'filed')),
  revision INTEGER NOT NULL,
  plan_id INTEGER REFERENCES plan,
  session_id INTEGER REFERENCES session,
  year INTEGER,
  quarter INTEGER CHECK (quarter BETWEEN 1 AND 4),
  date TEXT,
  issued_revision INTEGER,
  term_id INTEGER REFERENCES term,
  symbol TEXT,
  updated_at TEXT NOT NULL,
  state_changed_at TEXT NOT NULL,
  FOREIGN KEY (id, issued_revision) REFERENCES revision (document_id, revision)
) STRICT;
CREATE INDEX document_by_update ON document (updated_at);
CREATE INDEX document_by_plan ON document (plan_id);
CREATE INDEX document_by_session ON document (session_id);

CREATE TABLE revision (
  document_id INTEGER NOT NULL REFERENCES document,
  revision INTEGER NOT NULL CHECK (revision > 0),
  base_revision INTEGER,
  saved_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  reason TEXT NOT NULL,
  head TEXT NOT NULL CHECK (json_type(head) = 'object'),
  -- Whoever signs or took any revision cannot be removed from the members.
  signer_id INTEGER GENERATED ALWAYS AS (head ->> '$.signerId') STORED REFERENCES member,
  minute_taker_id INTEGER GENERATED ALWAYS AS (head ->> '$.minuteTakerId') STORED REFERENCES member,
  body TEXT NOT NULL,
  PRIMARY KEY (document_id, revision)
) STRICT;
CREATE INDEX revision_by_signer ON revision (signer_id);
CREATE INDEX revision_by_minute_taker ON revision (minute_taker_id);

CREATE TABLE generated_part (
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  key TEXT NOT NULL,
  markdown TEXT NOT NULL,
  PRIMARY KEY (document_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE register_entry (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL UNIQUE REFERENCES document,
  term_id INTEGER NOT NULL REFERENCES term,
  series TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  UNIQUE (term_id, series, number)
) STRICT;

CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id INTEGER,
  reason TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_type(detail) = 'object')
) STRICT;
CREATE INDEX journal_by_entity ON journal (entity, entity_id);
CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_keeps_words BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER journal_keeps_places BEFORE INSERT ON journal WHEN EXISTS (SELECT 1 FROM journal WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TABLE export (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  path TEXT NOT NULL,
  format TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  at TEXT NOT NULL,
  FOREIGN KEY (document_id, revision) REFERENCES revision (document_id, revision)
) STRICT;
CREATE INDEX export_by_path ON export (path);
CREATE INDEX export_by_document ON export (document_id);

CREATE TABLE office_template (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kinds TEXT NOT NULL CHECK (json_type(kinds) = 'array'),
  bytes BLOB NOT NULL,
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- The plain text, for snippets and for making the indexes anew.
CREATE TABLE search_text (
  document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  title TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

-- Exact and folded words side by side; remove_diacritics 2 would take đang for đảng and never find đường (party-format.md, 6).
-- Titles have an index of their own: in one with the bodies, asking for a title means reading through all of a word's places.
CREATE VIRTUAL TABLE search_title USING fts5 (
  exact, folded,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
);
CREATE VIRTUAL TABLE search_whole USING fts5 (
  exact, folded,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
);
`,
};
