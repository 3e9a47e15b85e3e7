import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readDate } from '../../src/ledger/cells/dates';
import { readLedger } from '../../src/ledger/intake';
import { NO_DAY, type Day, type ExtraColumn, type Ledger, type VoidDocuments } from '../../src/ledger/ledger';
import type { CellValue } from '../../src/ledger/mapping';
import { csvRecords, csvRows } from './csv';

export const ENTERPRISE_FILE = 'cn_enterprise_invoices/enterprise_information.csv';
const BOOKS = 'cn_enterprise_invoices/output_invoice';
const FIRM = '企业代号';
const BUYER = '购方单位代号';
const DATE = '开票日期';

/** The sales books of all firms as one ledger: each firm stands where a customer does. */
export interface EnterpriseBook {
  readonly ledger: Ledger;
  readonly voids: VoidDocuments;
  readonly counterparty: ExtraColumn;
  /** The last day of each firm's book, by index into `ledger.customers`. */
  readonly lastDays: Int32Array;
}

function dayOf(text: CellValue): Day {
  const day = readDate(text, 'monthFirst');
  return typeof day === 'number' ? day : NO_DAY;
}

/** The rows of all books, one below the other, as a user would paste them. */
function allRows(folder: string): { readonly headers: readonly string[]; readonly rows: string[][] } {
  const books = readdirSync(path.join(folder, BOOKS)).filter((name) => name.endsWith('.csv'));
  const tables = books.map((name) => csvRows(path.join(folder, BOOKS, name)));
  return { headers: tables[0]?.[0] ?? [], rows: tables.flatMap(([, ...rows]) => rows) };
}

export function enterpriseBook(folder: string): EnterpriseBook {
  const { headers, rows } = allRows(folder);
  const mapping = {
    customerNumber: headers.indexOf(FIRM),
    document: headers.indexOf('发票号码'),
    documentDate: headers.indexOf(DATE),
    amount: headers.indexOf('价税合计'),
    status: headers.indexOf('发票状态'),
  };
  const buyer = headers.indexOf(BUYER);
  const columns = new Map(
    [...Object.values(mapping), buyer].map((column) => [column, rows.map((row) => row[column] ?? '')]),
  );
  const dates = rows.map((row) => dayOf(row[mapping.documentDate] ?? ''));
  const asOf = dates.reduce((last, day) => Math.max(last, day), NO_DAY);
  const { ledger, voids } = readLedger(
    { headers, mapping, firstRow: 2, rowCount: rows.length, columns },
    { asOf, keep: [buyer], shape: 'invoices' },
  );
  const firms = new Map(ledger.customers.map(({ number }, at) => [number, at]));
  const firmOf = (row: number): number => firms.get(rows[row]?.[mapping.customerNumber] ?? '') ?? -1;
  const lastDays = new Int32Array(ledger.customers.length).fill(NO_DAY);
  dates.forEach((day, row) => {
    const firm = firmOf(row);
    if (firm >= 0) lastDays[firm] = Math.max(lastDays[firm] ?? NO_DAY, day);
  });
  const [counterparty] = ledger.extras;
  if (!counterparty) throw new Error(`the books have no column ${BUYER}`);
  return { ledger, voids, counterparty, lastDays };
}

/** How a bank saw the firm, and whether it defaulted: outcomes only, nothing of this file is scored. */
export interface FirmEnd {
  readonly rating: string;
  readonly defaulted: boolean;
}

export function firmEnds(folder: string): ReadonlyMap<string, FirmEnd> {
  const records = csvRecords(path.join(folder, ENTERPRISE_FILE));
  return new Map(
    records.map((record) => [
      record[FIRM] ?? '',
      { rating: record['信誉评级'] ?? '', defaulted: record['是否违约'] === '是' },
    ]),
  );
}
