-- Documents as rows: raw(customer, grp, number, type, dated, due, amount, applies), dates ISO, amounts without sign;
-- type: 'Invoice', 'Credit note', 'Write-off' or 'Receipt'; applies: the invoice that a row is for, or empty.
INSERT INTO doc
SELECT number, customer, grp,
  CASE type WHEN 'Invoice' THEN 'invoice' WHEN 'Receipt' THEN 'receipt'
    WHEN 'Write-off' THEN 'writeoff' ELSE 'credit' END,
  julianday(dated, '+12 hours'),
  CASE WHEN type = 'Invoice' THEN julianday(due, '+12 hours') ELSE julianday(dated, '+12 hours') END,
  round(CASE WHEN type = 'Invoice' THEN amount ELSE -amount END * 100)
FROM raw;

-- Both documents are there from the later one's day on; what is taken off the one is taken off the other.
INSERT INTO hit
SELECT i.id, max(i.day, f.day), -f.cents, CASE f.kind WHEN 'receipt' THEN 'receipt' ELSE 'credit' END
FROM raw r JOIN doc f ON f.id = r.number JOIN doc i ON i.id = r.applies WHERE r.applies <> '';
INSERT INTO hit
SELECT f.id, max(i.day, f.day), f.cents, 'credit'
FROM raw r JOIN doc f ON f.id = r.number JOIN doc i ON i.id = r.applies WHERE r.applies <> '';

INSERT INTO money SELECT customer, grp, day, -cents FROM doc WHERE kind = 'receipt';
