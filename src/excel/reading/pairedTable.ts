import { saysSettled } from '../../ledger/cells/sheetWords';
import { holdsOf, type LedgerArea } from './ledgerPlaces';

/** What tells what has come in on an invoice; a ledger with such a column needs no receipts from elsewhere. */
const RECEIPT_FIELDS = ['paidAmount', 'settledDate', 'openAmount', 'appliesTo', 'credit'] as const;

/** Sheets with the balances that a year began with, where the workbook has those at its close too. */
const OPENING_SHEET = /期初|年初|上年|上期|opening|beginning|brought forward/i;

/** The table that can only belong with the ledger: ages of its opening balances, or receipts of invoices without any. */
export function pairedTable(areas: readonly LedgerArea[], area: LedgerArea): LedgerArea | undefined {
  return holdsOf(area) === 'movements' ? pairedOpening(areas) : pairedReceipts(areas, area);
}

function pairedOpening(areas: readonly LedgerArea[]): LedgerArea | undefined {
  const tables = areas.filter((area) => holdsOf(area) === 'openingBands' && area.rowCount > 0);
  const named = tables.filter(({ info }) => OPENING_SHEET.test(info.name));
  const [only, ...more] = named.length > 0 ? named : tables;
  return more.length === 0 ? only : undefined;
}

function pairedReceipts(
  areas: readonly LedgerArea[],
  { guess, sampleRows }: LedgerArea,
): LedgerArea | undefined {
  if (RECEIPT_FIELDS.some((field) => guess.mapping[field] !== undefined)) return undefined;
  const { status } = guess.mapping;
  if (status !== undefined && sampleRows.some((row) => saysSettled(row[status] ?? ''))) return undefined;
  const receipts = areas.filter((area) => holdsOf(area) === 'receipts');
  return receipts.length === 1 ? receipts[0] : undefined;
}
