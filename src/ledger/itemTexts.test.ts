import { intakeOf } from './intake.fixture';
import { recogniseLedger } from './recognition/recogniseLedger';

test('contracts and states of reminding are kept in the words of the sheet', () => {
  const { ledger } = intakeOf(
    ['customerName', 'document', 'dueDate', 'amount', 'contract', 'reminder'],
    [
      ['Acme', 'A1', '2024-03-05', 100, ' HT-2024-001 ', 2],
      ['Acme', 'A2', '2024-03-06', 50, '', '第一次催款'],
      ['Beta', 'A3', '2024-03-07', 10, 'HT-2024-001', '#N/A'],
    ],
  );
  expect([...ledger.contract].map((id) => ledger.contracts[id])).toEqual([
    'HT-2024-001',
    undefined,
    'HT-2024-001',
  ]);
  expect([...ledger.reminder].map((id) => ledger.reminders[id])).toEqual(['2', '第一次催款', undefined]);
});

test.each(['Dunning level', 'Last Issued Reminder Level', '催收状态', 'Mahnstufe'])(
  'a column %s holds the state of reminding',
  (header) => {
    const { mapping } = recogniseLedger([
      ['Customer', 'Invoice no', 'Due date', 'Open amount', header],
      ['Acme', 'A1', '2024-03-05', 100, 1],
      ['Beta', 'A2', '2024-03-06', 50, 2],
    ]);
    expect(mapping.reminder).toBe(4);
  },
);
