/** A cell may issue more kinds of paper (399-QĐ/TW, Điều 11), and says what it is a cell of, which its papers' words follow. */
export const addKinds = {
  name: '005-add-kinds',
  sql: `
CREATE TABLE new_document (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('KH', 'CĐ', 'TB', 'GM', 'BB', 'NQ', 'BC', 'CV', 'TTr',
    'QĐ', 'QĐi', 'KL', 'QC', 'QH', 'CTr', 'ĐA', 'PA')),
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
  corrects_id INTEGER REFERENCES document,
  adjusts_id INTEGER REFERENCES document,
  FOREIGN KEY (id, issued_revision) REFERENCES revision (document_id, revision)
) STRICT;
INSERT INTO new_document SELECT id, kind, title, state, revision, plan_id, session_id, year, quarter, date,
  issued_revision, term_id, symbol, updated_at, state_changed_at, corrects_id, adjusts_id FROM document;
DROP TABLE document;
ALTER TABLE new_document RENAME TO document;
CREATE INDEX document_by_update ON document (updated_at);
CREATE INDEX document_by_plan ON document (plan_id);
CREATE INDEX document_by_session ON document (session_id);

ALTER TABLE cell_fact ADD COLUMN cell_type TEXT NOT NULL DEFAULT 'agency'
  CHECK (cell_type IN ('agency', 'residence', 'school', 'company'));
-- The name tells it nearly always; the settings show it.
UPDATE cell_fact SET cell_type = CASE
  WHEN name LIKE 'Chi bộ Phòng %' OR name LIKE 'Chi bộ Văn phòng%' OR name LIKE 'Chi bộ Ban %'
    OR name LIKE '%nông thôn%' OR name LIKE '%Nông thôn%' THEN 'agency'
  WHEN name LIKE '%thôn %' OR name LIKE '%Thôn %' OR name LIKE '%khu phố %' OR name LIKE '%Khu phố %'
    OR name LIKE '%ấp %' OR name LIKE '%Ấp %' OR name LIKE '%tổ dân phố%' OR name LIKE '%Tổ dân phố%'
    OR name LIKE '%khóm %' OR name LIKE '%Khóm %' OR name LIKE '%buôn %' OR name LIKE '%Buôn %'
    OR name LIKE 'Chi bộ bản %' OR name LIKE 'Chi bộ Bản %' OR name LIKE '%làng %' OR name LIKE '%Làng %'
    THEN 'residence'
  WHEN name LIKE '% Trường %' OR name LIKE '% trường %' OR name LIKE '%Mầm non%' OR name LIKE '%mầm non%'
    OR name LIKE '%Tiểu học%' OR name LIKE '%tiểu học%' THEN 'school'
  WHEN name LIKE '%công ty%' OR name LIKE '%doanh nghiệp%' OR name LIKE '%hợp tác xã%'
    OR name LIKE '%xí nghiệp%' OR name LIKE '%nhà máy%' THEN 'company'
  ELSE 'agency' END;
`,
};
