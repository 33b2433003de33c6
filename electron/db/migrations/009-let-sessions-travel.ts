/** A session can be held on another machine and come back: what belongs to it gets a name that holds on both, and the book remembers. */

const TRAVELLERS = { session: 'session', discussion: 'remark', vote: 'vote', task: 'task' };

/** Numbers of rows are given anew after the last one went; these names never are. */
function nameRows(table: string, source: string): string {
  return `INSERT INTO lasting_name SELECT '${source}', id, lower(hex(randomblob(16))) FROM ${table};
CREATE TRIGGER lasting_name_of_${source} AFTER INSERT ON ${table}
BEGIN INSERT INTO lasting_name VALUES ('${source}', NEW.id, lower(hex(randomblob(16)))); END;
CREATE TRIGGER lasting_name_of_no_${source} AFTER DELETE ON ${table}
BEGIN DELETE FROM lasting_name WHERE source = '${source}' AND source_id = OLD.id; END;`;
}

export const letSessionsTravel = {
  name: '009-let-sessions-travel',
  sql: `
CREATE TABLE lasting_name (
  source TEXT NOT NULL,
  source_id INTEGER NOT NULL,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
  PRIMARY KEY (source, source_id)
) STRICT, WITHOUT ROWID;
${Object.entries(TRAVELLERS)
  .map(([table, source]) => nameRows(table, source))
  .join('\n')}

-- A session as it was taken along, and what was last taken in of each machine it was held on.
CREATE TABLE trip (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  session_id INTEGER NOT NULL REFERENCES session,
  left_at TEXT NOT NULL,
  ended_at TEXT,
  base TEXT NOT NULL CHECK (json_type(base) = 'object'),
  taken TEXT NOT NULL CHECK (json_type(taken) = 'object')
) STRICT;
CREATE INDEX trip_by_session ON trip (session_id);
`,
};
