import { saysNothing } from './cells/cells';
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
 * DOMAIN.md 1 (an amount with its side in another column is a debit or credit): balances with debits and credits are movements; rows that name what they apply to, debits and
 * credits of documents, and a list with receipts of their own are transactions; with dates of receipt, or paid
 * amounts and nothing stated as open, an invoice list can tell the past; everything else is open items.
 */
export function shapeOf({ mapping, appliesTo, alone }: ShapeEvidence): Shape {
  const has = (...fields: readonly Field[]): boolean => fields.every((field) => mapping[field] !== undefined);
  const stated = has('openAmount') || has('paidAmount') || has('settledDate');
  const sides = has('debit', 'credit');
  const directed = !sides && !stated && has('direction', 'amount');
  const balances = has('openingBalance') || has('closingBalance');
  if ((sides || directed) && balances) return 'movements';
  if ((sides || directed) && has('document')) return 'transactions';
  if (directed || (sides && !has('amount') && !has('openAmount'))) return 'movements';
  if (!alone) return 'transactions';
  if (has('amount') && !stated && appliesTo?.some((cell) => !saysNothing(cell))) return 'transactions';
  if (!has('amount')) return 'openItems';
  return has('settledDate') || (has('paidAmount') && !has('openAmount')) ? 'invoices' : 'openItems';
}
