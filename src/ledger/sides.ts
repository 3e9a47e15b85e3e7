import { wordKey } from './cells/cells';
import type { Shape } from './ledger';
import type { CellValue } from './mapping';
import type { TableReadings } from './checks/setAside';
import { faultNumber, type AmountColumn, type AmountField } from './sheetColumns';

const DEBIT_WORDS: ReadonlySet<string> = new Set(['借', '借方', 'd', 'dr', 'debit', 's', 'soll']);
const CREDIT_WORDS: ReadonlySet<string> = new Set(['贷', '贷方', 'c', 'cr', 'credit', 'h', 'haben']);
/** What stands where a balance is nothing. */
const NO_SIDE: ReadonlySet<string> = new Set(['', '平', '-', '0']);

function sideKey(value: CellValue): string {
  return wordKey(value).replace(/[.()]/g, '');
}

/** Whether a cell says that the amount beside it stands on the credit side. */
function saysCredit(value: CellValue): boolean {
  return CREDIT_WORDS.has(sideKey(value));
}

/** Whether the cells of a column name sides of an account and nothing else. */
export function areSides(values: readonly CellValue[]): boolean {
  let named = 0;
  for (const value of values) {
    const key = sideKey(value);
    if (DEBIT_WORDS.has(key) || CREDIT_WORDS.has(key)) named++;
    else if (!NO_SIDE.has(key)) return false;
  }
  return named > 0;
}

type Amounts = TableReadings['amounts'];
const BALANCES = ['openingBalance', 'closingBalance'] as const satisfies readonly AmountField[];
const OF_ITEMS = ['amount', 'paidAmount', 'openAmount'] as const satisfies readonly AmountField[];

/**
 * The amounts of a list that names the side in a column of its own (借/贷, D/C, S/H). Beside columns of debits and
 * credits the side is that of the balance; in a list of movements or transactions the amount becomes a debit or a
 * credit; elsewhere amounts on the credit side take off the debt.
 */
export function readSides(read: Amounts, cells: readonly CellValue[] | undefined, shape: Shape): Amounts {
  if (!cells) return read;
  const credit = cells.map(saysCredit);
  if (read.debit && read.credit) return signed(read, BALANCES, credit);
  if (read.amount && (shape === 'transactions' || shape === 'movements'))
    return {
      ...read,
      debit: where(read.amount, (row) => credit[row] !== true),
      credit: where(unsigned(read.amount, credit), (row) => credit[row] === true),
    };
  return signed(read, OF_ITEMS, credit);
}

function signed(read: Amounts, fields: readonly AmountField[], credit: readonly boolean[]): Amounts {
  const result: Partial<Record<AmountField, AmountColumn>> = { ...read };
  for (const field of fields) {
    const column = read[field];
    if (!column || isSigned(column, credit)) continue;
    result[field] = {
      ...column,
      values: column.values.map((value, row) => (credit[row] === true ? 0 - value : value)),
    };
  }
  return result;
}

/** Whether every figure on the credit side is negative already: then the side only repeats the sign. */
function isSigned({ values }: AmountColumn, credit: readonly boolean[]): boolean {
  return !values.some((value, row) => credit[row] === true && value > 0);
}

/** Figures of the credit side without the sign that repeats it; a single negative one takes a credit back. */
function unsigned(column: AmountColumn, credit: readonly boolean[]): AmountColumn {
  if (!isSigned(column, credit)) return column;
  return {
    ...column,
    values: column.values.map((value, row) => (credit[row] === true ? 0 - value : value)),
  };
}

/** The column with nothing in the other rows. */
function where(column: AmountColumn, keeps: (row: number) => boolean): AmountColumn {
  const missing = faultNumber('missingAmount');
  return {
    values: column.values.map((value, row) => (keeps(row) ? value : NaN)),
    fault: column.fault.map((fault, row) => (keeps(row) ? fault : missing)),
    wasText: column.wasText.map((text, row) => (keeps(row) ? text : 0)),
  };
}
