-- A list of invoices, one row each: raw(customer, grp, number, dated, due, amount, paid, settled), dates ISO; paid is
-- empty where a settled invoice was paid in full.
INSERT INTO doc
SELECT number, customer, grp,
  CASE WHEN amount < 0 THEN 'credit' ELSE 'invoice' END,
  julianday(dated, '+12 hours'),
  CASE WHEN amount < 0 THEN julianday(dated, '+12 hours') ELSE julianday(due, '+12 hours') END,
  round(amount * 100)
FROM raw;

-- What was paid before the invoice counts from the invoice's day.
INSERT INTO hit
SELECT number, max(julianday(dated, '+12 hours'), julianday(settled, '+12 hours')),
  round(CASE WHEN paid = '' THEN amount ELSE paid END * 100), 'receipt'
FROM raw WHERE settled <> '';

INSERT INTO money SELECT d.customer, d.grp, h.day, h.cents FROM hit h JOIN doc d ON d.id = h.doc;
