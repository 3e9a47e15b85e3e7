import { existsSync } from 'node:fs';
import path from 'node:path';
import { reportOn } from '../cli/report';
import { reportJson } from '../cli/reportJson';
import { serial } from './support/sampleLedger';

/** Other people's ledgers, kept beside the project; see the SOURCE.md of each. */
const DATA = path.resolve(__dirname, '../../shared/data');
const present = existsSync(DATA) ? describe : describe.skip;

async function age(file: string, asOf: string) {
  const { run } = await reportOn({
    file: path.join(DATA, file),
    asOf: serial(asOf),
    limits: [30, 60, 90],
    by: 'due',
    language: 'en-US',
    out: '',
  });
  const json = reportJson(run);
  const [part, ...others] = json.currencies;
  expect(others).toEqual([]);
  const items = part?.buckets.reduce((sum, bucket) => sum + bucket.items, 0);
  return { json, items, total: part?.total, buckets: part?.buckets.map(({ amount }) => amount), part };
}

present('ledgers that others made', () => {
  test.each([
    ['2013-06-30', 84, 5119.85, [4284.29, 835.56, 0, 0, 0]],
    ['2013-12-31', 13, 761.9, [206.25, 555.65, 0, 0, 0]],
  ])(
    'IBM sample as of %s',
    async (asOf, items, total, buckets) => {
      const aged = await age('ibm_ar/WA_Fn-UseC_-Accounts-Receivable.csv', asOf);
      expect(aged).toMatchObject({ items, total, buckets });
      expect(aged.json.tieOut).toEqual({ ledger: total, report: total, difference: 0 });
    },
    60_000,
  );

  test('HighRadius open book: customers with and without a leading zero are one, and the report says so', async () => {
    const aged = await age('highradius_open/open_invoices_nulldata.csv', '2020-05-22');
    expect(aged).toMatchObject({
      items: 9681,
      total: 310_427_858.97,
      buckets: [10_744_330.72, 114_337_459.08, 148_871_828.58, 36_474_240.59, 0],
    });
    expect(aged.part?.customers).toHaveLength(553);
    expect(aged.json.ledger.checks).toContainEqual(
      expect.objectContaining({ code: 'customerMerged', count: 141 }),
    );
    expect(aged.json.tieOut.difference).toBe(0);
  }, 60_000);

  test('a portfolio workbook: the ledger is found among its sheets', async () => {
    const aged = await age('portfolio_aging_xlsx/ar-aging-report.xlsx', '2026-07-16');
    expect(aged).toMatchObject({ total: 7_670_150, buckets: [3_052_025, 0, 112_795, 0, 4_505_330] });
    expect(aged.json.ledger.sheet).toBe('Open Invoices');
  }, 60_000);
});
