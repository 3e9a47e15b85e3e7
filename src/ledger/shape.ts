import { saysNothing } from './cells';
import type { Field, Shape } from './ledger';
import type { CellValue, Mapping } from './mapping';

/** What tells the shape of a list: its columns, and the cells that say what a receipt applies to. */
export interface ShapeEvidence {
  readonly mapping: Mapping;
  readonly appliesTo: readonly CellValue[] | undefined;
  /** Whether further tables stand beside the list. */
  readonly alone: boolean;
}

/**
 * DOMAIN.md 1: balances with debits and credits are movements; rows that name what they apply to, debits and
 * credits of documents, and a list with receipts of their own are transactions; with dates of receipt, or paid
 * amounts and nothing stated as open, an invoice list can tell the past; everything else is open items.
 */
export function shapeOf({ mapping, appliesTo, alone }: ShapeEvidence): Shape {
  const has = (...fields: readonly Field[]): boolean => fields.every((field) => mapping[field] !== undefined);
  const sides = has('debit', 'credit');
  const balances = has('openingBalance') || has('closingBalance');
  if (sides && balances) return 'movements';
  if (sides && has('document')) return 'transactions';
  if (sides && !has('amount') && !has('openAmount')) return 'movements';
  if (!alone) return 'transactions';
  const stated = has('openAmount') || has('paidAmount') || has('settledDate');
  if (has('amount') && !stated && appliesTo?.some((cell) => !saysNothing(cell))) return 'transactions';
  if (!has('amount')) return 'openItems';
  return has('settledDate') || (has('paidAmount') && !has('openAmount')) ? 'invoices' : 'openItems';
}
