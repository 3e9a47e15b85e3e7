import type { Customer } from '../../ledger/ledger';
import type { CreditEntry, CreditFile } from './creditFile';
import { entryAt } from './creditEntryAt';
import { entriesAt, matchEntries } from './matchEntries';

const entry = (row: number, said: Partial<CreditEntry>): CreditEntry => ({ row, hold: false, ...said });
const customer = (number: string, name: string): Customer => ({
  key: number === '' ? name : number,
  number,
  name,
});
const fileOf = (...entries: readonly CreditEntry[]): CreditFile => ({ entries, faults: [] });

describe('as of a day', () => {
  const rows = [
    entry(2, {
      statementDate: 100,
      totalAssets: 10,
      equity: 4,
      limit: 5,
      externalRating: 'A',
      ratingDate: 90,
    }),
    entry(3, { statementDate: 200, totalAssets: 20, externalRating: 'B', ratingDate: 210, hold: true }),
    entry(4, { statementDate: 300, totalAssets: 30, limit: 7 }),
  ];

  test('the newest statement not later than it counts, as a whole', () => {
    expect(entryAt(rows, 250)).toMatchObject({ row: 3, statementDate: 200, totalAssets: 20, hold: true });
    // Equity of the older statement would belong to other assets.
    expect(entryAt(rows, 250)).not.toHaveProperty('equity');
    expect(entryAt(rows, 200)).toMatchObject({ totalAssets: 20 });
    expect(entryAt(rows, 199)).toMatchObject({ totalAssets: 10, equity: 4 });
  });

  test('before all statements there are no figures, but the limit of the oldest row', () => {
    const found = entryAt(rows, 50);
    expect(found).toMatchObject({ row: 2, limit: 5 });
    for (const field of ['totalAssets', 'statementDate', 'externalRating', 'ratingDate'])
      expect(found).not.toHaveProperty(field);
  });

  test('what has no date comes from the newest row that says it', () => {
    expect(entryAt(rows, 250)).toMatchObject({ limit: 5 });
    expect(entryAt(rows, 300)).toMatchObject({ limit: 7 });
  });

  test('a rating dated later is not known yet', () => {
    expect(entryAt(rows, 209)).toMatchObject({ externalRating: 'A', ratingDate: 90 });
    expect(entryAt(rows, 210)).toMatchObject({ externalRating: 'B', ratingDate: 210 });
  });

  test('a rating and a statement without dates count on any day, until there is a dated one', () => {
    const undated = entry(5, { externalRating: 'C', debtRatio: 0.5 });
    expect(entryAt([undated], 1)).toMatchObject({ externalRating: 'C', debtRatio: 0.5 });
    const dated = entryAt([undated, ...rows], 100);
    expect(dated).toMatchObject({ externalRating: 'A', totalAssets: 10 });
    expect(dated).not.toHaveProperty('debtRatio');
  });

  test('limits and securities hold on their last day and not after it', () => {
    const file = entry(2, {
      insuredLimit: 1,
      insuredUntil: 100,
      temporaryLimit: 2,
      temporaryUntil: 101,
      guarantee: 3,
      guaranteeUntil: 99,
      collateral: 4,
    });
    expect(entryAt([file], 100)).toEqual({
      row: 2,
      hold: false,
      insuredLimit: 1,
      insuredUntil: 100,
      temporaryLimit: 2,
      temporaryUntil: 101,
      guaranteeUntil: 99,
      collateral: 4,
      expired: ['guarantee'],
    });
    expect(entryAt([file], 102)?.expired).toEqual(['insuredLimit', 'temporaryLimit', 'guarantee']);
  });

  test('a review that has not been held yet is not the last one', () => {
    const file = entry(2, { lastReview: 100, nextReview: 200 });
    expect(entryAt([file], 99)).toEqual({ row: 2, hold: false, nextReview: 200, expired: [] });
    expect(entryAt([file], 100)).toMatchObject({ lastReview: 100 });
  });

  test('without rows nothing is known', () => {
    expect(entryAt([], 100)).toBeUndefined();
  });
});

describe('whose row it is', () => {
  const customers = [
    customer('0042', 'Acme Ltd'),
    customer('43', 'Beta'),
    customer('', 'Gamma 公司'),
    customer('44', 'Twin'),
    customer('45', 'Twin'),
  ];

  test('the number goes before the name, and is read as the ledger reads its own', () => {
    const { rows, faults } = matchEntries(
      fileOf(
        entry(2, { customerNumber: '42', customerName: 'Beta', limit: 1 }),
        entry(3, { customerName: '  ＧＡＭＭＡ  公司', limit: 2 }),
        entry(4, { customerName: '43', limit: 3 }),
      ),
      customers,
    );
    expect(rows.map((found) => found.map(({ row }) => row))).toEqual([[2], [4], [3], [], []]);
    expect(faults).toEqual([]);
  });

  test('another number is another customer, whatever the name; a ledger without numbers goes by names', () => {
    const file = fileOf(
      entry(2, { customerNumber: '99', customerName: 'Beta' }),
      entry(3, { customerNumber: '99', customerName: 'Gamma 公司' }),
    );
    const { rows, faults, without } = matchEntries(file, customers);
    expect(rows[2]?.map(({ row }) => row)).toEqual([3]);
    expect(faults).toEqual([{ row: 2, field: 'customerName', shown: 'Beta', why: 'unknownCustomer' }]);
    expect(without).toEqual([0, 1, 3, 4]);
  });

  test('a name of several customers is not guessed', () => {
    const { faults } = matchEntries(fileOf(entry(7, { customerName: 'twin' })), customers);
    expect(faults).toEqual([{ row: 7, field: 'customerName', shown: 'twin', why: 'severalCustomers' }]);
  });

  test('a customer of the ledger is looked up as of the day', () => {
    const file = fileOf(
      entry(2, { customerNumber: '43', statementDate: 100, sales: 1 }),
      entry(3, { customerName: 'Beta', customerNumber: '43', statementDate: 200, sales: 2 }),
    );
    const of = entriesAt(matchEntries(file, customers), customers, 150);
    expect(of(customer('43', 'Beta'))).toMatchObject({ sales: 1 });
    expect(of(customer('0042', 'Acme Ltd'))).toBeUndefined();
    expect(of(customer('50', 'Nobody'))).toBeUndefined();
  });
});
