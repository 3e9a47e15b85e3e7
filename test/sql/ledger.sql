-- What every shape of ledger comes down to. Money is in whole cents, days are Julian day numbers at noon.

-- grp is any column to part the figures by; due of a document that is no invoice is its own day.
CREATE TABLE doc (id TEXT PRIMARY KEY, customer TEXT, grp TEXT, kind TEXT, day INTEGER, due INTEGER, cents INTEGER);
-- What took how much off which document, and when; how: 'receipt' or 'credit'.
CREATE TABLE hit (doc TEXT, day INTEGER, cents INTEGER, how TEXT);
-- Money as it came in.
CREATE TABLE money (customer TEXT, grp TEXT, day INTEGER, cents INTEGER);
