import type { Area, ChartPlan, SheetPlan } from '../../src/reports/plan';
import { DEFAULT_MEASURES, type MeasureChoices } from '../../src/receivables/measures/measureChoices';
import { readHistory } from '../../src/receivables/history/readHistory';
import { dashboardSheet } from '../../src/reports/dashboard/dashboardSheet';
import type { Item } from './ledgerOf';
import { besides, planCells, shown } from './planValues';
import { reportInputOf } from './reportInputOf';
import { serial } from './sampleLedger';

const AS_OF = serial('2026-06-30');

export function item(customer: string, date: string, due: string, amount: number, settled?: string): Item {
  const paid = settled === undefined ? {} : { settled: serial(settled) };
  return { customer, date: serial(date), due: serial(due), amount, ...paid };
}

export const ITEMS: readonly Item[] = [
  item('Alpha', '2026-04-10', '2026-05-10', 1000, '2026-05-20'),
  item('Alpha', '2026-05-05', '2026-06-04', 600),
  item('=Beta', '2026-06-10', '2026-07-10', 400),
  item('=Beta', '2026-06-15', '2026-06-15', -100),
  item('Gamma', '2026-04-20', '2026-05-20', 300, '2026-06-25'),
];

interface Asked extends Partial<MeasureChoices> {
  readonly language?: 'en-US' | 'zh-CN';
  readonly asOf?: number;
  readonly currency?: string;
  /** Rows of the aging history: day, customer, bucket, amount. */
  readonly stored?: readonly (readonly [day: string, customer: string, bucket: string, amount: number])[];
}

export function sheetOf(
  items: readonly Item[],
  { language, asOf = AS_OF, currency, stored = [], ...measures }: Asked = {},
): SheetPlan {
  const owners = items.some(({ owner }) => owner !== undefined);
  const input = reportInputOf(items, {
    asOf,
    ...(language === undefined ? {} : { language }),
    aging: { groupBy: owners ? 'owner' : 'customer' },
  });
  const request = {
    measures: { ...DEFAULT_MEASURES, ...measures },
    ...(currency === undefined ? {} : { currency }),
  };
  const history = readHistory({
    count: stored.length,
    columns: {
      asOf: stored.map(([day]) => serial(day)),
      customerName: stored.map(([, customer]) => customer),
      bucket: stored.map(([, , bucket]) => bucket),
      amount: stored.map(([, , , amount]) => amount),
    },
  });
  // Customers of a ledger made by hand are known by their names.
  const customers = history.customers.map((one) => ({ ...one, key: one.name }));
  return dashboardSheet(input, request, { stored: { ...history, customers } });
}

/** What the cards say: now, previous, change, last year, change, target, gap. */
export function card(sheet: SheetPlan, name: string): unknown[] {
  return besides(sheet, name).slice(0, 7);
}

/** Values of an area of the sheet, row by row. */
export function valuesIn(sheet: SheetPlan, area: Area): unknown[] {
  const cells = planCells(sheet);
  return Array.from({ length: area.rows }, (_, at) =>
    shown(cells.get(`${String(area.row + at)}:${String(area.column)}`) ?? null),
  );
}

export function chart(sheet: SheetPlan, name: string): ChartPlan {
  const found = sheet.charts?.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no chart ${name}`);
  return found;
}

export function words(sheet: SheetPlan): readonly string[] {
  return [...planCells(sheet).values()].filter((cell): cell is string => typeof cell === 'string');
}
