import { aging as agingFunction } from '../src/functions/aging';
import { runtimeInstalled } from '../src/functions/excelRuntime.fixture';
import type { MadeFor, SheetPlan } from '../src/reports/plan';
import type { ReportRequest } from '../src/reports/reportRequest';
import { caseOf, SHAPES, type Case } from './support/figures/case';
import { figuresIn, grouped, lineIn, lineOf } from './support/figures/compare';
import { FIRST_DAY } from './support/figures/documents';
import { movementsOf, openDocs, openOf, sum, toNumber } from './support/figures/naive';
import { headersOf } from './support/figures/shapes';
import { besides, rowsByKey, shownValue, totalsByKey } from './support/planValues';

const LEDGERS_A_SHAPE = 40;

runtimeInstalled();

function planOf({ maker, basis }: Case, request: ReportRequest): { plan: SheetPlan; made: MadeFor } {
  const made: MadeFor = { request, basis, language: 'en-US' };
  return { plan: maker.build(made), made };
}

/** `Dunwell_Aging_USD` is the block of USD. */
function blockOf(name: string): string {
  return name.split('_')[2] ?? '';
}

/** How many buckets a line has, and whether what is on account stands apart. */
function formOf({ view, basis }: Case): [buckets: number, ownColumn: boolean] {
  return [view.limits.length + 2, basis.onAccount === 'ownColumn'];
}

function agingTables(one: Case): void {
  const {
    dice,
    sample: { book },
    intake,
    basis,
    view,
    open,
  } = one;
  expect(intake.setAside).toEqual([]);
  const earlier = dice.between(FIRST_DAY, basis.asOf);
  const before = grouped(
    openDocs(book, { ...view, asOf: earlier }),
    ({ block, doc }) => `${block} ${doc.customer}`,
  );
  const { plan } = planOf(one, { report: 'aging', groupBy: 'customer', previous: earlier });
  const blocks = grouped(open, ({ block }) => block);
  for (const table of plan.tables) {
    const block = blockOf(table.name);
    const docs = blocks.get(block) ?? [];
    const customers = grouped(docs, ({ doc }) => doc.customer);
    const rows = rowsByKey(table);
    const seen = rows.map((row) => String(row.customerNumber));
    expect([...customers.keys()].filter((key) => !seen.includes(key))).toEqual([]);
    table.rows.forEach((row, at) => {
      const key = seen[at] ?? '';
      expect(lineIn(table, row)).toEqual(lineOf(customers.get(key) ?? [], ...formOf(one)));
      const previous = toNumber(sum(before.get(`${block} ${key}`) ?? [], ({ value }) => value));
      expect(rows[at]?.previous).toBe(previous);
    });
    expect(lineIn(table, table.totals ?? [])).toEqual(lineOf(docs, ...formOf(one)));
  }
  expect(plan.tables.map(({ name }) => blockOf(name))).toEqual(expect.arrayContaining([...blocks.keys()]));
}

function ownerGroups(one: Case): void {
  const { open } = one;
  const { plan } = planOf(one, { report: 'aging', groupBy: 'owner' });
  for (const table of plan.tables.filter(({ name }) => name.startsWith('Dunwell_Groups'))) {
    const docs = open.filter(({ block }) => block === blockOf(table.name));
    const owners = grouped(docs, ({ doc }) => doc.owner);
    rowsByKey(table).forEach((row, at) => {
      const label = ['Li', 'Wang'].includes(String(row.group)) ? String(row.group) : '';
      expect(lineIn(table, table.rows[at] ?? [])).toEqual(lineOf(owners.get(label) ?? [], ...formOf(one)));
    });
    expect(table.rows).toHaveLength(owners.size);
  }
}

function detail(one: Case): void {
  const { open } = one;
  const { plan } = planOf(one, { report: 'detail' });
  const rows = plan.tables.flatMap(rowsByKey).filter((row) => 'open' in row);
  const listed = rows.map((row) => [row.amount, row.open, row.due, row.daysOverdue, row.document]);
  const wanted = open.map(({ doc, open: left, late }) => [
    toNumber(doc.amount),
    toNumber(left),
    doc.kind === 'invoice' ? doc.due : doc.date,
    late,
    doc.document,
  ]);
  expect(listed.map(String).sort()).toEqual(wanted.map(String).sort());
  for (const row of rows) {
    const taken = Number(row.received ?? 0) + Number(row.credited ?? 0);
    expect(Number(row.amount) - taken).toBeCloseTo(Number(row.open), 5);
  }
}

function alerts(one: Case): void {
  const { open } = one;
  const { plan } = planOf(one, { report: 'alerts' });
  const listed = plan.tables.flatMap(rowsByKey).map((row) => [row.document, row.daysOverdue, row.open]);
  const wanted = open
    .filter(({ open: left, late }) => left > 0n && late > 0)
    .map(({ doc, late, open: left }) => [doc.document, late, toNumber(left)]);
  expect(listed.map(String).sort()).toEqual(wanted.map(String).sort());
}

function statements(one: Case): void {
  const { intake, open } = one;
  for (const customer of ['C1', 'C2', 'C3', 'C4']) {
    const known = intake.ledger.customers.find(({ number }) => number === customer);
    if (known === undefined) continue;
    const { plan } = planOf(one, { report: 'statement', customer: known.key });
    const own = grouped(
      open.filter(({ doc }) => doc.customer === customer),
      ({ doc }) => doc.currency,
    );
    for (const [currency, docs] of own) {
      const line = besides(plan, `Total ${currency}`);
      expect(line.at(7)).toBe(toNumber(sum(docs, (each) => each.open)));
    }
  }
}

function reconciliation(one: Case): void {
  const {
    sample: { book },
    intake,
    basis,
  } = one;
  const currencies = grouped(book.docs, ({ currency }) => currency);
  const balances = Object.fromEntries([...currencies.keys()].map((currency) => [currency, 123.5]));
  const { plan } = planOf(one, { report: 'reconciliation', balances });
  const shown = plan.blocks.flatMap(({ cells }) => cells.map((line) => line.map(shownValue)));
  const amounts = (label: string) => shown.filter(([first]) => first === label).map((line) => line[2]);
  const inOrder = [...currencies].map(([, docs]) => docs);
  const totals = inOrder.map((docs) => toNumber(sum(docs, (doc) => openOf(book, doc, basis.asOf))));
  expect([...amounts('Open in the ledger')].sort()).toEqual([...totals].sort());
  expect([...amounts('Total of the aging report')].sort()).toEqual([...totals].sort());
  const stated = inOrder.map((docs) =>
    toNumber(
      sum(docs, (doc) => (intake.ledger.shape === 'openItems' ? openOf(book, doc, Infinity) : doc.amount)),
    ),
  );
  expect([...amounts('Items used')].sort()).toEqual([...stated].sort());
}

function comparison(one: Case): void {
  const {
    dice,
    sample: { book },
    intake,
    maker,
    basis,
  } = one;
  const from = basis.asOf - dice.between(1, 150);
  if (intake.ledger.shape === 'openItems') return;
  const { plan, made } = planOf(one, { report: 'comparison', from });
  const docsOf = grouped(book.docs, ({ currency, customer }) => `${currency} ${customer}`);
  const tables = plan.tables.filter(({ name }) => name.startsWith('Dunwell_Changes'));
  for (const table of tables) {
    for (const row of rowsByKey(table)) {
      const docs = docsOf.get(`${blockOf(table.name)} ${String(row.customerNumber)}`) ?? [];
      const wanted = Object.entries(movementsOf(book, docs, from, basis.asOf));
      expect(row).toMatchObject(Object.fromEntries(wanted.map(([key, mills]) => [key, toNumber(mills)])));
    }
    const all = book.docs.filter(({ currency }) => currency === blockOf(table.name));
    const wanted = Object.entries(movementsOf(book, all, from, basis.asOf));
    expect(totalsByKey(table)).toMatchObject(
      Object.fromEntries(wanted.map(([key, mills]) => [key, toNumber(mills)])),
    );
  }
  for (const { figure, shown } of figuresIn(plan).filter(() => dice.chance(0.1)))
    expect(maker.drillDown(made, { figure, shown, title: '', language: 'en-US' }).total).toBe(shown);
}

function drillDowns(one: Case): void {
  const { dice, maker } = one;
  const groupBy = dice.one(['customer', 'owner', 'bucket', 'currency'] as const);
  const { plan, made } = planOf(one, { report: 'aging', groupBy });
  for (const { figure, shown, counts } of figuresIn(plan).filter(() => dice.chance(0.15))) {
    const drilled = maker.drillDown(made, { figure, shown, title: '', language: 'en-US' });
    expect({ figure, is: counts ? drilled.items : drilled.total }).toEqual({ figure, is: shown });
  }
}

const TIE_OUT_LABELS = {
  invoices: ['Amount of all items used', 'less: received by the as-of date'],
  openItems: ['Amount of all items used', 'less: settled already, as the list says'],
  transactions: [
    'Amount of all items used (receipts and credit notes negative)',
    'less: receipts and credit notes set off against invoices by the as-of date (both sides)',
  ],
} as const;

/** The amounts of the tie-out, under words that are true for the kind of list. */
function tieOut(one: Case): void {
  const { sample, intake, basis, view, maker, open } = one;
  if (view.rates !== undefined) return;
  const { docs, moves } = sample.book;
  const { plan } = planOf(one, { report: 'aging', groupBy: 'customer' });
  const { shape } = intake.ledger;
  const [amounts, received] = TIE_OUT_LABELS[shape === 'movements' ? 'transactions' : shape];
  const shown = plan.blocks.flatMap(({ cells }) => cells.map((line) => line.map(shownValue)));
  const linesOf = (label: string) => shown.filter(([first]) => first === label);
  for (const part of maker.aging(basis).currencies) {
    const own = docs.filter(({ currency }) => currency === part.currency);
    const there = own.filter(({ date }) => date <= basis.asOf);
    const left = open.filter(({ doc }) => doc.currency === part.currency);
    const since = left.flatMap(({ doc }) =>
      moves.filter(
        ({ to, from, day }) => to === doc && day > basis.asOf && !(from && from.date <= basis.asOf),
      ),
    );
    expect(part.tieOut).toMatchObject({
      amounts: { items: own.length, amount: toNumber(sum(own, ({ amount }) => amount)) },
      afterAsOf: { items: own.length - there.length },
      received: {
        amount: toNumber(sum(there, ({ amount }) => amount) - sum(left, ({ open: each }) => each)),
      },
      receivedSince: { amount: toNumber(sum(since, ({ amount }) => amount)) },
      difference: 0,
    });
  }
  expect(linesOf(amounts)).toHaveLength(maker.aging(basis).currencies.length);
  expect(linesOf(received)).toHaveLength(maker.aging(basis).currencies.length);
}

/** Numbers of a line, without its names. */
function figuresOfLine(line: readonly unknown[]): string {
  return line.filter((cell) => typeof cell === 'number').join(' ');
}

async function functions({ sample, view, open, intake }: Case): Promise<void> {
  const [sheet, ...more] = sample.tables;
  if (sheet === undefined || more.length > 0 || sample.options.allocation === 'oldestFirst') return;
  if (view.rates !== undefined || intake.ledger.count === 0) return;
  const limits = view.limits.map((limit) => `${String(limit)}${view.unit === 'months' ? 'm' : ''}`).join('/');
  if (limits === '') return;
  const range = [headersOf(sheet), ...sheet.rows] as unknown[][];
  const [, ...lines] = await agingFunction(range, [[view.asOf]], [[limits]], [[view.by]]);
  const blocks = [...grouped(open, ({ block }) => block).values()];
  const wanted = blocks.flatMap((docs) => [...grouped(docs, ({ doc }) => doc.customer).values(), docs]);
  const answers = wanted.map((docs) => lineOf(docs, view.limits.length + 2, false));
  const none = [...Array.from({ length: view.limits.length + 2 }, () => 0), 0].join(' ');
  expect(lines.map(figuresOfLine).sort()).toEqual(
    answers.length === 0 ? [none] : answers.map(({ buckets, total }) => [...buckets, total].join(' ')).sort(),
  );
}

const ASPECTS: Readonly<Record<string, (one: Case) => void | Promise<void>>> = {
  'the aging has every customer, bucket and total': agingTables,
  'a grouped aging has every owner': ownerGroups,
  'the detail lists what is open': detail,
  'alerts are the overdue documents with money to be had': alerts,
  'a statement closes with what the customer owes': statements,
  'the reconciliation ends at the report, without a difference': reconciliation,
  'a comparison explains the change to the last coin': comparison,
  'any figure of the aging is the sum of its items': drillDowns,
  'the tie-out says how the ledger comes down to the report': tieOut,
  'the function says what the report says': functions,
};

describe.each(Object.keys(SHAPES) as (keyof typeof SHAPES)[])('%s', (shape) => {
  const cases = Array.from({ length: LEDGERS_A_SHAPE }, (_, seed) => caseOf(shape, seed + 1));

  test.each(Object.entries(ASPECTS))('%s', async (_, holds) => {
    for (const [at, one] of cases.entries()) {
      try {
        await holds(one);
      } catch (found) {
        throw new Error(`ledger ${String(at + 1)}: ${String(found)}`, { cause: found });
      }
    }
  });
});
