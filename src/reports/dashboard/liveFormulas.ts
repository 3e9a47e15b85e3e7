import type { InputName } from '../../receivables/measures/measureIds';
import { INPUTS } from '../../receivables/measures/measureIds';
import type { DashboardData } from './dashboardData';
import type { FormulaId } from './measureLines';
import type { TablePlace } from './tablePlace';

const PLACES = /\b[a-z][A-Za-z]*\b/g;

/**
 * Formulas with the names of their inputs where the addresses of their cells come; percent as a share. The others have
 * none: a countback runs over months, a Herfindahl index over all customers.
 */
const FORMULAS: Readonly<Record<Exclude<FormulaId, 'dsoCountback' | 'herfindahl'>, string>> = {
  dso: 'end/creditSales*days',
  dsoAverage: '(begin+end)/2/creditSales*days',
  dsoBest: 'notDue/creditSales*days',
  add: 'end/creditSales*days-notDue/creditSales*days',
  cei: '(begin+creditSales-end)/(begin+creditSales-notDue)',
  ceiMonthly: '(begin+creditSales/months-end)/(begin+creditSales/months-notDue)',
  turnover: 'creditSales/days*yearDays/((begin+end)/2)',
  turnoverDays: 'yearDays/(creditSales/days*yearDays/((begin+end)/2))',
  turnoverOfPeriod: 'creditSales/((begin+end)/2)',
  daysLate: '(settledDays+lateDays)/(settled+late)',
  daysLateSettled: 'settledDays/settled',
  daysLateOpen: 'lateDays/late',
  collectionRate: 'received/(begin+invoiced)',
  overdueRate: 'overdue/end',
  atRiskRate: 'stillOpen/billed',
  overNinety: 'overNinety/end',
  badDebtRate: 'writtenOff/creditSales',
  topCustomer: 'topCustomer/owed',
  topFive: 'topFive/owed',
  topTen: 'topTen/owed',
};

function template(id: FormulaId): string | undefined {
  return id === 'dsoCountback' || id === 'herfindahl' ? undefined : FORMULAS[id];
}

function isInput(name: string): name is InputName {
  return INPUTS.some((one) => one === name);
}

/** The inputs that stand in a formula. */
export function inputsOf(id: FormulaId): readonly InputName[] {
  if (id === 'dsoCountback') return ['end'];
  if (id === 'herfindahl') return ['customers', 'owed'];
  const names: readonly string[] = template(id)?.match(PLACES) ?? [];
  return names.filter(isInput);
}

/** A measure's formula over the cells of its inputs; undefined where it has none, or an input has no cell. */
export function liveFormula(id: FormulaId, cells: ReadonlyMap<InputName, string>): string | undefined {
  const formula = template(id);
  if (formula === undefined || inputsOf(id).some((name) => !cells.has(name))) return undefined;
  return `=${formula.replace(PLACES, (name) => (isInput(name) ? (cells.get(name) ?? '') : name))}`;
}

/**
 * The countback over the months of the roll: the days of the months that the balance covers whole, and of the one before
 * them its share. Undefined where it goes back further than the roll, or covers nothing.
 */
export function countbackFormula(
  { overview }: DashboardData,
  roll: TablePlace,
  end: string | undefined,
): string | undefined {
  const { inputs, sales } = overview.now.window;
  if (end === undefined || !roll.has('creditSales')) return undefined;
  let left = inputs.end;
  let whole = 0;
  for (const month of sales) {
    if (left <= month.sales || month.sales <= 0) break;
    left -= month.sales;
    whole++;
  }
  const last = roll.lines - 1;
  const rest = sales[whole]?.sales ?? 0;
  const partly = left > 0 && rest > 0;
  const months = whole + (partly ? 1 : 0);
  if (months === 0 || months > roll.lines) return undefined;
  const first = last - whole + 1;
  const days = whole === 0 ? '' : `SUM(${roll.range('days', first, last)})`;
  if (!partly) return `=${days}`;
  const covered = whole === 0 ? end : `(${end}-SUM(${roll.range('creditSales', first, last)}))`;
  const share = `${covered}/${roll.cell('creditSales', first - 1)}*${roll.cell('days', first - 1)}`;
  return days === '' ? `=${share}` : `=${days}+${share}`;
}
