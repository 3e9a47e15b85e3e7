import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { minorDigits } from '../../src/ledger/cells/currencies';
import { columnsOf, readLedger, type Allocation } from '../../src/ledger/intake';
import { KINDS, type CheckCode, type Intake, type Ledger, type Shape } from '../../src/ledger/ledger';
import type { CellValue } from '../../src/ledger/mapping';
import { recogniseLedger } from '../../src/ledger/recognition/recogniseLedger';
import { ageLedger, type Aging, type AgingChoice } from '../../src/receivables/aging';
import { roundTo } from '../../src/ledger/moneySums';
import { valuationAt } from '../../src/receivables/valuation';
import { bucketLabel } from '../../src/reports/bucketLabel';
import { serial } from './sampleLedger';

export const PEER_CASES = path.resolve(__dirname, '../peerCases');

/** `case.json`: where the case comes from, what it is about, and what is asked of the ledger beside it. */
export interface PeerCase {
  readonly source: string;
  readonly scenario: string;
  readonly asOf: string;
  readonly options: Pick<AgingChoice, 'onAccount' | 'groupBy'> & {
    readonly limits?: readonly number[];
    /** What the user says the list is. */
    readonly shape?: Shape;
    readonly allocation?: Allocation;
    readonly reporting?: string;
    /** What one unit of each currency is worth in the reporting currency. */
    readonly rates?: Readonly<Record<string, number>>;
  };
}

/** An open item as the case expects it; only what is named is compared. */
interface PeerRow {
  readonly document?: string;
  readonly amount?: number;
  readonly received?: number;
  readonly credited?: number;
  readonly open?: number;
  readonly bucket?: string;
}

/** `expected.json`. */
export interface PeerExpectation {
  /** Every open item, in the order of the ledger. */
  readonly rows?: readonly PeerRow[];
  /** Open and overdue amount by customer. */
  readonly customers?: Readonly<Record<string, { readonly total: number; readonly overdue?: number }>>;
  /** By heading; those left out are empty. */
  readonly buckets?: Readonly<Record<string, number>>;
  readonly total?: number;
  readonly overdue?: number;
  readonly overdueItems?: number;
  readonly onAccount?: number;
  /** Codes that the intake must report. */
  readonly checks?: readonly CheckCode[];
  /** Where we answer otherwise on purpose. */
  readonly differs?: readonly { readonly theirs: string; readonly ours: string; readonly why: string }[];
}

/** `<source>/<case>` of every case. */
export function peerCases(): readonly string[] {
  return readdirSync(PEER_CASES).flatMap((source) =>
    readdirSync(path.join(PEER_CASES, source)).map((name) => `${source}/${name}`),
  );
}

export function jsonOf(name: string, file: 'case.json' | 'expected.json'): unknown {
  return JSON.parse(readFileSync(path.join(PEER_CASES, name, file), 'utf8'));
}

/** A sheet as plain comma-separated text; what looks like a number is one. */
function sheetOf(file: string): CellValue[][] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) =>
    line.split(',').map((cell) => (/^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell)),
  );
}

function readCase(name: string, { asOf, options }: PeerCase): Intake {
  const files = ['ledger.csv', 'receipts.csv'].map((file) => path.join(PEER_CASES, name, file));
  const tables = files.filter(existsSync).map((file) => {
    const sheet = sheetOf(file);
    return columnsOf(sheet, recogniseLedger(sheet), 1);
  });
  const { allocation, shape } = options;
  return readLedger(tables, {
    asOf: serial(asOf),
    ...(allocation ? { allocation } : {}),
    ...(shape ? { shape } : {}),
  });
}

/** Ages the ledger of a case as a user would have it aged: headers recognised, nothing mapped by hand. */
export function ageCase(name: string, peer: PeerCase): { readonly intake: Intake; readonly aging: Aging } {
  const intake = readCase(name, peer);
  const { limits = [30, 60, 90, 120], reporting, rates, onAccount, groupBy } = peer.options;
  const asOf = serial(peer.asOf);
  const rateOf = (currency: string) =>
    rates?.[currency] === undefined ? undefined : { rate: rates[currency], day: asOf };
  const aging = ageLedger(intake.ledger, {
    asOf,
    limits,
    by: 'due',
    ...(onAccount ? { onAccount } : {}),
    ...(groupBy ? { groupBy } : {}),
    ...(reporting === undefined
      ? {}
      : { valuation: valuationAt(intake.ledger, { rateOf }, reporting, asOf) }),
  });
  return { intake, aging };
}

/** What credit notes had taken off an item by the as-of date; the rest that is no longer open was received. */
function creditedOf(ledger: Ledger, item: number, asOf: number): number {
  const { count, to, from, day, amount } = ledger.applications;
  let credited = 0;
  for (let at = 0; at < count; at++) {
    const isNote = KINDS[ledger.kind[from[at] ?? 0] ?? 0] === 'creditNote';
    if (to[at] === item && isNote && (day[at] ?? 0) <= asOf) credited += amount[at] ?? 0;
  }
  return credited;
}

/** The open items as the rows of a peer's report show them. */
export function rowsOf({ ledger }: Intake, { items, placing, buckets, choice }: Aging): Required<PeerRow>[] {
  return Array.from(items.open, (open, item): Required<PeerRow>[] => {
    const digits = minorDigits(ledger.currencies[ledger.currency[item] ?? 0] ?? '');
    const amount = ledger.amount[item] ?? 0;
    const credited = creditedOf(ledger, item, choice.asOf);
    const bucket = buckets[placing.column[item] ?? 0];
    if (open === 0) return [];
    return [
      {
        document: ledger.document[item] ?? '',
        amount: roundTo(amount, digits),
        received: roundTo(amount - open - credited, digits),
        credited: roundTo(credited, digits),
        open: roundTo(open, digits),
        bucket: bucket ? bucketLabel(bucket, 'en-US', 'due') : 'on account',
      },
    ];
  }).flat();
}
