import type { LedgerSource } from '../excel/findLedger';
import type { LoadedLedger } from '../excel/loadLedger';
import { isoFromDay } from '../ledger/dates';
import type { CellValue, Mapping } from '../ledger/mapping';
import { setAsideGroups } from '../ledger/setAsideGroups';
import type { LedgerChoice } from '../excel/loadLedger';
import type { LedgerState } from './paneServices';

const MOST_SAMPLES = 3;

/** The first different texts of each column; serials of a column that holds dates as dates. */
function samplesOf({ guess, sampleRows }: LedgerSource, mapping: Mapping): LedgerState['samples'] {
  const { documentDate, dueDate, postingDate, settledDate } = mapping;
  const dates = new Set([documentDate, dueDate, postingDate, settledDate]);
  const shown = (cell: CellValue, column: number): string =>
    typeof cell === 'number' && dates.has(column) ? isoFromDay(Math.floor(cell)) : String(cell).trim();
  return guess.headers.map((_, column) => {
    const texts = sampleRows.map((row) => shown(row[column] ?? '', column)).filter((text) => text !== '');
    return [...new Set(texts)].slice(0, MOST_SAMPLES);
  });
}

function headOf(source: LedgerSource, choice: LedgerChoice, mapping: Mapping) {
  const { sheet, range, sheets, guess } = source;
  return {
    sheet,
    range,
    sheets,
    headers: guess.headers,
    samples: samplesOf(source, mapping),
    mapping,
    confidence: guess.confidence,
    dateOrder: choice.dateOrder ?? 'monthFirst',
  } as const;
}

/** A ledger that was read, as the pane shows it. */
export function ledgerState(
  { source, mapping, intake, dateOrder }: LoadedLedger,
  choice: LedgerChoice,
): LedgerState {
  const { ledger, checks, rowsRead, rowsUsed } = intake;
  return {
    ...headOf(source, choice, mapping),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    rowsRead,
    rowsUsed,
    setAside: setAsideGroups(intake),
    checks,
    shape: ledger.shape,
    dateOrderCertain: checks.every(({ code }) => code !== 'dateOrderAssumed'),
    customers: ledger.customers.length,
    currencies: ledger.currencies,
  };
}

/** A sheet with headers but without a column that every ledger needs. */
export function incompleteLedger(
  source: LedgerSource,
  choice: LedgerChoice,
  problem: 'noAmount' | 'noCustomer' | 'noDate',
): LedgerState {
  return {
    ...headOf(source, choice, choice.mapping ?? source.guess.mapping),
    rowsRead: 0,
    rowsUsed: 0,
    setAside: [],
    checks: [],
    shape: 'openItems',
    dateOrderCertain: true,
    customers: 0,
    currencies: [],
    problem,
  };
}
