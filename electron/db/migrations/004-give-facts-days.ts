/** Facts get the days they hold from, an issued paper its image, and a line of the register what it needs to stand alone. */
export const giveFactsDays = {
  name: '004-give-facts-days',
  sql: `
-- What the cell is called and where it hangs, from a day on; '' is the beginning.
CREATE TABLE cell_fact (
  from_day TEXT PRIMARY KEY,
  superior_name TEXT NOT NULL,
  superior_committee TEXT NOT NULL,
  name TEXT NOT NULL,
  symbol_suffix TEXT NOT NULL,
  place_name TEXT NOT NULL,
  tone_style TEXT NOT NULL CHECK (tone_style IN ('uỷ', 'ủy'))
) STRICT, WITHOUT ROWID;
INSERT INTO cell_fact SELECT '', superior_name,
  iif(superior_name LIKE 'Đảng bộ %', 'Đảng ' || tone_style || substr(superior_name, length('Đảng bộ') + 1), ''),
  name, symbol_suffix, place_name, tone_style FROM cell;
DROP TABLE cell;

-- Who holds an office, within a term; a missing day is the term's own end.
CREATE TABLE office (
  id INTEGER PRIMARY KEY,
  term_id INTEGER NOT NULL REFERENCES term ON DELETE CASCADE,
  position INTEGER NOT NULL,
  member_id INTEGER NOT NULL REFERENCES member,
  office TEXT NOT NULL CHECK (office IN ('secretary', 'deputy', 'committee')),
  from_day TEXT,
  to_day TEXT CHECK (to_day >= from_day)
) STRICT;
CREATE INDEX office_by_term ON office (term_id, position);
INSERT INTO office (term_id, position, member_id, office)
  SELECT id, 0, secretary_id, 'secretary' FROM term WHERE secretary_id IS NOT NULL
  UNION ALL SELECT owner_id, 100 + position, member_id, 'deputy' FROM term_deputy
  UNION ALL SELECT owner_id, 200 + position, member_id, 'committee' FROM term_committee
  ORDER BY 1, 2;
DROP TABLE term_deputy;
DROP TABLE term_committee;
CREATE TABLE new_term (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT CHECK (ends_on >= starts_on),
  -- The decision that appointed the committee, where no congress elected it.
  appointed_by TEXT NOT NULL
) STRICT;
INSERT INTO new_term SELECT id, name, starts_on, ends_on, '' FROM term;
DROP TABLE term;
ALTER TABLE new_term RENAME TO term;

ALTER TABLE member ADD COLUMN stays TEXT NOT NULL DEFAULT '[]' CHECK (json_type(stays) = 'array');
UPDATE member SET stays = json_array(json_object('from', NULL, 'to', left_on, 'note', ''));
ALTER TABLE member ADD COLUMN earlier_names TEXT NOT NULL DEFAULT '[]' CHECK (json_type(earlier_names) = 'array');
ALTER TABLE member DROP COLUMN left_on;

CREATE TABLE new_session (
  id INTEGER PRIMARY KEY,
  plan_row_id INTEGER UNIQUE REFERENCES plan_row,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'closed', 'cancelled')),
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
  cancelled_because TEXT NOT NULL,
  postponements TEXT NOT NULL CHECK (json_type(postponements) = 'array'),
  -- Settled at the first closing: whoever joins the cell later is not put on it by a reopening.
  is_roll_settled INTEGER NOT NULL CHECK (is_roll_settled IN (0, 1)),
  -- Where the session stands in time: an undated one after the dated ones of its quarter.
  falls_on TEXT NOT NULL GENERATED ALWAYS AS (coalesce(date, printf('%04d-%02d-99', year, quarter * 3))) VIRTUAL
) STRICT;
INSERT INTO new_session SELECT id, plan_row_id,
  -- One wrong tick made a session held for ever.
  iif(state = 'held'
    AND NOT EXISTS (SELECT 1 FROM roll_entry WHERE session_id = session.id AND presence <> 'unmarked')
    AND NOT EXISTS (SELECT 1 FROM discussion WHERE session_id = session.id)
    AND NOT EXISTS (SELECT 1 FROM vote WHERE session_id = session.id)
    AND NOT EXISTS (SELECT 1 FROM journal WHERE entity = 'session' AND entity_id = session.id AND action = 'close'),
    'planned', state),
  topic, year, quarter, date, start_time, end_time, place, chair_id, minute_taker_id, purpose, programme, materials,
  guests, is_combined, joint_with, conclusion, '', '[]',
  EXISTS (SELECT 1 FROM journal WHERE entity = 'session' AND entity_id = session.id AND action = 'close')
  FROM session;
DROP TABLE session;
ALTER TABLE new_session RENAME TO session;
CREATE INDEX session_by_time ON session (falls_on);
DELETE FROM roll_entry WHERE session_id IN (SELECT id FROM session WHERE state = 'planned');

ALTER TABLE roll_entry ADD COLUMN came_at TEXT;
ALTER TABLE roll_entry ADD COLUMN left_at TEXT;
ALTER TABLE vote ADD COLUMN taken_at TEXT;
-- The day the outcome was written down: a task done earlier is told at the session that follows this.
ALTER TABLE task ADD COLUMN recorded_on TEXT;
UPDATE task SET recorded_on = done_on;

ALTER TABLE document ADD COLUMN corrects_id INTEGER REFERENCES document;
ALTER TABLE document ADD COLUMN adjusts_id INTEGER REFERENCES document;

-- A line of the register says what it says for ever, whatever becomes of members, terms and papers.
CREATE TABLE new_register_entry (
  id INTEGER PRIMARY KEY,
  -- Null for a number that was given after the backup the book was restored from.
  document_id INTEGER REFERENCES document,
  term_id INTEGER NOT NULL REFERENCES term,
  series TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL,
  symbol TEXT NOT NULL,
  subject TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  signer TEXT NOT NULL,
  recipients TEXT NOT NULL CHECK (json_type(recipients) = 'array'),
  origin TEXT NOT NULL CHECK (origin IN ('issued', 'imported', 'lost')),
  voided_at TEXT,
  void_reason TEXT NOT NULL,
  UNIQUE (term_id, series, number)
) STRICT;
INSERT INTO new_register_entry SELECT register_entry.id, register_entry.document_id, register_entry.term_id, series,
  number, document.kind, document.symbol, revision.head ->> '$.subject', document.date,
  coalesce(member.full_name, ''), coalesce(revision.head -> '$.recipients', '[]'), 'issued', NULL, ''
  FROM register_entry
  JOIN document ON document.id = register_entry.document_id
  JOIN revision ON revision.document_id = document.id AND revision.revision = document.issued_revision
  LEFT JOIN member ON member.id = revision.signer_id;
DROP TABLE register_entry;
ALTER TABLE new_register_entry RENAME TO register_entry;
CREATE UNIQUE INDEX register_entry_of_document ON register_entry (document_id) WHERE voided_at IS NULL;
CREATE TRIGGER register_entry_stays BEFORE DELETE ON register_entry
BEGIN SELECT RAISE(ABORT, 'numbers are only added'); END;

-- The letterheads that issued papers were printed on, known by their hash.
CREATE TABLE letterhead_file (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER letterhead_file_stays BEFORE UPDATE ON letterhead_file
BEGIN SELECT RAISE(ABORT, 'letterheads of issued papers are only added'); END;
CREATE TRIGGER letterhead_file_keeps BEFORE DELETE ON letterhead_file
BEGIN SELECT RAISE(ABORT, 'letterheads of issued papers are only added'); END;

-- A paper as it was printed when it was issued. The newest image of a paper is the one that holds.
CREATE TABLE issued_image (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document,
  made_at TEXT NOT NULL,
  -- upgrade: made of the facts of that day, for a paper issued before there were images.
  origin TEXT NOT NULL CHECK (origin IN ('issue', 'upgrade', 'import')),
  paper TEXT NOT NULL CHECK (json_type(paper) = 'object'),
  rules TEXT NOT NULL CHECK (json_type(rules) = 'object'),
  letterhead TEXT REFERENCES letterhead_file,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;
CREATE INDEX issued_image_by_document ON issued_image (document_id, id);
CREATE TRIGGER issued_image_stays BEFORE UPDATE ON issued_image
BEGIN SELECT RAISE(ABORT, 'images are only added'); END;
CREATE TRIGGER issued_image_keeps BEFORE DELETE ON issued_image
BEGIN SELECT RAISE(ABORT, 'images are only added'); END;

-- A file outlives the draft it was written from, and the index of a folder is no paper's: how else is it known as ours?
CREATE TABLE new_export (
  id INTEGER PRIMARY KEY,
  document_id INTEGER,
  revision INTEGER,
  path TEXT NOT NULL,
  format TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  at TEXT NOT NULL,
  FOREIGN KEY (document_id, revision) REFERENCES revision (document_id, revision)
) STRICT;
INSERT INTO new_export SELECT id, document_id, revision, path, format, sha256, at FROM export;
INSERT INTO new_export (document_id, revision, path, format, sha256, at)
  SELECT NULL, NULL, substr(key, length('file-index ') + 1), 'docx', value ->> '$',
    coalesce((SELECT max(at) FROM export), '2026-01-01T00:00:00.000Z')
  FROM setting WHERE key LIKE 'file-index %';
DELETE FROM setting WHERE key LIKE 'file-index %';
DROP TABLE export;
ALTER TABLE new_export RENAME TO export;
CREATE INDEX export_by_path ON export (path);
CREATE INDEX export_by_document ON export (document_id);

-- What the secretary says of a period in its report, beside the figures. Quarter 0 is the whole year.
CREATE TABLE report_words (
  year INTEGER NOT NULL,
  quarter INTEGER NOT NULL CHECK (quarter BETWEEN 0 AND 4),
  strengths TEXT NOT NULL,
  weaknesses TEXT NOT NULL,
  causes TEXT NOT NULL,
  proposals TEXT NOT NULL,
  rating TEXT NOT NULL,
  PRIMARY KEY (year, quarter)
) STRICT, WITHOUT ROWID;
`,
};
