/** What comes in has a register of its own, and a session keeps the score it was given. */
export const keepArrivals = {
  name: '007-keep-arrivals',
  sql: `
-- Papers of others, as they arrived: numbered by year, beside the register of our own.
CREATE TABLE incoming (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  arrived_on TEXT NOT NULL,
  symbol TEXT NOT NULL,
  date TEXT,
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  due_on TEXT,
  handler_id INTEGER REFERENCES member,
  done_on TEXT,
  note TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file BLOB CHECK ((file IS NULL) = (file_name = '')),
  UNIQUE (year, number)
) STRICT;

-- What people judged; and, once it is settled, the form with its figures as they stood on that day.
CREATE TABLE session_score (
  session_id INTEGER PRIMARY KEY REFERENCES session ON DELETE CASCADE,
  judged TEXT NOT NULL CHECK (json_type(judged) = 'object'),
  settled TEXT CHECK (settled IS NULL OR json_type(settled) = 'object')
) STRICT;
`,
};
