import { dayFromIso } from '../ledger/cells/dates';
import { runtimeInstalled } from './excelRuntime.fixture';
import { overdue } from './overdue';

runtimeInstalled();

const AS_OF = [['2026-06-30']];
const HEADS = ['Customer', 'Invoice no', 'Invoice date', 'Due date', 'Amount', 'Owner', 'Dispute'];
const HEADER = [
  'As of 2026-06-30',
  'Document',
  'Due date',
  'Days overdue',
  'Open amount',
  'Bucket',
  'Severity',
];
const day = (iso: string): number | undefined => dayFromIso(iso);

test('owner and dispute have columns where the ledger has them', async () => {
  const ledger = [
    HEADS,
    ['Acme', 'INV-1', '2026-05-01', '2026-05-31', 100, 'Li', 'Yes'],
    ['Beta', 'INV-2', '2026-03-01', '2026-03-31', 300, null, null],
    ['Beta', 'INV-3', '2026-06-01', '2026-07-31', 900, 'Li', null],
  ];
  expect(await overdue(ledger, AS_OF)).toEqual([
    [...HEADER, 'Owner', 'Disputed'],
    ['Beta', 'INV-2', day('2026-03-31'), 91, 300, 'Over 90', 'Critical', '', ''],
    ['Acme', 'INV-1', day('2026-05-31'), 30, 100, '1-30', 'Low', 'Li', 'Yes'],
  ]);
  const without = ledger.map((row) => row.slice(0, 5));
  expect((await overdue(without, AS_OF))[0]).toEqual(HEADER);
});

test('nothing overdue is one row that says so, as wide as the table', async () => {
  const ledger = [HEADS.slice(0, 5), ['Acme', 'INV-1', '2026-05-01', '2026-05-31', 100]];
  const none = ['Nothing that fits is overdue as of 2026-06-30', '', '', '', '', '', ''];
  expect(await overdue(ledger, AS_OF, [[31]])).toEqual([HEADER, none]);
  expect(await overdue(ledger, AS_OF, undefined, [[100.01]])).toEqual([HEADER, none]);
  expect(await overdue(ledger, AS_OF, [[30]], [[100]])).toHaveLength(2);
  expect((await overdue(ledger, AS_OF, [[30]], [[100]]))[1]?.[0]).toBe('Acme');
});
