import { Problem } from '../../locales/problem';
import { freeSheetName, freeTableName } from './freeName';

test('a free name is kept, a taken one gets a number; case does not tell names apart', () => {
  expect(freeSheetName('Aging report', ['Ledger'])).toBe('Aging report');
  expect(freeSheetName('Aging report', ['AGING REPORT', 'Aging report (2)'])).toBe('Aging report (3)');
  expect(freeTableName('Dunwell_Aging', ['dunwell_aging'])).toBe('Dunwell_Aging_2');
});

test('a numbered sheet name stays within 31 characters', () => {
  const long = 'x'.repeat(31);
  expect(freeSheetName(long, [long])).toBe(`${'x'.repeat(27)} (2)`);
});

test('when a thousand names are taken it says so', () => {
  const taken = ['R', ...Array.from({ length: 1000 }, (_, at) => `R (${String(at)})`)];
  expect(() => freeSheetName('R', taken)).toThrow(Problem);
});
