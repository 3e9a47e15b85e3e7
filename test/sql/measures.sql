-- The measures of every month, for each setting(months, convention, sales) and scope. NULL is: no answer.

CREATE TABLE month_days AS
SELECT p.at, c.convention, CASE c.convention WHEN 'calendar' THEN 1.0 * (p.last - p.first + 1)
  WHEN '30/360' THEN 30.0 ELSE 365.0 / 12 END AS days
FROM period p, (SELECT DISTINCT convention FROM setting) c;

CREATE TABLE month_sales AS
SELECT m.scope, m.at, s.sales AS counts, CASE s.sales WHEN 'gross' THEN m.invoiced
  WHEN 'net' THEN m.invoiced - m.credited ELSE m.invoiced - m.credited - m.cash END AS sales
FROM month_sums m, (SELECT DISTINCT sales FROM setting) s;
CREATE INDEX month_sales_of ON month_sales (scope, counts, at);

-- Months of sales taken off the balance backwards, until it is used up or a month had none.
CREATE TABLE countback AS
WITH RECURSIVE back(scope, counts, convention, ends_at, at, left_over, days) AS (
  SELECT m.scope, s.counts, c.convention, m.at, m.at, m.closing, 0.0
  FROM month_sums m, (SELECT DISTINCT sales AS counts FROM setting) s,
    (SELECT DISTINCT convention FROM setting) c
  WHERE m.at >= 0 AND m.closing >= 0
  UNION ALL
  SELECT b.scope, b.counts, b.convention, b.ends_at, b.at - 1, b.left_over - s.sales,
    b.days + d.days * min(1.0, 1.0 * b.left_over / s.sales)
  FROM back b
  JOIN month_sales s ON s.scope = b.scope AND s.counts = b.counts AND s.at = b.at
  JOIN month_days d ON d.at = b.at AND d.convention = b.convention
  WHERE b.at >= 0 AND b.left_over > 0 AND s.sales > 0
)
SELECT scope, counts, convention, ends_at,
  -- Before the first month there is nothing to take off any more: the answer would be too low.
  CASE WHEN min(at) >= 0 OR min(left_over) <= 0 THEN max(days) END AS counted
FROM back GROUP BY scope, counts, convention, ends_at;
CREATE INDEX countback_of ON countback (scope, counts, convention, ends_at);

CREATE TABLE joined AS
SELECT m.scope, m.at, m.ends, s.months, s.convention, s.sales AS counts,
  m.closing, m.not_due, m.overdue, m.over_90, m.late, m.late_days,
  f.opening,
  sum(w.invoiced) AS invoiced, sum(w.received) AS received, sum(w.written_off) AS written_off,
  sum(w.settled) AS settled, sum(w.settled_days) AS settled_days,
  sum(d.days) AS days, sum(x.sales) AS sales,
  CASE s.convention WHEN '30/360' THEN 360.0 ELSE 365.0 END AS year_days
FROM month_sums m CROSS JOIN setting s
JOIN month_sums f ON f.scope = m.scope AND f.at = m.at - s.months + 1
JOIN month_sums w ON w.scope = m.scope AND w.at BETWEEN m.at - s.months + 1 AND m.at
JOIN month_days d ON d.at = w.at AND d.convention = s.convention
JOIN month_sales x ON x.scope = m.scope AND x.at = w.at AND x.counts = s.sales
WHERE m.at - s.months + 1 >= 0
GROUP BY m.scope, m.at, s.months, s.convention, s.sales;

-- The latest months, as many as the period has, that were over for 90 days at its end.
CREATE TABLE at_risk AS
SELECT e.scope, e.at, n.months, sum(c.still_open) * 1.0 / nullif(sum(c.billed), 0) AS rate
FROM (SELECT m.scope, m.at, (SELECT max(p.at) FROM period p WHERE p.last + 90 <= m.last) AS newest
  FROM month_sums m) e
JOIN (SELECT DISTINCT months FROM setting) n ON e.newest - n.months + 1 >= 0
JOIN month_sums c ON c.scope = e.scope AND c.at BETWEEN e.newest - n.months + 1 AND e.newest
GROUP BY e.scope, e.at, n.months;

-- Where balances are below zero, a DSO, an effectiveness or a turnover says nothing.
CREATE TABLE answer AS
SELECT j.scope, j.at, j.ends, j.months, j.convention, j.counts,
  CASE WHEN sales > 0 AND closing >= 0 THEN closing * days / sales END AS dso,
  CASE WHEN sales > 0 AND opening + closing >= 0 THEN (opening + closing) / 2.0 * days / sales END AS dsoAverage,
  b.counted AS dsoCountback,
  CASE WHEN sales > 0 AND not_due >= 0 THEN not_due * days / sales END AS dsoBest,
  CASE WHEN sales > 0 AND closing >= 0 AND not_due >= 0 THEN overdue * days / sales END AS "add",
  CASE WHEN sales >= 0 AND opening >= 0 AND closing >= 0 AND opening + sales - not_due > 0
    THEN 100.0 * (opening + sales - closing) / (opening + sales - not_due) END AS cei,
  CASE WHEN sales >= 0 AND opening >= 0 AND closing >= 0 AND opening + sales * 1.0 / j.months - not_due > 0
    THEN 100.0 * (opening + sales * 1.0 / j.months - closing) / (opening + sales * 1.0 / j.months - not_due) END
    AS ceiMonthly,
  CASE WHEN opening + closing > 0 AND sales >= 0 THEN sales / days * year_days * 2 / (opening + closing) END AS turnover,
  CASE WHEN opening + closing > 0 AND sales >= 0 THEN sales * 2.0 / (opening + closing) END AS turnoverOfPeriod,
  CASE WHEN opening + closing > 0 AND sales > 0 THEN (opening + closing) / 2.0 / sales * days END AS turnoverDays,
  CASE WHEN settled + late > 0 THEN 1.0 * (settled_days + late_days) / (settled + late) END AS daysLate,
  CASE WHEN settled > 0 THEN 1.0 * settled_days / settled END AS daysLateSettled,
  CASE WHEN late > 0 THEN 1.0 * late_days / late END AS daysLateOpen,
  CASE WHEN opening + invoiced > 0 THEN 1.0 * received / (opening + invoiced) END AS collectionRate,
  CASE WHEN closing > 0 THEN 1.0 * overdue / closing END AS overdueRate,
  r.rate AS atRiskRate,
  CASE WHEN closing > 0 THEN 1.0 * over_90 / closing END AS overNinety,
  CASE WHEN sales > 0 THEN 1.0 * written_off / sales END AS badDebtRate,
  top_one AS topCustomer, top_five AS topFive, top_ten AS topTen, herfindahl
FROM joined j
LEFT JOIN countback b ON b.scope = j.scope AND b.ends_at = j.at AND b.counts = j.counts
  AND b.convention = j.convention
LEFT JOIN at_risk r ON r.scope = j.scope AND r.at = j.at AND r.months = j.months
LEFT JOIN share s ON j.scope = 'all' AND s.at = j.at;
