import { isoFromDay } from '../../ledger/cells/dates';
import { reportText as text } from '../../locales/reportText';
import type { Figure } from '../../receivables/figure';
import { INPUTS, type InputName } from '../../receivables/measures/measureIds';
import type { CellFormat, NoFigure, PlanCell } from '../plan';
import { amountFormat } from '../reportInput';
import type { DashboardData } from './dashboardData';
import type { LargestPlace } from './largestTable';
import { inputsOf } from './liveFormulas';
import type { MeasureLine } from './measureLines';
import { bucketKey } from './rollTable';
import { SALES_FIGURES } from './salesFigures';
import type { TablePlace } from './tablePlace';

/** One input of the formulas, as the sheet shows it. */
export interface InputLine {
  readonly name: InputName;
  readonly value: number;
  readonly format: CellFormat;
  readonly source: string;
  readonly figure: Figure | NoFigure;
}

/** The tables that inputs come from. */
export interface InputTables {
  readonly roll: TablePlace;
  readonly largest: LargestPlace | undefined;
}

const COUNTS: readonly InputName[] = ['yearDays', 'months', 'customers'];
const PARTS: readonly InputName[] = ['invoiced', 'credited', 'cash'];

export function figureOf(name: InputName, { overview, currency }: DashboardData): Figure | NoFigure {
  const { period, billedIn } = overview.now.window;
  const { from, to } = period;
  const during = { currency, on: to, during: { from, to } };
  const billed = billedIn && { currency, on: to, during: { from: billedIn.from, to: billedIn.to } };
  switch (name) {
    case 'begin':
      return { ...during, movement: 'opening' };
    case 'end':
      return { currency, on: to };
    case 'notDue':
      return { currency, on: to, bucket: 0 };
    case 'overdue':
      return { currency, on: to, part: 'overdue' };
    case 'invoiced':
    case 'credited':
    case 'writtenOff':
      return { ...during, movement: name };
    case 'received':
      return { ...during, movement: 'collected' };
    case 'creditSales':
      return { ...during, ...SALES_FIGURES[overview.settings.creditSales] };
    case 'cash':
    case 'settled':
      return { ...during, of: `input.${name}` };
    case 'late':
    case 'overNinety':
      return { currency, on: to, of: `input.${name}` };
    case 'billed':
      return billed ? { ...billed, movement: 'invoiced' } : 'measured';
    case 'stillOpen':
      return billed ? { ...billed, of: 'input.stillOpen' } : 'measured';
    case 'settledDays':
    case 'lateDays':
    case 'yearDays':
    case 'months':
      return 'measured';
    default:
      return 'counted';
  }
}

export function sourceOf(name: InputName, { input, overview }: DashboardData): string {
  const { language } = input;
  const { period, billedIn } = overview.now.window;
  const days = {
    from: isoFromDay(period.from),
    to: isoFromDay(period.to),
    billedFrom: billedIn === undefined ? '' : isoFromDay(billedIn.from),
    billedTo: billedIn === undefined ? '' : isoFromDay(billedIn.to),
  };
  if (name === 'creditSales') return text(language, `source.creditSales.${overview.settings.creditSales}`);
  return text(language, `source.${name}`, days);
}

function formatOf(name: InputName, currency: string): CellFormat {
  if (name === 'days') return 'decimal';
  return COUNTS.includes(name) ? 'integer' : amountFormat(currency);
}

/** The inputs of the formulas shown, each once, and those that credit sales are made of; none that the ledger cannot tell. */
export function inputLines(data: DashboardData, lines: readonly MeasureLine[]): readonly InputLine[] {
  const { inputs } = data.overview.now.window;
  const ids = lines.flatMap(({ id, alternatives }) => [id, ...alternatives.map((one) => one.id)]);
  const wanted = new Set(ids.flatMap((id) => inputsOf(id)));
  if (wanted.has('creditSales')) for (const name of PARTS) wanted.add(name);
  if (data.overview.settings.creditSales !== 'netWithoutCash') wanted.delete('cash');
  for (const name of ['end', 'overdue', 'notDue'] as const) wanted.add(name);
  return INPUTS.filter((name) => wanted.has(name) && !Number.isNaN(inputs[name])).map((name) => ({
    name,
    value: inputs[name],
    format: formatOf(name, data.currency),
    source: sourceOf(name, data),
    figure: figureOf(name, data),
  }));
}

/** What an input's cell refers to: the months of the roll, the largest customers, other inputs. */
export function inputFormula(
  name: InputName,
  data: DashboardData,
  { roll, largest }: InputTables,
  cells: ReadonlyMap<InputName, string>,
): string | undefined {
  const { settings } = data.overview;
  const last = roll.lines - 1;
  const first = roll.lines - settings.months;
  const from = (key: string, line: number): string | undefined =>
    line >= 0 && roll.has(key) ? `=${roll.cell(key, line)}` : undefined;
  const sum = (key: string): string | undefined =>
    first >= 0 && roll.has(key) ? `=SUM(${roll.range(key, first, last)})` : undefined;
  const top = (most: number): string | undefined =>
    largest && `=SUM(${largest.place.range('balance', 0, Math.min(most, largest.count) - 1)})`;
  switch (name) {
    case 'begin':
      return from('opening', first);
    case 'end':
      return from('closing', last);
    case 'notDue':
      return from(bucketKey(0), last);
    case 'overdue':
      return from('overdue', last);
    case 'invoiced':
    case 'credited':
    case 'received':
    case 'writtenOff':
    case 'days':
      return sum(name);
    case 'creditSales': {
      const [invoiced = '', credited = '', cash = ''] = PARTS.map((one) => cells.get(one));
      if (settings.creditSales === 'gross') return `=${invoiced}`;
      return `=${invoiced}-${credited}${settings.creditSales === 'net' ? '' : `-${cash}`}`;
    }
    case 'topCustomer':
      return top(1);
    case 'topFive':
      return top(5);
    case 'topTen':
      return top(10);
    case 'owed':
      return largest && `=SUMIF(${largest.place.range('balance', 0, largest.place.lines - 1)},">0")`;
    default:
      return undefined;
  }
}

/** The cell of an input: a formula where it can be one. */
export function inputCell(formula: string | undefined, value: number): PlanCell {
  return formula === undefined ? value : { formula, value };
}
