import type { LedgerSource } from '../excel/reading/findLedger';
import type { FoundRates } from '../excel/reading/lists';
import type { LoadedLedger } from '../excel/reading/loadLedger';
import { minorDigits } from '../ledger/cells/currencies';
import { isoFromDay } from '../ledger/cells/dates';
import { NO_DAY, type Customer, type Day, type Ledger } from '../ledger/ledger';
import type { CellValue, Mapping } from '../ledger/mapping';
import type { AmountsIn } from '../ledger/intake';
import { factorOf, statedUnit } from '../ledger/statedUnits';
import { setAsideGroups } from '../ledger/checks/setAsideGroups';
import { MoneySums, roundTo } from '../ledger/moneySums';
import { openItems } from '../receivables/openItems';
import type { LedgerChoice } from '../excel/reading/loadLedger';
import { HOME_CURRENCIES } from './homeCurrency';
import { ledgersToChoose } from './ledgerPlaces';
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

function placeOf({ sheet, range, rowCount, guess }: LedgerSource): NonNullable<LedgerState['receipts']> {
  return { sheet, range, rows: rowCount, holds: guess.holds ?? 'items' };
}

/** Several ledgers, of which neither the user nor the place of the selection has named one. */
function isUndecided({ sheet, candidates, chosenBy }: LedgerSource, { range }: LedgerChoice): boolean {
  if (range !== undefined) return false;
  const ledgers = ledgersToChoose(candidates);
  if (chosenBy === 'longest') return ledgers.length > 1;
  return ledgers.filter((place) => place.sheet === sheet).length > 1;
}

/** Rows of the header where it has two lines; the range begins at the lower one. */
function headerRowsOf({ headerRow, guess }: LedgerSource): Pick<LedgerState, 'headerRows'> {
  return guess.headerRows === 2 ? { headerRows: { first: headerRow, last: headerRow + 1 } } : {};
}

/** The unit that the sheet names, with what was said about it. */
function unitOf(
  { guess }: LedgerSource,
  mapping: Mapping,
  amountsIn: AmountsIn = 'statedUnit',
): Pick<LedgerState, 'unit'> {
  const unit = statedUnit({ ...guess, mapping });
  return unit === undefined ? {} : { unit: { words: unit.words, factor: factorOf(unit), amountsIn } };
}

function headOf(source: LedgerSource, choice: LedgerChoice, mapping: Mapping) {
  const { sheet, range, sheets, guess } = source;
  return {
    sheet,
    range,
    ...headerRowsOf(source),
    sheets,
    ledgers: source.candidates,
    remembered: false,
    ...(guess.preset === undefined ? {} : { preset: guess.preset }),
    rates: { missing: {} },
    undecided: isUndecided(source, choice),
    headers: guess.headers,
    samples: samplesOf(source, mapping),
    mapping,
    confidence: guess.confidence,
    columnsToGroupBy: guess.headers.filter((header) => header.trim() !== ''),
    allocation: choice.allocation ?? 'references',
    dateOrder: choice.dateOrder ?? 'monthFirst',
  } as const;
}

function byName(customers: readonly Customer[]): readonly Customer[] {
  const order = new Intl.Collator();
  return [...customers].sort((a, b) => order.compare(a.name || a.number, b.name || b.number));
}

function openTotals(ledger: Ledger, asOf: Day): LedgerState['openTotals'] {
  const { open } = openItems(ledger, asOf, 'due');
  const sums = new MoneySums(ledger.currencies.length);
  open.forEach((amount, item) => {
    sums.add(ledger.currency[item] ?? 0, amount);
  });
  return ledger.currencies.map((currency, at) => ({
    currency,
    amount: roundTo(sums.get(at), minorDigits(currency)),
  }));
}

/** What is missing for each currency that everything could be converted to. */
function ratesOf(
  { sheet, table, lookup }: FoundRates,
  currencies: readonly string[],
  asOf: Day,
): LedgerState['rates'] {
  const homes = Object.values(HOME_CURRENCIES);
  const targets = new Set([...currencies, table.reporting ?? '', ...homes].filter((one) => one !== ''));
  const lacks = (currency: string, to: string): boolean =>
    currency !== to && lookup.rateOf(currency, to, asOf) === undefined;
  const missing = [...targets].map(
    (to) => [to, currencies.filter((currency) => lacks(currency, to))] as const,
  );
  return { sheet, missing: Object.fromEntries(missing) };
}

/** The latest document date; none in a ledger that has only due dates. */
function lastDateOf({ documentDate }: Ledger): Pick<LedgerState, 'lastDate'> {
  const last = documentDate.reduce((latest, date) => Math.max(latest, date), NO_DAY);
  return last === NO_DAY ? {} : { lastDate: last };
}

/** A ledger that was read, as the pane shows it. */
export function ledgerState(
  {
    source,
    receipts,
    mapping,
    intake,
    dateOrder,
    allocation,
    amountsIn,
    remembered = false,
    rates,
  }: LoadedLedger,
  choice: LedgerChoice,
): LedgerState {
  const { ledger, checks, rowsRead, rowsUsed } = intake;
  return {
    ...headOf(source, choice, mapping),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(allocation === undefined ? {} : { allocation }),
    ...unitOf(source, mapping, amountsIn),
    ...(receipts === undefined ? {} : { receipts: placeOf(receipts) }),
    remembered,
    ...(rates === undefined ? {} : { rates: ratesOf(rates, ledger.currencies, choice.asOf) }),
    // What the user has said, now or earlier, is not asked again.
    ...(source.guess.question === undefined || remembered || choice.mapping !== undefined
      ? {}
      : { question: source.guess.question }),
    rowsRead,
    rowsUsed,
    setAside: setAsideGroups(intake),
    checks,
    leftOut: intake.leftOut,
    shape: ledger.shape,
    dateOrderCertain: checks.every(({ code }) => code !== 'dateOrderAssumed'),
    customers: ledger.customers.length,
    currencies: ledger.currencies,
    customerList: byName(ledger.customers),
    openTotals: openTotals(ledger, choice.asOf),
    ...lastDateOf(ledger),
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
    leftOut: { items: 0, amount: 0 },
    shape: choice.shape ?? 'openItems',
    dateOrderCertain: true,
    customers: 0,
    currencies: [],
    customerList: [],
    openTotals: [],
    problem,
  };
}
