import type { CreditPolicy } from '../../credit/policy';
import { DEFAULT_POLICY } from '../../credit/presets';
import { entryOf, ledgerFrom, type TestItem } from '../../credit/score.fixture';
import type { CreditEntry } from '../../credit/file/creditFile';
import { glanceOf, type CreditGlance } from '../../excel/credit/creditGlance';
import type { FoundCreditFile } from '../../excel/credit/findCreditFile';
import type { Reasoned } from '../../excel/credit/policyLog';
import type { DecisionRequest } from '../../excel/credit/setCreditFields';
import type { StoreCreditRequest } from '../../excel/credit/storeCredit';
import type { LedgerChoice } from '../../excel/reading/loadLedger';
import type { PlaceChoice } from '../../excel/reading/placeChoice';
import { isoFromDay } from '../../ledger/cells/dates';
import { NO_VOIDS } from '../../ledger/ledger';
import { Problem } from '../../locales/problem';
import type { CreditServices } from '../creditServices';

/** Six invoices of a customer a month apart, each paid so many days after it was due; the last one is open. */
function paidLate(customer: string, days: number, amount: number): readonly TestItem[] {
  return [1, 2, 3, 4, 5, 6].map((month) => {
    const date = `2026-0${String(month)}-01`;
    const due = month === 6 ? '2026-07-11' : `2026-0${String(month)}-11`;
    const settled = new Date(Date.parse(`2026-0${String(month)}-11`) + days * 86_400_000);
    return {
      customer,
      amount,
      currency: 'CNY',
      date,
      due,
      ...(month === 6 ? {} : { settled: settled.toISOString().slice(0, 10) }),
    };
  });
}

/** Alpha pays on the day and Beta 40 days late; Gamma has one invoice and no score. */
const LEDGER = ledgerFrom([
  ...paidLate('Alpha', 0, 100),
  ...paidLate('Beta', 40, 500),
  { customer: 'Gamma', amount: 50, currency: 'CNY', date: '2026-06-20', due: '2026-07-20' },
]);

/** A credit file with Alpha and Beta, and a row of a customer that the ledger does not have. */
const ENTRIES: readonly CreditEntry[] = [
  entryOf({ row: 5, customerName: 'Alpha', currency: 'CNY', limit: 1000 }),
  entryOf({ row: 6, customerName: 'Beta', currency: 'CNY', limit: 400 }),
  entryOf({ row: 7, customerName: 'Delta', currency: 'CNY', limit: 10 }),
];

function fileOf(entries: readonly CreditEntry[]): FoundCreditFile {
  const column = (field: 'customerName' | 'limit', at: number) => ({
    field,
    column: at,
    header: field,
    by: 'name' as const,
  });
  return {
    sheet: 'AR credit file',
    table: '',
    firstRow: 3,
    firstColumn: 0,
    rowCount: 4,
    date1904: false,
    chosenBy: 'only',
    sheets: ['AR credit file'],
    file: {
      entries,
      faults: [{ row: 6, field: 'limit', shown: 'lots', why: 'notANumber' }],
      headerRow: 4,
      columns: [column('customerName', 0), column('limit', 1)],
      unused: ['Colour'],
      inPercent: [],
    },
  };
}

/** Credit in memory: scores of a small book, and what was asked to be written. */
export class FakeCredit implements CreditServices {
  readonly asked: LedgerChoice[] = [];
  /** What was asked of the workbook, in words. */
  readonly errands: string[] = [];
  readonly saved: { readonly policy: CreditPolicy; readonly reasoned: Reasoned }[] = [];
  readonly decided: { readonly request: DecisionRequest; readonly reasoned: Reasoned }[] = [];
  policy: CreditPolicy = DEFAULT_POLICY;
  hasFile = true;
  problem: Problem | undefined;

  glance(choice: LedgerChoice): Promise<CreditGlance> {
    this.asked.push(choice);
    if (this.problem !== undefined) return Promise.reject(this.problem);
    const found = this.hasFile ? fileOf(ENTRIES) : undefined;
    const used = { policy: this.policy, ...(found === undefined ? {} : { file: found.file }) };
    const intake = { ledger: LEDGER, voids: NO_VOIDS };
    return Promise.resolve(glanceOf({ intake, used, found }, choice.asOf));
  }

  savePolicy(policy: CreditPolicy, reasoned: Reasoned): Promise<number> {
    this.saved.push({ policy, reasoned });
    this.policy = policy;
    return Promise.resolve(1);
  }

  decide(request: DecisionRequest, reasoned: Reasoned): Promise<number> {
    this.decided.push({ request, reasoned });
    return Promise.resolve(1);
  }

  chooseFile(place: PlaceChoice | undefined): Promise<void> {
    this.errands.push(`credit file on ${place?.sheet ?? 'any sheet'}`);
    return Promise.resolve();
  }

  store(request: StoreCreditRequest): ReturnType<CreditServices['store']> {
    const { asOf } = request;
    this.errands.push(`store as of ${isoFromDay(asOf)}`);
    return Promise.resolve({ sheet: 'AR credit history', asOf, rows: 3, replaced: 0, dates: 2, faults: 0 });
  }

  createFile(): ReturnType<CreditServices['createFile']> {
    this.errands.push('create a credit file');
    this.hasFile = true;
    return Promise.resolve({ sheet: 'AR credit file', created: true });
  }

  addMissing(): ReturnType<CreditServices['addMissing']> {
    this.errands.push('add missing customers');
    return Promise.resolve({ sheet: 'AR credit file', added: 1 });
  }
}
