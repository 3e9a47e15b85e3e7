import { dayFromIso } from '../src/ledger/cells/dates';
import { NO_APPLICATIONS, NO_DAY, type Ledger } from '../src/ledger/ledger';
import { bigLedger } from './bigLedger';

const REGIONS = Array.from({ length: 40 }, (_, at) => `Region ${String(at)}`);

/** Gives each text a number and keeps the texts. */
class Texts {
  readonly list: string[] = [];
  private readonly places = new Map<string, number>();
  idOf(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
}

/** The items of the big ledger without the intake, which is not what is measured here; every third is in euro. */
export function bigItems(items: number): Ledger {
  const lines = bigLedger(items).split('\n');
  const customers = new Texts();
  const owners = new Texts();
  const days = (): Int32Array => new Int32Array(items).fill(NO_DAY);
  const ledger = {
    customer: new Int32Array(items),
    documentDate: days(),
    dueDate: days(),
    settledDate: days(),
    amount: new Float64Array(items),
    paid: new Float64Array(items),
    kind: new Uint8Array(items),
    owner: new Int32Array(items),
    currency: new Int32Array(items),
  };
  for (let item = 0; item < items; item++) {
    const [number = '', , , date = '', due = '', amount = '', settled = '', , owner = ''] = (
      lines[item + 1] ?? ''
    ).split(',');
    ledger.customer[item] = customers.idOf(number);
    ledger.documentDate[item] = dayFromIso(date) ?? NO_DAY;
    ledger.dueDate[item] = dayFromIso(due) ?? NO_DAY;
    ledger.settledDate[item] = dayFromIso(settled) ?? NO_DAY;
    ledger.amount[item] = Number(amount);
    ledger.paid[item] = settled === '' ? 0 : Number(amount);
    ledger.kind[item] = Number(amount) < 0 ? 1 : 0;
    ledger.owner[item] = owners.idOf(owner);
    ledger.currency[item] = item % 3 === 0 ? 1 : 0;
  }
  return {
    ...ledger,
    shape: 'invoices',
    document: [],
    count: items,
    sheetRow: Int32Array.from(ledger.customer, (_, item) => item + 2),
    customers: customers.list.map((number) => ({ key: number, number, name: '' })),
    postingDate: days(),
    open: new Float64Array(items).fill(NaN),
    currencies: ['USD', 'EUR'],
    owners: owners.list,
    contract: new Int32Array(items).fill(-1),
    contracts: [],
    reminder: new Int32Array(items).fill(-1),
    reminders: [],
    disputed: new Uint8Array(items),
    instalment: new Uint8Array(items),
    writtenOff: new Uint8Array(items),
    applications: NO_APPLICATIONS,
    extras: [
      { column: 9, header: 'Region', ids: ledger.customer.map((id) => id % REGIONS.length), texts: REGIONS },
    ],
  };
}
