import { readFileSync } from 'node:fs';
import path from 'node:path';
import { moneySum } from '../src/ledger/moneySums';
import { bucketLabel } from '../src/reports/bucketLabel';
import { ageCase, jsonOf, peerCases, rowsOf, type PeerCase, type PeerExpectation } from './support/peerCase';

const CASES = peerCases();
const PAGE = readFileSync(path.resolve(__dirname, '../docs/peer-cases.md'), 'utf8');

describe.each(CASES)('%s', (name) => {
  const peer = jsonOf(name, 'case.json') as PeerCase;
  const expected = jsonOf(name, 'expected.json') as PeerExpectation;
  const { intake, aging } = ageCase(name, peer);
  const sum = (pick: (part: (typeof aging.currencies)[number]) => number) =>
    moneySum(aging.currencies.map(pick));

  test(peer.scenario, () => {
    const rows = rowsOf(intake, aging);
    if (expected.rows) {
      expect(rows).toHaveLength(expected.rows.length);
      expect(rows).toMatchObject(expected.rows);
    }
    for (const [customer, figures] of Object.entries(expected.customers ?? {})) {
      const line = aging.currencies
        .flatMap(({ customers }) => customers)
        .find((one) => intake.ledger.customers[one.customer]?.name === customer);
      expect(line).toMatchObject(figures);
    }
    if (expected.buckets) {
      const shown = aging.buckets.map((bucket, at): [string, number] => [
        bucketLabel(bucket, 'en-US', 'due'),
        sum(({ buckets }) => buckets[at]?.amount ?? 0),
      ]);
      expect(Object.fromEntries(shown.filter(([, amount]) => amount !== 0))).toEqual(expected.buckets);
    }
    const totals = {
      total: sum(({ total }) => total),
      overdue: sum(({ overdue }) => overdue),
      overdueItems: sum(({ overdueItems }) => overdueItems),
      onAccount: sum(({ onAccount }) => onAccount),
    };
    for (const key of ['total', 'overdue', 'overdueItems', 'onAccount'] as const)
      if (expected[key] !== undefined) expect([key, totals[key]]).toEqual([key, expected[key]]);
    expect(intake.checks.map(({ code }) => code)).toEqual(
      expect.arrayContaining([...(expected.checks ?? [])]),
    );
  });

  test('ties to its ledger, expects something, and stands on the page', () => {
    for (const { tieOut } of aging.currencies) expect(tieOut.difference).toBe(0);
    expect(expected.rows ?? expected.buckets ?? expected.customers ?? expected.total).toBeDefined();
    expect(PAGE).toContain(`\`${name}\``);
    for (const { theirs, ours, why } of expected.differs ?? [])
      expect([theirs, ours, why].every((words) => words !== '' && PAGE.includes(words))).toBe(true);
  });
});

test('the page names no case that is not there', () => {
  const named = [...PAGE.matchAll(/`([a-z-]+\/[a-z0-9-]+)`/g)].map(([, one]) => one);
  expect(named.filter((one) => !CASES.includes(one ?? ''))).toEqual([]);
});
