/**
 * Everything of the book can be found, not its papers alone. What changes is only marked here; the words are put into the
 * index when the transaction ends (../search-index.ts), because SQLite knows nothing of dấu.
 *
 * A table that a later migration makes anew loses its triggers: they are to be made again with it.
 */

/** Triggers for the ways in which a row of `table` changes; `marks` say what is to be read again, `$` is NEW or OLD. */
function watch(table: string, marks: readonly string[], changes = 'INSERT UPDATE DELETE'): string {
  return changes
    .split(' ')
    .map((change) => {
      const rows = change === 'INSERT' ? ['NEW'] : change === 'DELETE' ? ['OLD'] : ['OLD', 'NEW'];
      const inserts = rows
        .flatMap((row) =>
          marks.map((mark) => `INSERT INTO search_stale (source, source_id) ${mark.replaceAll('$', row)};`),
        )
        .join('\n  ');
      return `CREATE TRIGGER search_${table}_${change.toLowerCase()} AFTER ${change} ON ${table}\nBEGIN\n  ${inserts}\nEND;`;
    })
    .join('\n');
}

/** What is told by something else: read again when that is called otherwise, and only then. */
function follow(table: string, columns: readonly string[], marks: readonly string[]): string {
  const differs = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ');
  const inserts = marks.map((mark) => `INSERT INTO search_stale (source, source_id) ${mark};`).join('\n  ');
  return `CREATE TRIGGER search_${table}_follow AFTER UPDATE OF ${columns.join(', ')} ON ${table} WHEN ${differs}\nBEGIN\n  ${inserts}\nEND;`;
}

export const findEverything = {
  name: '008-find-everything',
  sql: `
-- A thing that can be found, under the number it has in the indexes: the later its day, the greater.
CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  source_id INTEGER NOT NULL,
  kind TEXT,
  year INTEGER,
  quarter INTEGER,
  state TEXT,
  UNIQUE (source, source_id)
) STRICT;

-- What was written since the indexes were; empty when no transaction is open.
CREATE TABLE search_stale (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  source_id INTEGER NOT NULL
) STRICT;

-- Beside exact and folded words: symbols ("no84 kh cb"), the people, and what a search is narrowed down by ("year2026").
DROP TABLE search_title;
DROP TABLE search_whole;
CREATE VIRTUAL TABLE search_title USING fts5 (
  exact, folded, symbol, people, tags,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
);
CREATE VIRTUAL TABLE search_whole USING fts5 (
  exact, folded, symbol, people, tags,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
);

${watch('document', ["VALUES ('document', $.id)"])}
${watch('search_text', ["VALUES ('document', $.document_id)"])}
${watch('register_entry', ["VALUES ('register', $.id)", "SELECT 'document', $.document_id WHERE $.document_id IS NOT NULL"], 'INSERT UPDATE')}
${watch('session', ["VALUES ('session', $.id)"])}
${follow(
  'session',
  ['topic', 'date', 'year', 'quarter'],
  [
    "SELECT 'remark', id FROM discussion WHERE session_id = NEW.id",
    "SELECT 'task', id FROM task WHERE session_id = NEW.id",
    "SELECT 'document', id FROM document WHERE session_id = NEW.id",
  ],
)}
${follow('plan', ['year'], ["SELECT 'document', id FROM document WHERE plan_id = NEW.id"])}
${watch('session_presenter', ["VALUES ('session', $.owner_id)"])}
${watch('vote', ["VALUES ('session', $.session_id)"])}
${watch('discussion', ["VALUES ('remark', $.id)"])}
${watch('task', ["VALUES ('task', $.id)"])}
${watch('task_assignee', ["VALUES ('task', $.owner_id)"])}
${watch('member', ["VALUES ('member', $.id)"])}
${follow(
  'member',
  ['full_name'],
  [
    "SELECT 'session', id FROM session WHERE chair_id = NEW.id OR minute_taker_id = NEW.id",
    "SELECT 'session', owner_id FROM session_presenter WHERE member_id = NEW.id",
    "SELECT 'remark', id FROM discussion WHERE speaker_id = NEW.id OR answered_by_id = NEW.id",
    "SELECT 'task', owner_id FROM task_assignee WHERE member_id = NEW.id",
    "SELECT 'incoming', id FROM incoming WHERE handler_id = NEW.id",
    "SELECT 'document', document_id FROM revision WHERE signer_id = NEW.id OR minute_taker_id = NEW.id",
  ],
)}
${watch('review_item', ["VALUES ('item', $.id)"])}
${watch('article', ["VALUES ('article', $.id)"])}
${watch('incoming', ["VALUES ('incoming', $.id)"])}
${watch('journal', ["VALUES ('journal', $.id)"], 'INSERT')}

INSERT INTO search_stale (source, source_id) SELECT 'document', id FROM document UNION ALL SELECT 'register', id FROM register_entry
  UNION ALL SELECT 'session', id FROM session UNION ALL SELECT 'remark', id FROM discussion
  UNION ALL SELECT 'task', id FROM task UNION ALL SELECT 'member', id FROM member
  UNION ALL SELECT 'item', id FROM review_item UNION ALL SELECT 'article', id FROM article
  UNION ALL SELECT 'incoming', id FROM incoming UNION ALL SELECT 'journal', id FROM journal;
`,
};
