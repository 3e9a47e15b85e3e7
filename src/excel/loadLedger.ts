import { readLedger, type Allocation } from '../ledger/intake';
import type { Day, Field, Intake, Shape } from '../ledger/ledger';
import type { DateOrder, LedgerGuess, Mapping } from '../ledger/mapping';
import { Problem } from '../locales/problem';
import { assertLedger, findLedger, type LedgerSource } from './findLedger';
import type { Job } from './job';
import { loadReading, saveReading, type Reading } from './options';
import { readColumns } from './readColumns';

/** Which ledger to read, and what the user said about it. */
export interface LedgerChoice {
  readonly sheet?: string;
  /** A1 address of the ledger with its header row, where the sheet holds several. */
  readonly range?: string;
  /** Where receipts stand in a table of their own. */
  readonly receipts?: { readonly sheet: string; readonly range?: string };
  /** What the user said the list is, and what to do with receipts that name no invoice; both are remembered. */
  readonly shape?: Shape;
  readonly allocation?: Allocation;
  /** The user's columns and order of day and month; both are remembered for the ledger's headers. */
  readonly mapping?: Mapping;
  readonly dateOrder?: DateOrder;
  readonly asOf: Day;
}

export interface LoadedLedger {
  readonly source: LedgerSource;
  /** The order that the user said, now or earlier. */
  readonly dateOrder?: DateOrder;
  /** The columns in use: the user's, else those remembered for the headers, else the guess. */
  readonly mapping: Mapping;
  readonly intake: Intake;
}

const DATES: readonly Field[] = ['dueDate', 'documentDate', 'postingDate'];

/** What is missing from a mapping for it to be a ledger's, as the guess would say it. */
function lacking(mapping: Mapping): LedgerGuess['problem'] {
  if (mapping.amount === undefined && mapping.openAmount === undefined) return 'noAmount';
  if (mapping.customerNumber === undefined && mapping.customerName === undefined) return 'noCustomer';
  return DATES.every((field) => mapping[field] === undefined) ? 'noDate' : undefined;
}

/** The guess with the user's columns in place of its own. */
function withMapping(source: LedgerSource, mapping: Mapping): LedgerSource {
  const { problem, ...guess } = source.guess;
  if (problem === 'empty' || problem === 'headerOnly') return source;
  const now = lacking(mapping);
  // What the user chose is sure.
  return {
    ...source,
    guess: { ...guess, mapping, confidence: {}, ...(now === undefined ? {} : { problem: now }) },
  };
}

function said({ mapping, dateOrder }: LedgerChoice): Reading {
  return { ...(mapping === undefined ? {} : { mapping }), ...(dateOrder === undefined ? {} : { dateOrder }) };
}

/**
 * Finds and reads the ledger. Throws Problems: no ledger there (see `findLedger`), `noUsableRows`, `cancelled`.
 * Changes nothing but what is remembered for the headers, when the choice brings something new.
 */
export async function loadLedger(
  context: Excel.RequestContext,
  choice: LedgerChoice,
  job: Job,
): Promise<LoadedLedger> {
  job.at('find');
  const found = await findLedger(context, choice.sheet);
  const { headers } = found.guess;
  const remembered = await loadReading(context, headers);
  const reading: Reading = { ...remembered, ...said(choice) };
  const source = reading.mapping === undefined ? found : withMapping(found, reading.mapping);
  assertLedger(source);
  if (JSON.stringify(reading) !== JSON.stringify(remembered)) await saveReading(context, headers, reading);
  const { mapping, currencyHint } = source.guess;
  const firstRow = source.headerRow + 1;
  const place = { sheet: source.sheet, firstRow, rowCount: source.rowCount, firstColumn: source.firstColumn };
  const columns = await readColumns(context, place, [...new Set(Object.values(mapping))], (share) => {
    job.at('read', share);
  });
  await job.pause('check');
  const intake = readLedger(
    { headers, mapping, firstRow: firstRow + 1, rowCount: source.rowCount, columns },
    {
      asOf: choice.asOf,
      ...(reading.dateOrder === undefined ? {} : { dateOrder: reading.dateOrder }),
      ...(currencyHint === undefined ? {} : { currencyHint }),
    },
  );
  return {
    source,
    mapping,
    intake,
    ...(reading.dateOrder === undefined ? {} : { dateOrder: reading.dateOrder }),
  };
}

/** Refuses a ledger in which no row can be used. */
export function assertUsable({ source, intake }: LoadedLedger): void {
  if (intake.rowsUsed > 0) return;
  if (intake.setAside.every(({ reason }) => reason === 'blank')) {
    throw new Problem('headerOnly', { sheet: source.sheet, range: source.range });
  }
  throw new Problem('noUsableRows', { sheet: source.sheet, count: intake.rowsRead });
}
