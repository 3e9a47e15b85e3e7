export const MEASURES = [
  'dso',
  'dsoAverage',
  'dsoCountback',
  'dsoBest',
  'add',
  'cei',
  'turnover',
  'turnoverDays',
  'daysLate',
  'collectionRate',
  'overdueRate',
  'atRiskRate',
  'badDebtRate',
  'topCustomer',
  'topFive',
  'topTen',
  'herfindahl',
] as const;
export type MeasureId = (typeof MEASURES)[number];

/** Measures that are followed month by month; a concentration has no groups, and turnover days say what turnover says. */
export const MONTHLY_MEASURES = [
  'dso',
  'dsoAverage',
  'dsoCountback',
  'dsoBest',
  'add',
  'cei',
  'turnover',
  'daysLate',
  'collectionRate',
  'overdueRate',
  'atRiskRate',
  'badDebtRate',
] as const satisfies readonly MeasureId[];
export type MonthlyMeasure = (typeof MONTHLY_MEASURES)[number];

/** `percent` is of 100, `share` of 1: both are shown as percent. */
export type MeasureUnit = 'days' | 'percent' | 'share' | 'times' | 'index';

/** What goes into formulas, by the names that a "how is this computed" shows. */
export const INPUTS = [
  'begin',
  'end',
  'notDue',
  'overdue',
  'invoiced',
  'credited',
  'cash',
  'creditSales',
  'received',
  'writtenOff',
  'days',
  'yearDays',
  'months',
  'settled',
  'settledDays',
  'late',
  'lateDays',
  'overNinety',
  'billed',
  'stillOpen',
  'customers',
  'owed',
  'topCustomer',
  'topFive',
  'topTen',
] as const;
export type InputName = (typeof INPUTS)[number];

/** Inputs that are sums of items, though neither a balance nor a movement. */
export const ITEM_INPUTS = [
  'netSales',
  'salesWithoutCash',
  'cash',
  'settled',
  'late',
  'overNinety',
  'stillOpen',
] as const;
export type ItemInput = (typeof ITEM_INPUTS)[number];

/** The same measure by another formula of the literature. */
export const ALTERNATIVES = [
  'dso',
  'dsoAverage',
  'dsoCountback',
  'ceiMonthly',
  'turnoverOfPeriod',
  'daysLateSettled',
  'daysLateOpen',
  'overNinety',
] as const;
export type AlternativeId = (typeof ALTERNATIVES)[number];
