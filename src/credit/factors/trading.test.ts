import { text } from '../../locales/text';
import { NO_DAY, type ExtraColumn } from '../../ledger/ledger';
import { presetPolicy } from '../presets';
import { dayOf, factorOf, policyOf, scoreOf, scoresOf, type TestItem } from '../score.fixture';

const POLICY = presetPolicy('tradingRecord');

/** One invoice on the 15th of each month from `from` on; 0 is a month without. */
function monthly(from: string, amounts: readonly number[], customer = 'Alpha'): TestItem[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  return amounts.flatMap((amount, at) => {
    const months = month - 1 + at;
    const iso = `${String(year + Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}-15`;
    return amount === 0 ? [] : [{ customer, date: iso, due: iso, amount }];
  });
}

/** A year: 100 a month in the first half, 100, 100, 0, 50, 50, 0 in the second. */
const YEAR = monthly('2025-01', [100, 100, 100, 100, 100, 100, 100, 100, 0, 50, 50, 0]);

describe('the record of a year that ends weakly', () => {
  const result = scoreOf(YEAR, { asOf: '2025-12-31', policy: POLICY });

  test.each([
    // 300 in the last six months, 600 in the six before.
    ['growth', -0.5, 0],
    // Mean 75; squares: 8 x 25^2 + 2 x 25^2 + 2 x 75^2 = 17,500; / 12, root, / 75.
    ['volatility', Math.sqrt(17_500 / 12) / 75, (100 * (1.5 - Math.sqrt(17_500 / 12) / 75)) / 1.2],
    ['gaps', 2 / 12, 100 - (100 * 2) / 12 / 0.5],
  ] as const)('%s is %d and earns %d points', (name, value, points) => {
    expect(factorOf(result, name)?.value).toBeCloseTo(value, 10);
    expect(factorOf(result, name)?.points).toBeCloseTo(points, 10);
  });

  test('rests on the trading record of twelve months and says what is missing', () => {
    // (47.912 x 15 + 0 x 15 + 82.569 x 15 + 66.667 x 15) / 60 = 2,957.2 / 60
    expect(result).toMatchObject({ basis: 'tradingRecord', items: 0, score: 49.3, grade: { name: 'D' } });
    expect(result.missing.map(({ name, why }) => [name, why])).toEqual([
      ['volume', 'noPeers'],
      // Ten invoices.
      ['creditNotes', 'fewDocuments'],
      ['voids', 'noVoids'],
      ['concentration', 'noCounterparty'],
    ]);
    // 60 of 100 weights took part, over twelve of twelve months.
    expect(result.confidence).toBeCloseTo(0.6, 10);
  });

  test('says so in words', () => {
    const said = result.factors.map(({ reason }) => text('zh-CN', reason.key, reason.values));
    expect(said).toEqual([
      '台账中的往来历史为 11.5 个月。',
      '近 6 个月交易额比之前 6 个月下降 50%。',
      '近 12 个月月交易额的变异系数为 0.51。',
      '12 个月中有 2 个月没有开票（16.7%）。',
    ]);
  });
});

describe('months', () => {
  test('that are not over on the as-of date do not count', () => {
    const inJune = scoreOf(monthly('2025-01', [100, 100, 100, 100, 100, 100, 900]), {
      asOf: '2025-07-20',
      policy: policyOf({ volatility: 1, gaps: 1 }),
    });
    expect(factorOf(inJune, 'volatility')).toMatchObject({ value: 0, reason: { values: { months: 6 } } });
  });

  test('go back no further than two years', () => {
    const long = scoreOf(
      monthly('2022-01', [...Array<number>(24).fill(0), ...Array<number>(24).fill(5), 1]),
      {
        asOf: '2025-12-31',
        policy: policyOf({ gaps: 1 }),
      },
    );
    expect(factorOf(long, 'gaps')).toMatchObject({ value: 0, reason: { values: { months: 24 } } });
  });

  test('too few give no score', () => {
    const [result] = scoresOf(monthly('2025-08', [1, 1, 1, 1, 1]), { asOf: '2025-12-31', policy: POLICY });
    expect(result).toEqual({ score: null, why: 'fewMonths', items: 5, needed: 6 });
  });
});

test('volume is the place among the customers, ties counting half, whatever the unit', () => {
  const customers = [10, 20, 20, 30, 40].map((amount, at) =>
    monthly('2025-01', Array<number>(12).fill(amount), `C${String(at)}`),
  );
  const choice = { asOf: '2025-12-31', policy: policyOf({ volume: 1 }) };
  const places = (factor: number): (number | undefined)[] =>
    scoresOf(
      customers.flat().map((item) => ({ ...item, amount: item.amount * factor })),
      choice,
    ).map((result) => (result.score === null ? undefined : factorOf(result, 'volume')?.value));
  expect(places(1)).toEqual([0, 0.375, 0.375, 0.75, 1]);
  expect(places(10_000)).toEqual(places(1));
  expect(scoresOf(customers.slice(1).flat(), choice)[0]).toMatchObject({ score: null, why: 'nothing' });
});

test('credit notes are held against invoices of the same months; write-offs are none', () => {
  const items: TestItem[] = [
    ...monthly('2025-01', Array<number>(12).fill(100)),
    { customer: 'Alpha', date: '2025-06-20', due: '2025-06-20', amount: -60, kind: 'creditNote' },
    { customer: 'Alpha', date: '2025-06-21', due: '2025-06-21', amount: -500, kind: 'receipt' },
  ];
  const result = scoreOf(items, { asOf: '2025-12-31', policy: policyOf({ creditNotes: 1 }) });
  // 60 / 1,200 = 5 %: a quarter of the way to 20 %.
  expect(factorOf(result, 'creditNotes')?.value).toBeCloseTo(0.05, 12);
  expect(factorOf(result, 'creditNotes')?.points).toBeCloseTo(75, 10);
});

test('a share over fewer than twelve documents takes no part: none of a few is no merit', () => {
  const policy = policyOf({ gaps: 1, creditNotes: 1, voids: 1 });
  const voids = { customer: Int32Array.of(0), day: Int32Array.of(dayOf('2025-03-01')) };
  const found = (invoices: number) => {
    const items = monthly('2025-01', Array<number>(invoices).fill(100));
    const { factors, missing } = scoreOf(items, { asOf: '2025-12-31', policy, voids });
    return [factors.map(({ name }) => name), missing.map(({ name, why }) => `${name} ${why}`)];
  };
  // The void document is one of the documents that voids are a share of.
  expect(found(10)).toEqual([['gaps'], ['creditNotes fewDocuments', 'voids fewDocuments']]);
  expect(found(11)).toEqual([['gaps', 'voids'], ['creditNotes fewDocuments']]);
  expect(found(12)).toEqual([['gaps', 'creditNotes', 'voids'], []]);
});

test('void documents count by their own date, once there is one by the day', () => {
  const policy = policyOf({ gaps: 1, voids: 1 });
  const voids = {
    customer: Int32Array.of(0, 0, 0, 0),
    day: Int32Array.of(dayOf('2025-02-01'), dayOf('2025-12-01'), dayOf('2020-01-01'), NO_DAY),
  };
  const items = monthly('2025-01', Array<number>(12).fill(100));
  const late = scoreOf(items, { asOf: '2025-12-31', policy, voids });
  expect(factorOf(late, 'voids')).toMatchObject({ value: 2 / 14, reason: { values: { voided: 2 } } });
  const onlyLater = { customer: Int32Array.of(0), day: Int32Array.of(dayOf('2026-01-05')) };
  const before = scoreOf(items, { asOf: '2025-12-31', policy, voids: onlyLater });
  expect(before.missing).toEqual([{ name: 'voids', weight: 1, why: 'noVoids' }]);
});

test('concentration is the share of the largest counterparty that is named', () => {
  const items = monthly('2025-01', [30, 30, 20, 20, 50, 0, 0, 0, 0, 0, 0, 0]);
  const counterparty: ExtraColumn = {
    column: 4,
    header: '购方单位代号',
    ids: Int32Array.of(0, 0, 1, 2, 3),
    texts: ['B1', 'B2', 'B3', ''],
  };
  const policy = policyOf({ gaps: 1, concentration: 1 });
  const result = scoreOf(items, { asOf: '2025-12-31', policy, counterparty });
  // 60 of 100; the invoice without a name stays out. From 1 to 0.2: half-way.
  expect(factorOf(result, 'concentration')?.value).toBeCloseTo(0.6, 12);
  expect(factorOf(result, 'concentration')?.points).toBeCloseTo(50, 10);
});
