/** What a disk did to a text can be told: each text has its hash, and the book counts what was written to it. */
export const keepDigests = {
  name: '006-keep-digests',
  sql: `
-- Empty for a text nobody took the hash of.
ALTER TABLE revision ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
UPDATE revision SET sha256 = sha256_of(head || char(10) || body);

-- How many transactions changed something; the digest of all rows of a backup, empty in a book that is written to.
CREATE TABLE tally (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  writes INTEGER NOT NULL,
  digest TEXT NOT NULL
) STRICT;
INSERT INTO tally (id, writes, digest) VALUES (1, 0, '');
`,
};
