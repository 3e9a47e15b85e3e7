import { rowKeys, withAccepted, type Accepted } from '../../ledger/checks/acceptance';
import { readLedger, type Allocation, type AmountsIn, type LedgerColumns } from '../../ledger/intake';
import { TABLE_STRIDE, type Day, type Intake, type RowId, type Shape } from '../../ledger/ledger';
import type { DateOrder, Mapping } from '../../ledger/mapping';
import { ageBands } from '../../ledger/openingBands';
import { isReadWhole } from '../../ledger/wholeTable';
import { Problem } from '../../locales/problem';
import { uses1904 } from './dateSystem';
import { assertLedger, findLedger, type LedgerSource } from './findLedger';
import { readHiddenRows } from './hiddenRows';
import type { KeptPlace } from './followPlace';
import type { Job } from '../job';
import { withMapping } from './mappedSource';
import { savePlace } from './placeChoice';
import { readColumns, type Place } from './readColumns';
import { findRates, findTerms, type FoundRates, type FoundTerms } from './lists';
import { loadAccepted, loadReading, saveReading, type Reading } from '../readings';

/** Which ledger to read, and what the user said about it. */
export interface LedgerChoice {
  readonly sheet?: string;
  /** A1 address of the ledger with its header row, where the sheet holds several. */
  readonly range?: string;
  /** Where receipts, or opening balances by age, stand in a table of their own; `none` where there are none. */
  readonly receipts?: { readonly sheet: string; readonly range?: string; readonly kept?: KeptPlace } | 'none';
  /** What the user said the list is, and what to do with receipts that name no invoice; both are remembered. */
  readonly shape?: Shape;
  readonly allocation?: Allocation;
  /** Whether the unit that the sheet states holds; remembered. */
  readonly amountsIn?: AmountsIn;
  /** The user's columns and order of day and month; both are remembered for the ledger's headers. */
  readonly mapping?: Mapping;
  readonly dateOrder?: DateOrder;
  /** Headers of columns to keep for grouping. */
  readonly keep?: readonly string[];
  /** Set where a report's own ledger is read again: it is looked for, and is none that the user chose now. */
  readonly kept?: KeptPlace;
  readonly asOf: Day;
}

export interface LoadedLedger {
  readonly source: LedgerSource;
  /** The table of the receipts, or of opening balances by age, where it is one of its own. */
  readonly receipts?: LedgerSource;
  /** The order that the user said, now or earlier. */
  readonly dateOrder?: DateOrder;
  readonly allocation?: Allocation;
  readonly amountsIn?: AmountsIn;
  /** The columns in use: the user's, else those remembered for the headers, else the guess. */
  readonly mapping: Mapping;
  /** Whether the columns are those that the user chose earlier for a ledger with these headers. */
  readonly remembered?: boolean;
  /** The workbook's exchange rates, where it has any. */
  readonly rates?: FoundRates;
  /** What its codes of payment terms mean, where it says so. */
  readonly terms?: FoundTerms;
  readonly intake: Intake;
}

/** What the workbook's cells say, before any day is asked about. */
export interface LedgerTables {
  readonly source: LedgerSource;
  readonly receipts?: LedgerSource;
  readonly reading: Reading;
  readonly remembered: boolean;
  /** The ledger's columns, and those of the receipts' table. */
  readonly columns: readonly LedgerColumns[];
  /** Offsets of the columns to keep for grouping. */
  readonly keep: readonly number[];
  readonly date1904: boolean;
  readonly hiddenRows: readonly RowId[];
  readonly accepted: Accepted;
  readonly terms?: FoundTerms;
  readonly rates?: FoundRates;
}

function said({ mapping, dateOrder, shape, allocation, amountsIn }: LedgerChoice): Reading {
  return {
    ...(mapping === undefined ? {} : { mapping }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(shape === undefined ? {} : { shape }),
    ...(allocation === undefined ? {} : { allocation }),
    ...(amountsIn === undefined ? {} : { amountsIn }),
  };
}

function columnsToRead(source: LedgerSource, keep: readonly number[]): readonly number[] {
  if (isReadWhole(source.columns, source.rowCount))
    return Array.from({ length: source.columns }, (_, column) => column);
  const bands = ageBands(source.guess.headers).map(({ column }) => column);
  return [...new Set([...Object.values(source.guess.mapping), ...bands, ...keep])];
}

function placeOf({ sheet, headerRow, rowCount, firstColumn }: LedgerSource): Place {
  return { sheet, firstRow: headerRow + 1, rowCount, firstColumn };
}

async function readTable(
  context: Excel.RequestContext,
  source: LedgerSource,
  keep: readonly number[],
  onShare: (share: number) => void,
): Promise<LedgerColumns> {
  const { guess, headerRow, rowCount } = source;
  const columns = await readColumns(context, placeOf(source), columnsToRead(source, keep), onShare);
  return {
    headers: guess.headers,
    mapping: guess.mapping,
    firstRow: headerRow + 2,
    rowCount,
    columns,
    ...(guess.customerFillsDown ? { customerFillsDown: true } : {}),
    ...(guess.dateYear === undefined ? {} : { dateYear: guess.dateYear }),
    ...(guess.unit === undefined ? {} : { unit: guess.unit }),
  };
}

/**
 * Finds and reads the ledger's cells. Throws Problems: no ledger there (see `findLedger`), `cancelled`. Changes
 * nothing but what is remembered, when the choice brings something new.
 */
export async function readTables(
  context: Excel.RequestContext,
  choice: LedgerChoice,
  job: Job,
): Promise<LedgerTables> {
  job.at('find');
  const found = await findLedger(context, choice);
  const { headers } = found.source.guess;
  const remembered = await loadReading(context, headers);
  const reading: Reading = { ...remembered, ...said(choice) };
  const source = reading.mapping === undefined ? found.source : withMapping(found.source, reading.mapping);
  assertLedger(source);
  if (JSON.stringify(reading) !== JSON.stringify(remembered)) await saveReading(context, headers, reading);
  if (choice.sheet !== undefined && choice.kept === undefined) await savePlace(context, source);
  const keep = (choice.keep ?? []).map((header) => headers.indexOf(header)).filter((column) => column >= 0);
  const sources = found.receipts === undefined ? [source] : [source, found.receipts];
  const columns: LedgerColumns[] = [];
  const hiddenRows: RowId[] = [];
  for (const [table, one] of sources.entries()) {
    const onShare = (share: number): void => {
      job.at('read', (table + share) / sources.length);
    };
    columns.push(await readTable(context, one, table === 0 ? keep : [], onShare));
    const hidden = await readHiddenRows(context, placeOf(one), one.columns);
    for (const row of hidden) hiddenRows.push(table * TABLE_STRIDE + row);
  }
  const date1904 = await uses1904(context);
  const accepted = await loadAccepted(context, headers);
  const terms = await findTerms(context, found.lists);
  const rates = await findRates(context, found.lists, date1904);
  return {
    source,
    ...(found.receipts === undefined ? {} : { receipts: found.receipts }),
    reading,
    remembered: remembered.mapping !== undefined && choice.mapping === undefined,
    columns,
    keep,
    date1904,
    hiddenRows,
    accepted,
    ...(terms === undefined ? {} : { terms }),
    ...(rates === undefined ? {} : { rates }),
  };
}

/** What the ledger's cells say as of a day. */
export function intakeOf(tables: LedgerTables, asOf: Day): LoadedLedger {
  const { source, receipts, reading, keep, date1904, hiddenRows, accepted, terms, rates } = tables;
  const { dateOrder, shape, allocation, amountsIn } = reading;
  const { mapping, currencyHint } = source.guess;
  const intake = readLedger(tables.columns, {
    asOf,
    date1904,
    keep,
    hiddenRows,
    ...(terms === undefined ? {} : { terms: terms.terms }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(shape === undefined ? {} : { shape }),
    ...(allocation === undefined ? {} : { allocation }),
    ...(amountsIn === undefined ? {} : { amountsIn }),
    ...(currencyHint === undefined ? {} : { currencyHint }),
  });
  return {
    source,
    ...(receipts === undefined ? {} : { receipts }),
    mapping,
    intake: { ...intake, checks: withAccepted(intake.checks, rowKeys(tables.columns), accepted) },
    remembered: tables.remembered,
    ...(rates === undefined ? {} : { rates }),
    ...(terms === undefined ? {} : { terms }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(allocation === undefined ? {} : { allocation }),
    ...(amountsIn === undefined ? {} : { amountsIn }),
  };
}

/** Finds and reads the ledger as of the choice's day. */
export async function loadLedger(
  context: Excel.RequestContext,
  choice: LedgerChoice,
  job: Job,
): Promise<LoadedLedger> {
  const tables = await readTables(context, choice, job);
  await job.pause('check');
  return intakeOf(tables, choice.asOf);
}

/** Refuses a ledger in which no row can be used. */
export function assertUsable({ source, intake }: LoadedLedger): void {
  if (intake.rowsUsed > 0) return;
  if (intake.setAside.every(({ reason }) => reason === 'blank')) {
    throw new Problem('headerOnly', { sheet: source.sheet, range: source.range });
  }
  throw new Problem('noUsableRows', { sheet: source.sheet, count: intake.rowsRead });
}
