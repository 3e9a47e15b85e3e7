import { dateExample } from './dateExample';
import { day } from './fakes/FakeServices';
import { LEDGER } from './fakes/samples';

test('takes a date of the ledger’s own that reads two ways', () => {
  const samples = LEDGER.samples.map((texts, column) =>
    column === 3 ? ['25/04/2026', '04/04/2026', '7/8/2026'] : texts,
  );
  const ledger = { ...LEDGER, samples, mapping: { dueDate: 3 } };
  expect(dateExample(ledger)).toEqual({
    sample: '7/8/2026',
    monthFirst: day('2026-07-08'),
    dayFirst: day('2026-08-07'),
  });
});

test('makes one up when no sample reads two ways', () => {
  expect(dateExample({ ...LEDGER, mapping: { amount: 4 } })).toEqual({
    sample: '03/04/2026',
    monthFirst: day('2026-03-04'),
    dayFirst: day('2026-04-03'),
  });
});
