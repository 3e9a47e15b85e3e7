import { shownText } from './cells/cells';
import type { CheckList } from './checks/checkList';
import { mergeCustomers } from './customers';
import type { IntakeOptions, LedgerColumns } from './intake';
import { readItemDates } from './itemDates';
import { readCurrencies, readDisputes, readDocuments, readNames } from './itemTexts';
import { NO_APPLICATIONS, type ExtraColumn, type Ledger } from './ledger';
import { readMoney } from './money';
import type { RowReadings } from './checks/setAside';
import { rowIdOf } from './sheetColumns';
import { Spellings } from './cells/spellings';
import type { Instalments } from './cells/terms';

export interface LedgerOfRows {
  readonly ledger: Ledger;
  /** The invoices that fall due in parts, by item. */
  readonly plans: ReadonlyMap<number, Instalments>;
}

/** An item for every used row. `rows` are the offsets of the rows in the sheet's columns, ascending. */
export function buildLedger(
  readings: RowReadings,
  rows: Int32Array,
  first: LedgerColumns | undefined,
  options: IntakeOptions,
  checks: CheckList,
): LedgerOfRows {
  const { sheet, shape } = readings;
  const { customerNumber, customerName } = sheet.cells;
  const { customers, customer, merged, twoNames } = mergeCustomers(
    rows.length,
    (item) => customerNumber?.[rows[item] ?? 0],
    (item) => customerName?.[rows[item] ?? 0],
  );
  const sheetRow = rows.map((row) => rowIdOf(sheet, row));
  for (const item of merged.items) checks.add('customerMerged', sheetRow[item] ?? 0);
  checks.complete('customerMerged', { example: merged.example }, merged.customers);
  for (const item of twoNames.items) checks.add('customerTwoNames', sheetRow[item] ?? 0);
  checks.complete('customerTwoNames', { example: twoNames.example }, twoNames.customers);
  const currency = readCurrencies(sheet, rows, options.currencyHint, checks);
  const owner = readNames(sheet, rows, 'owner');
  const contract = readNames(sheet, rows, 'contract');
  const reminder = readNames(sheet, rows, 'reminder');
  const money = readMoney(readings, rows, checks);
  const context = { amount: money.amount, terms: options.terms };
  const { dates, plans } = readItemDates(readings, rows, context, checks);
  const ledger: Ledger = {
    shape,
    count: rows.length,
    sheetRow,
    customer,
    customers,
    document: readDocuments(sheet, rows),
    ...dates,
    ...money,
    currency: currency.ids,
    currencies: currency.texts,
    owner: owner.ids,
    owners: owner.texts,
    contract: contract.ids,
    contracts: contract.texts,
    reminder: reminder.ids,
    reminders: reminder.texts,
    disputed: readDisputes(sheet, rows),
    instalment: new Uint8Array(rows.length),
    applications: NO_APPLICATIONS,
    extras: first ? keptColumns(first, options.keep ?? [], rows) : [],
  };
  return { ledger, plans };
}

/** The columns of the first table that are kept as they are shown; empty for the rows of the others. */
function keptColumns(
  first: LedgerColumns,
  keep: readonly number[],
  rows: Int32Array,
): readonly ExtraColumn[] {
  return keep.map((column) => {
    const cells = first.columns.get(column);
    const texts = new Spellings(shownText);
    const ids = rows.map((row) => texts.idOf(row < first.rowCount ? (cells?.[row] ?? '') : ''));
    return { column, header: first.headers[column] ?? '', ids, texts: texts.list() };
  });
}
