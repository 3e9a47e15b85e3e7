import { Problem, type ProblemCode } from '../../locales/problem';
import type { Values } from '../../locales/speaker';
import { moneySum } from '../../ledger/moneySums';
import type { Concentration } from './concentration';
import {
  averageDaysDelinquent,
  badDebtRate,
  bestPossibleDso,
  collectionEffectiveness,
  collectionRate,
  dso,
  dsoAverage,
  dsoCountback,
  shareOf,
  turnover,
} from './formulas';
import type { AlternativeId, InputName, MeasureId, MeasureUnit } from './measureIds';
import type { MeasureWindow } from './measureWindow';

/** A value, or why there is none. */
export type MeasureValue =
  { readonly value: number } | { readonly why: ProblemCode; readonly details?: Values };

export interface Measured {
  readonly id: MeasureId;
  readonly result: MeasureValue;
  readonly inputs: readonly { readonly name: InputName; readonly value: number }[];
  readonly alternatives: readonly { readonly id: AlternativeId; readonly result: MeasureValue }[];
}

interface Definition {
  readonly unit: MeasureUnit;
  readonly better: 'lower' | 'higher';
  readonly inputs: readonly InputName[];
  readonly value: (window: MeasureWindow) => number;
  readonly alternatives?: Partial<Record<AlternativeId, (window: MeasureWindow) => number>>;
}

const dsoOf = ({ inputs }: MeasureWindow): number => dso(inputs.end, inputs.creditSales, inputs.days);
const averageOf = ({ inputs }: MeasureWindow): number =>
  dsoAverage(inputs.begin, inputs.end, inputs.creditSales, inputs.days);
const bestOf = ({ inputs }: MeasureWindow): number =>
  bestPossibleDso(inputs.notDue, inputs.creditSales, inputs.days);
const countbackOf = ({ inputs, sales }: MeasureWindow): number => dsoCountback(inputs.end, sales);

/** Credit sales of a year at the period's pace, by its average balance. */
function turnoverOf({ inputs }: MeasureWindow): number {
  return turnover((inputs.creditSales / inputs.days) * inputs.yearDays, inputs.begin, inputs.end);
}

function effectiveness({ inputs }: MeasureWindow, months: number): number {
  const { begin, creditSales, end, notDue } = inputs;
  return collectionEffectiveness({ begin, creditSales, end, endNotDue: notDue }, months);
}

function concentrationOf({ spread }: MeasureWindow): Concentration {
  if (spread === undefined) throw new Problem('noReceivables');
  return spread;
}

function shareOfTop(count: 1 | 5 | 10): (window: MeasureWindow) => number {
  return (window) => {
    const { top, total } = concentrationOf(window);
    return top[count] / total;
  };
}

const SALES: readonly InputName[] = ['creditSales', 'days'];

export const DEFINITIONS: Readonly<Record<MeasureId, Definition>> = {
  dso: {
    unit: 'days',
    better: 'lower',
    inputs: ['end', ...SALES],
    value: dsoOf,
    alternatives: { dsoAverage: averageOf, dsoCountback: countbackOf },
  },
  dsoAverage: {
    unit: 'days',
    better: 'lower',
    inputs: ['begin', 'end', ...SALES],
    value: averageOf,
    alternatives: { dso: dsoOf, dsoCountback: countbackOf },
  },
  dsoCountback: {
    unit: 'days',
    better: 'lower',
    inputs: ['end'],
    value: countbackOf,
    alternatives: { dso: dsoOf, dsoAverage: averageOf },
  },
  dsoBest: { unit: 'days', better: 'lower', inputs: ['notDue', ...SALES], value: bestOf },
  add: {
    unit: 'days',
    better: 'lower',
    inputs: ['end', 'notDue', ...SALES],
    value: (window) => averageDaysDelinquent(dsoOf(window), bestOf(window)),
  },
  cei: {
    unit: 'percent',
    better: 'higher',
    inputs: ['begin', 'creditSales', 'end', 'notDue'],
    value: (window) => effectiveness(window, 1),
    alternatives: { ceiMonthly: (window) => effectiveness(window, window.inputs.months) },
  },
  turnover: {
    unit: 'times',
    better: 'higher',
    inputs: ['begin', 'end', ...SALES, 'yearDays'],
    value: turnoverOf,
    alternatives: {
      turnoverOfPeriod: ({ inputs }) => turnover(inputs.creditSales, inputs.begin, inputs.end),
    },
  },
  turnoverDays: {
    unit: 'days',
    better: 'lower',
    inputs: ['begin', 'end', ...SALES],
    value: (window) => window.inputs.yearDays / positive(turnoverOf(window)),
  },
  daysLate: {
    unit: 'days',
    better: 'lower',
    inputs: ['settled', 'settledDays', 'late', 'lateDays'],
    value: ({ inputs }) =>
      shareOf(moneySum([inputs.settledDays, inputs.lateDays]), moneySum([inputs.settled, inputs.late])),
    alternatives: {
      daysLateSettled: ({ inputs }) => shareOf(inputs.settledDays, inputs.settled),
      daysLateOpen: ({ inputs }) => shareOf(inputs.lateDays, inputs.late),
    },
  },
  collectionRate: {
    unit: 'share',
    better: 'higher',
    inputs: ['received', 'begin', 'invoiced'],
    value: ({ inputs }) => collectionRate(inputs.received, inputs.begin, inputs.invoiced),
  },
  overdueRate: {
    unit: 'share',
    better: 'lower',
    inputs: ['overdue', 'end'],
    value: ({ inputs }) => shareOf(inputs.overdue, inputs.end),
  },
  atRiskRate: {
    unit: 'share',
    better: 'lower',
    inputs: ['stillOpen', 'billed'],
    value: ({ inputs }) => {
      if (Number.isNaN(inputs.billed)) throw new Problem('tooEarly');
      return shareOf(inputs.stillOpen, inputs.billed);
    },
    alternatives: { overNinety: ({ inputs }) => shareOf(inputs.overNinety, inputs.end) },
  },
  badDebtRate: {
    unit: 'share',
    better: 'lower',
    inputs: ['writtenOff', 'creditSales'],
    value: ({ inputs }) => badDebtRate(inputs.writtenOff, inputs.creditSales),
  },
  topCustomer: { unit: 'share', better: 'lower', inputs: ['topCustomer', 'owed'], value: shareOfTop(1) },
  topFive: { unit: 'share', better: 'lower', inputs: ['topFive', 'owed'], value: shareOfTop(5) },
  topTen: { unit: 'share', better: 'lower', inputs: ['topTen', 'owed'], value: shareOfTop(10) },
  herfindahl: {
    unit: 'index',
    better: 'lower',
    inputs: ['customers', 'owed'],
    value: (window) => concentrationOf(window).herfindahl,
  },
};

function positive(value: number): number {
  if (value <= 0) throw new Problem('noSales');
  return value;
}

/** What a formula comes to, or the reason why it has no answer. */
function answer(formula: (window: MeasureWindow) => number, window: MeasureWindow): MeasureValue {
  if (window.why !== undefined) return { why: window.why };
  try {
    const value = formula(window);
    return Number.isFinite(value) ? { value } : { why: 'measureNeedsHistory' };
  } catch (thrown) {
    if (thrown instanceof Problem) return { why: thrown.code, details: thrown.details };
    throw thrown;
  }
}

/** What a measure comes to in a window, without what it was made from. */
export function measureValue(id: MeasureId, window: MeasureWindow): MeasureValue {
  return answer(DEFINITIONS[id].value, window);
}

/** A measure of a window, with everything that a reader needs to work it out again. */
export function measure(id: MeasureId, window: MeasureWindow): Measured {
  const { value, inputs, alternatives = {} } = DEFINITIONS[id];
  const others = Object.entries(alternatives) as [AlternativeId, (window: MeasureWindow) => number][];
  return {
    id,
    result: answer(value, window),
    inputs: inputs.map((name) => ({ name, value: window.inputs[name] })),
    alternatives: others.map(([other, formula]) => ({ id: other, result: answer(formula, window) })),
  };
}
