import type { ReportsOutcome, LedgerState } from '../paneServices';
import { day } from './FakeServices';

/** A ledger of 616 rows on sheet `Ledger`, header in row 4: 612 used, 4 set aside. */
export const LEDGER: LedgerState = {
  sheet: 'Ledger',
  range: 'B4:H620',
  sheets: ['Ledger', 'Budget'],
  ledgers: [{ sheet: 'Ledger', range: 'B4:H620', table: '', rows: 616, holds: 'items' }],
  undecided: false,
  remembered: false,
  headers: ['Customer', 'Invoice no.', 'Invoice date', 'Due date', 'Amount', 'Paid', ''],
  samples: [
    ['Aurora Ltd', 'Birch & Co'],
    ['INV-1001', 'INV-1002', 'INV-1003'],
    ['03/04/2026', '25/04/2026'],
    ['05/06/2026', '30/06/2026'],
    ['1,200.00', '860.50'],
    ['0.00', '860.50'],
    [],
  ],
  mapping: { customerName: 0, document: 1, documentDate: 2, dueDate: 3, amount: 4, paidAmount: 5 },
  confidence: { customerName: 1, document: 0.9, documentDate: 1, dueDate: 1, amount: 1, paidAmount: 0.5 },
  rowsRead: 616,
  rowsUsed: 612,
  setAside: [
    { reason: 'totalRow', count: 1, firstRow: 620 },
    { reason: 'missingCustomer', count: 3, firstRow: 88 },
  ],
  checks: [
    { code: 'missingCustomer', severity: 'error', count: 3, rows: [88, 140, 201], details: {} },
    {
      code: 'dueBeforeDocument',
      severity: 'warning',
      count: 250,
      rows: Array.from({ length: 250 }, (_, i) => i + 5),
      details: { document: '2026-05-02', due: '2026-05-01' },
    },
    { code: 'numberAsText', severity: 'info', count: 2, rows: [17, 18], details: { example: '1,200.00' } },
  ],
  leftOut: { items: 2, amount: 940 },
  shape: 'invoices',
  allocation: 'references',
  dateOrder: 'dayFirst',
  dateOrderCertain: true,
  customers: 58,
  currencies: ['CNY'],
  customerList: [
    { key: 'aurora', number: 'C1', name: 'Aurora Ltd' },
    { key: 'birch', number: '', name: 'Birch & Co' },
  ],
  columnsToGroupBy: ['Region'],
  rates: { missing: {} },
  openTotals: [{ currency: 'CNY', amount: 1_000_000 }],
  lastDate: day('2026-06-28'),
};

/** The same workbook with a second ledger on sheet `Branch`, and nobody has said which counts. */
export const TWO_LEDGERS: LedgerState = {
  ...LEDGER,
  undecided: true,
  ledgers: [
    ...LEDGER.ledgers,
    { sheet: 'Branch', range: 'A1:F40', table: '', rows: 39, holds: 'items' },
    { sheet: 'Summary', range: 'A1:C20', table: '', rows: 19, holds: 'items', problem: 'noDate' },
    { sheet: 'Bank', range: 'A1:D90', table: '', rows: 89, holds: 'receipts' },
  ],
};

/** 1,000,000 open, of which 200,000 + 100,000 + 60,000 + 40,000 = 400,000 overdue: 40%. */
export const OUTCOME: ReportsOutcome = {
  asOf: day('2026-06-30'),
  sheets: [
    { report: 'aging', name: 'Aging report' },
    { report: 'alerts', name: 'Overdue alerts' },
  ],
  currencies: [
    {
      currency: 'CNY',
      total: 1_000_000,
      overdue: 400_000,
      items: 240,
      overdueItems: 96,
      buckets: [
        { label: 'Not due', amount: 600_000 },
        { label: '1-30', amount: 200_000 },
        { label: '31-60', amount: 100_000 },
        { label: '61-90', amount: 60_000 },
        { label: 'Over 90', amount: 40_000 },
      ],
    },
  ],
  alerts: 96,
  difference: 0,
  replaced: [],
  left: [],
};
