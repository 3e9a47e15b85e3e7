import { FIELDS, KINDS, NO_DAY, SHAPES, TABLE_STRIDE, type Intake } from '../../src/ledger/ledger';
import { columnsOf, readLedger, type IntakeOptions, type LedgerColumns } from '../../src/ledger/intake';
import type { CellValue, LedgerGuess } from '../../src/ledger/mapping';
import { recogniseLedger } from '../../src/ledger/recognition/recogniseLedger';
import { openItems } from '../../src/receivables/openItems';

const AS_OF = 45_400;

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS =
  'Acme|acme|ACME |Beta Ltd|贝塔有限公司|C-1|c1|001|1|7|007|I1|I2|I1, I2|I1/I2|INV/1|R1|合计|小计|Total|作废|Paid|' +
  '坏账核销|Payment|收款|Invoice|发票|Credit note|红字|Net 30|30/60/90|30/60/90: 30%/50%/20%|月结30天|EOM+15|USD|EUR|人民币|' +
  '-|n/a|NULL|#N/A|#REF!|=1+1|=HYPERLINK("x")|+5|@x|😀|\ud800|x\udc00|\u0000|__proto__|constructor|toString|1,234.50|1.234,50|' +
  '(12.5)|12-|1.2万|5k|¥7|USD 8|١٢|１２３|1e5|1e999|3/4/2024|13/4/2024|4/13/2024|2024-02-30|2024-03-05|2024年3月5日|20240305|' +
  '26-Apr-11|0000-00-00|00.00.0000|45300|45300.75|100|-100|100.00|0|0.005| |\t|\u200b';
const TEXTS = WORDS.split('|');
const HEADERS =
  'Customer|Customer No|客户名称|客商|Invoice No|发票号|单据类型|Document Type|Invoice Date|开票日期|日期|Due Date|到期日|Terms|账期|' +
  'Amount|金额|Paid Amount|已收金额|Open Amount|应收余额|Settled Date|收款日期|Currency|币种|Owner|Dispute|Applies to|对应发票|' +
  '借方发生额|贷方发生额|Debit|Credit|期初余额|期末余额|Status|状态|12|24|36个月以上|1年以内|1-2年|Remark';
const NAMES = HEADERS.split('|');
const HUGE = '长'.repeat(32_767);

class Maker {
  constructor(readonly random: () => number) {}

  below(count: number): number {
    return Math.floor(this.random() * count);
  }

  one<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)];
    if (picked === undefined) throw new RangeError('an empty list');
    return picked;
  }

  cell(): CellValue {
    const kind = this.random();
    if (kind < 0.3) return this.one(TEXTS);
    if (kind < 0.55) return this.below(2000) / this.one([1, 4, 100]) - this.one([0, 0, 0, 500]);
    if (kind < 0.75) return 45_000 + this.below(600);
    if (kind < 0.9) return '';
    if (kind < 0.93) return this.one([true, false]);
    if (kind < 0.93005) return HUGE;
    if (kind < 0.95)
      return this.one([NaN, Infinity, -Infinity, -0, 1e308, -1e308, 5e-324, 2 ** 53, 60, 2_958_466, -1]);
    return String.fromCharCode(...Array.from({ length: this.below(6) }, () => this.below(0x10000)));
  }

  /** Cells as a column of the name would have them, most of the time. */
  cellUnder(name: string): CellValue {
    if (this.random() < 0.25) return this.cell();
    if (/date|日/i.test(name)) return this.one([45_000 + this.below(500), '2024-03-05', '5/4/2024', '']);
    if (/amount|金额|余额|发生额|debit|credit|^\d/i.test(name))
      return this.one([this.below(500), this.below(50_000) / 100, -this.below(300), '', '1,234.50']);
    if (/customer|客/i.test(name)) return this.one(['Acme', 'Beta', 'acme ', 'C1']);
    if (/no$|号|appl|发票/i.test(name)) return this.one(['I1', 'I2', 'R1', 'I1, I2', 7, '007', '']);
    return this.cell();
  }

  values(): CellValue[][] {
    const names = Array.from({ length: 1 + this.below(9) }, () =>
      this.random() < 0.9 ? this.one(NAMES) : String(this.cell()),
    );
    const title = this.random() < 0.1 ? [['Ledger of \u{1f600}']] : [];
    const rows = Array.from({ length: this.below(7) }, () => names.map((name) => this.cellUnder(name)));
    if (rows.length > 1 && this.random() < 0.2) rows.push([...(rows[0] ?? [])]);
    return [...title, names, ...rows];
  }

  /** What is recognised, or columns that mean anything at all. */
  table(): LedgerColumns {
    const values = this.values();
    if (this.random() < 0.6) return columnsOf(values, recogniseLedger(values), 1 + this.below(4));
    const width = Math.max(...values.map((row) => row.length));
    const mapping: Partial<Record<(typeof FIELDS)[number], number>> = {};
    for (const field of FIELDS) if (this.random() < 0.5) mapping[field] = this.below(width + 1);
    const guess: LedgerGuess = {
      confidence: {},
      headerRow: 0,
      headers: (values[0] ?? []).map(String),
      mapping,
    };
    return columnsOf(values, guess, 1);
  }

  options(): IntakeOptions {
    const maybe = <T>(make: () => T): T | undefined => (this.random() < 0.25 ? make() : undefined);
    const shape = maybe(() => this.one(SHAPES));
    const dateOrder = maybe(() => this.one(['monthFirst', 'dayFirst'] as const));
    const keep = maybe(() => [this.below(4), this.below(12)]);
    return {
      asOf: AS_OF,
      date1904: this.random() < 0.1,
      allocation: this.one(['references', 'oldestFirst']),
      ...(shape ? { shape } : {}),
      ...(dateOrder ? { dateOrder } : {}),
      ...(keep ? { keep } : {}),
      ...(this.random() < 0.1 ? { currencyHint: 'EUR', hiddenRows: [2, 3, TABLE_STRIDE + 2] } : {}),
    };
  }
}

/** What is wrong with the account that the intake gives of the tables; undefined when nothing is. */
function faultOf(intake: Intake, tables: readonly LedgerColumns[]): string | undefined {
  const { ledger, setAside } = intake;
  const read = tables.reduce((sum, { rowCount }) => sum + rowCount, 0);
  if (intake.rowsRead !== read) return 'rows read';
  if (intake.rowsUsed + setAside.length !== read) return 'rows used and set aside';
  const aside = new Set<number>();
  for (const { row, reason } of setAside) {
    if (aside.has(row) || reason.length === 0) return `row ${String(row)} set aside twice`;
    aside.add(row);
  }
  const items = new Set(ledger.sheetRow);
  for (const row of [...items, ...aside]) {
    const table = tables[Math.floor(row / TABLE_STRIDE)];
    const at = (row % TABLE_STRIDE) - (table?.firstRow ?? 0);
    if (!table || at < 0 || at >= table.rowCount) return `row ${String(row)} is no row`;
  }
  for (const row of items) if (aside.has(row)) return `row ${String(row)} used and set aside`;
  if (ledger.shape !== 'movements' && items.size !== intake.rowsUsed) return 'rows used without an item';
  return itemFault(intake) ?? amountFault(intake, tables) ?? appliedFault(intake);
}

function itemFault({ ledger }: Intake): string | undefined {
  for (let item = 0; item < ledger.count; item++) {
    const amount = ledger.amount[item] ?? NaN;
    if (!Number.isFinite(amount) || !Number.isFinite(ledger.paid[item])) return 'an amount is no number';
    const kind = KINDS[ledger.kind[item] ?? -1];
    if (kind === undefined || (kind === 'invoice' ? amount < 0 : amount > 0)) return 'sign of a kind';
    if (ledger.dueDate[item] === NO_DAY) return 'no due date';
    if (!Number.isNaN(ledger.open[item]) && ledger.shape !== 'openItems') return 'stated open amount';
    if (!ledger.customers[ledger.customer[item] ?? -1]) return 'no customer';
    if (ledger.currencies[ledger.currency[item] ?? -1] === undefined) return 'no currency';
    for (const { ids, texts } of ledger.extras)
      if (texts[ids[item] ?? -1] === undefined) return 'no text of a kept column';
  }
  return undefined;
}

/** The items of a row come to what its own cells say, where they say it in numbers. */
function amountFault({ ledger }: Intake, tables: readonly LedgerColumns[]): string | undefined {
  const sums = new Map<number, number>();
  ledger.sheetRow.forEach((row, item) => sums.set(row, (sums.get(row) ?? 0) + (ledger.amount[item] ?? 0)));
  for (const [row, sum] of sums) {
    const table = tables[0];
    if (!table || row >= TABLE_STRIDE) continue;
    const numberIn = (field: (typeof FIELDS)[number]): number | undefined => {
      const column = table.mapping[field];
      const cell = column === undefined ? '' : (table.columns.get(column)?.[row - table.firstRow] ?? '');
      return cell === '' ? 0 : typeof cell === 'number' ? cell : undefined;
    };
    const sides = [numberIn('debit'), numberIn('credit')];
    const [debit, credit] = sides;
    const net = debit === undefined || credit === undefined ? undefined : debit - credit;
    const twoSided = table.mapping.debit !== undefined && table.mapping.credit !== undefined;
    const one = table.mapping.amount === undefined ? numberIn('openAmount') : numberIn('amount');
    const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
    if (ledger.shape === 'movements') {
      const opening = numberIn('openingBalance');
      const directed =
        !twoSided && table.mapping.direction !== undefined && table.mapping.amount !== undefined;
      const moved = directed ? one : net;
      if (moved === undefined || opening === undefined || tables.length > 1) continue;
      // No cell of these ledgers names the credit side.
      if (!near(sum, moved) && !near(sum, moved + opening))
        return `row ${String(row)} comes to ${String(sum)}`;
    } else {
      const stated = ledger.shape === 'transactions' && twoSided ? net : one;
      if (stated === undefined || stated === 0) continue;
      if (!near(Math.abs(sum), Math.abs(stated))) return `row ${String(row)} comes to ${String(sum)}`;
    }
  }
  return undefined;
}

/** Nothing is applied beyond what there is, and applying changes no total. */
function appliedFault({ ledger }: Intake): string | undefined {
  const { applications, count } = ledger;
  const taken = new Float64Array(count);
  for (let entry = 0; entry < applications.count; entry++) {
    const to = applications.to[entry] ?? -1;
    const from = applications.from[entry] ?? -1;
    const amount = applications.amount[entry] ?? NaN;
    if (!(amount > 0) || !((ledger.amount[to] ?? 0) > 0) || !((ledger.amount[from] ?? 0) < 0))
      return 'applied to what is no invoice';
    if (ledger.customer[to] !== ledger.customer[from]) return 'applied to another customer';
    if (ledger.currency[to] !== ledger.currency[from]) return 'applied to another currency';
    taken[to] = (taken[to] ?? 0) + amount;
    taken[from] = (taken[from] ?? 0) + amount;
  }
  for (let item = 0; item < count; item++) {
    const amount = Math.abs(ledger.amount[item] ?? 0);
    if ((taken[item] ?? 0) > amount * (1 + 1e-9) + 1e-6) return 'applied beyond the amount';
  }
  const { open } = openItems(ledger, AS_OF, 'due');
  return open.some((amount) => Number.isNaN(amount)) ? 'an open amount is no number' : undefined;
}

/** Reads the ledger of a seed; undefined when it is sound, else what is wrong and the ledger itself. */
function tried(seed: number): string | undefined {
  const maker = new Maker(randomOf(seed));
  const tables: LedgerColumns[] = [];
  try {
    tables.push(maker.table());
    if (maker.random() < 0.25) tables.push(maker.table());
    const options = maker.options();
    const fault = faultOf(readLedger(tables, options), tables);
    return fault === undefined ? undefined : `${fault} ${shown(seed, tables, options)}`;
  } catch (error) {
    return `${error instanceof Error ? (error.stack ?? error.message) : String(error)} ${shown(seed, tables)}`;
  }
}

function shown(seed: number, tables: readonly LedgerColumns[], options?: IntakeOptions): string {
  const plain = tables.map(({ columns, ...table }) => ({ ...table, columns: [...columns] }));
  return `seed ${String(seed)} ${JSON.stringify({ options, tables: plain })}`.slice(0, 6000);
}

/** The first few faults of the ledgers whose seeds begin with `first`. */
export function faultsOf(first: number, ledgers: number): readonly string[] {
  const faults: string[] = [];
  for (let seed = first; seed < first + ledgers && faults.length < 3; seed++) {
    const fault = tried(seed);
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
}
