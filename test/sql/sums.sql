-- From doc, hit and money: what stood open at the end of each month, and what came and went in it.
-- Needs history(first_month, months): the first day of the first month (ISO), and how many there are.

-- at = -1 is the month before the first: its end is the first opening balance.
CREATE TABLE period AS
WITH RECURSIVE month(at, start) AS (
  SELECT -1, date(first_month, '-1 month') FROM history
  UNION ALL
  SELECT at + 1, date(start, '+1 month') FROM month, history WHERE at + 1 < months
)
SELECT at, date(start, '+1 month', '-1 day') AS ends,
  CAST(julianday(start, '+12 hours') AS INTEGER) AS first,
  CAST(julianday(start, '+1 month', '-12 hours') AS INTEGER) AS last
FROM month;

CREATE TABLE open_item AS
SELECT p.at, d.id, d.customer, d.grp, d.kind, p.last - d.due AS late,
  d.cents - coalesce((SELECT sum(h.cents) FROM hit h WHERE h.doc = d.id AND h.day <= p.last), 0) AS cents
FROM period p JOIN doc d ON d.day <= p.last;

-- Whose figures: everybody's, a customer's or a group's.
CREATE TABLE scope AS
SELECT 'all' AS scope, customer, grp FROM doc GROUP BY customer, grp
UNION ALL SELECT 'customer ' || customer, customer, grp FROM doc GROUP BY customer, grp
UNION ALL SELECT 'group ' || grp, customer, grp FROM doc GROUP BY customer, grp;

CREATE TABLE balance AS
SELECT s.scope, o.at,
  sum(cents) AS closing,
  sum(cents) FILTER (WHERE late <= 0) AS not_due,
  sum(cents) FILTER (WHERE late > 0) AS overdue,
  sum(cents) FILTER (WHERE late BETWEEN 1 AND 30) AS over_1,
  sum(cents) FILTER (WHERE late BETWEEN 31 AND 60) AS over_31,
  sum(cents) FILTER (WHERE late BETWEEN 61 AND 90) AS over_61,
  sum(cents) FILTER (WHERE late > 90) AS over_90,
  sum(cents) FILTER (WHERE late > 0 AND kind = 'invoice') AS late,
  sum(cents * late) FILTER (WHERE late > 0 AND kind = 'invoice') AS late_days
FROM open_item o JOIN scope s ON s.customer = o.customer AND s.grp = o.grp
GROUP BY s.scope, o.at;

CREATE TABLE flow AS
SELECT s.scope, p.at, sum(invoiced) AS invoiced, sum(credited) AS credited, sum(written_off) AS written_off,
  sum(received) AS received, sum(cash) AS cash, sum(settled) AS settled, sum(settled_days) AS settled_days
FROM (
  SELECT customer, grp, day,
    CASE kind WHEN 'invoice' THEN cents ELSE 0 END AS invoiced,
    CASE kind WHEN 'credit' THEN -cents ELSE 0 END AS credited,
    CASE kind WHEN 'writeoff' THEN -cents ELSE 0 END AS written_off,
    0 AS received, 0 AS cash, 0 AS settled, 0 AS settled_days
  FROM doc
  UNION ALL SELECT customer, grp, day, 0, 0, 0, cents, 0, 0, 0 FROM money
  UNION ALL
  SELECT d.customer, d.grp, h.day, 0, 0, 0, 0,
    CASE WHEN h.day = d.day THEN h.cents ELSE 0 END, h.cents, h.cents * (h.day - d.due)
  FROM hit h JOIN doc d ON d.id = h.doc WHERE d.kind = 'invoice' AND h.how = 'receipt'
) e
JOIN scope s ON s.customer = e.customer AND s.grp = e.grp
JOIN period p ON e.day BETWEEN p.first AND p.last
GROUP BY s.scope, p.at;

-- A month's invoices, and what of them was open 90 days after its end.
CREATE TABLE cohort AS
SELECT s.scope, p.at, sum(d.cents) AS billed,
  sum(d.cents - coalesce((SELECT sum(h.cents) FROM hit h WHERE h.doc = d.id AND h.day <= p.last + 90), 0))
    AS still_open
FROM period p JOIN doc d ON d.day BETWEEN p.first AND p.last AND d.kind = 'invoice'
JOIN scope s ON s.customer = d.customer AND s.grp = d.grp
GROUP BY s.scope, p.at;

CREATE TABLE month_sums AS
SELECT s.scope, p.at, p.ends, p.first, p.last,
  lag(coalesce(b.closing, 0)) OVER w AS opening,
  coalesce(f.invoiced, 0) AS invoiced, coalesce(f.credited, 0) AS credited,
  coalesce(f.received, 0) AS received, coalesce(f.written_off, 0) AS written_off,
  coalesce(f.cash, 0) AS cash, coalesce(f.settled, 0) AS settled, coalesce(f.settled_days, 0) AS settled_days,
  coalesce(b.closing, 0) AS closing, coalesce(b.not_due, 0) AS not_due, coalesce(b.overdue, 0) AS overdue,
  coalesce(b.over_1, 0) AS over_1, coalesce(b.over_31, 0) AS over_31, coalesce(b.over_61, 0) AS over_61,
  coalesce(b.over_90, 0) AS over_90, coalesce(b.late, 0) AS late, coalesce(b.late_days, 0) AS late_days,
  coalesce(c.billed, 0) AS billed, coalesce(c.still_open, 0) AS still_open
FROM (SELECT DISTINCT scope FROM scope) s CROSS JOIN period p
LEFT JOIN balance b ON b.scope = s.scope AND b.at = p.at
LEFT JOIN flow f ON f.scope = s.scope AND f.at = p.at
LEFT JOIN cohort c ON c.scope = s.scope AND c.at = p.at
WINDOW w AS (PARTITION BY s.scope ORDER BY p.at);

CREATE TABLE share AS
WITH owed AS (
  SELECT at, customer, sum(cents) AS cents FROM open_item GROUP BY at, customer HAVING sum(cents) > 0
), ranked AS (
  SELECT at, cents, row_number() OVER (PARTITION BY at ORDER BY cents DESC) AS place FROM owed
)
SELECT at, sum(cents) FILTER (WHERE place <= 1) * 1.0 / sum(cents) AS top_one,
  sum(cents) FILTER (WHERE place <= 5) * 1.0 / sum(cents) AS top_five,
  sum(cents) FILTER (WHERE place <= 10) * 1.0 / sum(cents) AS top_ten,
  sum(1.0 * cents * cents) * 10000 / sum(cents) / sum(cents) AS herfindahl
FROM ranked GROUP BY at;
