import { cei, dso, turnover } from './dso';
import { runtimeInstalled } from './excelRuntime.fixture';
import { dsoLedger } from './ledgerMeasures';

runtimeInstalled();

const AS_OF = [['2024-06-30']];
const HEADS = ['Customer', 'Invoice no', 'Invoice date', 'Due date', 'Amount', 'Settled date', 'Currency'];
const LEDGER = [
  HEADS,
  ['A', 'INV-1', '2024-01-10', '2024-02-09', 1000, '2024-02-19', 'CNY'],
  ['A', 'INV-2', '2024-03-05', '2024-04-04', 600, null, 'CNY'],
  ['A', 'INV-3', '2024-06-01', '2024-07-01', 500, null, 'CNY'],
  ['B', 'INV-4', '2024-05-20', '2024-06-19', 300, '2024-06-09', 'CNY'],
];

test('CEI of the quarter, by its months and whole', async () => {
  const args = [[[6200]], [[10_890]], [[6340]], [[3590]]] as const;
  const [first, second, third, fourth] = args.map((cells) => cells.map((row) => [...row]));
  const whole = await cei(first ?? [], second ?? [], third ?? [], fourth ?? []);
  const byMonth = await cei(first ?? [], second ?? [], third ?? [], fourth ?? [], [[3]]);
  expect(whole[0]?.[0]).toBeCloseTo(79.63, 2);
  expect(byMonth[0]?.[0]).toBeCloseTo(55.93, 2);
  await expect(cei([[0]], [[100]], [[100]], [[100]])).rejects.toMatchObject({
    code: '#DIV/0!',
  });
});

test('turnover, line by line', async () => {
  expect(await turnover([[1200], [900]], [[90], [50]], [[110], [100]])).toEqual([[12], [12]]);
  await expect(turnover([[1200]], [[0]], [[0]])).rejects.toMatchObject({ code: '#DIV/0!' });
});

test('ranges of unequal length have no answer where one of them ends', async () => {
  const [first, second] = await dso([[15_000], [15_000]], [[10_000], [10_000]], [[30], [30], [30]]);
  expect([first, second]).toEqual([[45], [45]]);
});

describe('DSO of a ledger', () => {
  test.each<[string, unknown[][] | undefined, number]>([
    // April to June: 800 sold in 91 days, 600 open before and 1,100 after; 500 of it is not due.
    ['end, the default', undefined, (1100 / 800) * 91],
    ['average', [['average']], (850 / 800) * 91],
    ['best', [['最佳']], (500 / 800) * 91],
    // June's 500 (30 days), May's 300 (31 days); April has none.
    ['countback', [['Countback']], 61],
  ])('%s', async (_, method, expected) => {
    const [[days] = []] = await dsoLedger(LEDGER, AS_OF, [[91]], method);
    expect(days).toBeCloseTo(expected, 9);
  });

  test('refuses what it cannot tell, with the reason', async () => {
    await expect(dsoLedger(LEDGER, AS_OF, [[365]])).rejects.toMatchObject({ code: '#N/A' });
    await expect(dsoLedger(LEDGER, AS_OF, [[0.5]])).rejects.toMatchObject({ code: '#VALUE!' });
    await expect(dsoLedger(LEDGER, AS_OF, [[91]], [['median']])).rejects.toThrow('median');
    const mixed = [...LEDGER, ['B', 'INV-5', '2024-06-02', '2024-07-02', 10, null, 'USD']];
    await expect(dsoLedger(mixed, AS_OF, [[91]])).rejects.toThrow('CNY, USD');
    // The dollar invoice does not exist yet.
    const [[days] = []] = await dsoLedger(mixed, [['2024-06-01']], [[30]]);
    expect(days).toBeGreaterThan(0);
  });
});
