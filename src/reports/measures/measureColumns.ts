import type { Language } from '../../locales/language';
import { reportText as text, type ReportKey } from '../../locales/reportText';
import type { AlternativeId, InputName, MeasureId } from '../../receivables/measures/measureIds';
import { DEFINITIONS, measure, type MeasureValue } from '../../receivables/measures/measures';
import { resultValue, unitFormat } from '../dashboard/measureCells';
import { SALES_FIGURES } from '../dashboard/salesFigures';
import type { TablePlace } from '../dashboard/tablePlace';
import type { ColumnPlan } from '../plan';
import { amountFormat } from '../reportInput';
import type { MeasuresData, Windows } from './measuresData';

/** A figure that every line has. */
export interface MeasureColumn extends ColumnPlan {
  /** As its cell holds it, or why that is empty. */
  readonly result: (windows: Windows) => MeasureValue;
  /** What works it out from other cells of the table; a plain value where it has none. */
  readonly formula?: (place: TablePlace, line: number) => string;
  /** What it is a change of: where that has no answer, its own column says so. */
  readonly changeOf?: (windows: Windows) => MeasureValue;
  /** It adds up to its total. */
  readonly adds?: true;
}

/** What a formula at the foot of the sheet is shown for. */
export type ShownFormula = MeasureId | (AlternativeId & ('daysLateOpen' | 'overNinety'));

const WITH_HISTORY = [
  'overdueRate',
  'dso',
  'dsoBest',
  'add',
  'cei',
  'daysLate',
  'collectionRate',
  'atRiskRate',
  'badDebtRate',
] as const satisfies readonly MeasureId[];
type Shown = (typeof WITH_HISTORY)[number];

/** Measures with the change from the periods before beside them. */
const COMPARED: readonly Shown[] = ['overdueRate', 'dso', 'cei', 'daysLate'];

/** What a list of open items tells in place of measures that it cannot. */
const OF_OPEN_ITEMS = [
  ['daysLate', 'daysLateOpen'],
  ['atRiskRate', 'overNinety'],
] as const satisfies readonly (readonly [MeasureId, AlternativeId])[];

const FORMULAS: Partial<Record<Shown, (place: TablePlace, line: number) => string>> = {
  overdueRate: (place, line) => `=${place.cell('overdue', line)}/${place.cell('end', line)}`,
  add: (place, line) => `=${place.cell('dso', line)}-${place.cell('dsoBest', line)}`,
};

function asCell(id: MeasureId, result: MeasureValue): MeasureValue {
  const value = resultValue(DEFINITIONS[id].unit, result);
  return value === undefined ? result : { value };
}

function amountColumn(
  { input, currency }: MeasuresData,
  name: InputName,
  words: ReportKey,
  meaning: Pick<ColumnPlan, 'figure' | 'noFigure'>,
): MeasureColumn {
  return {
    key: name,
    header: text(input.language, words),
    format: amountFormat(currency),
    ...meaning,
    result: ({ now }) => ({ value: now.inputs[name] }),
    adds: true,
  };
}

function amountColumns(data: MeasuresData): readonly MeasureColumn[] {
  const { book, settings } = data.overview;
  const { from, to } = data.total.now.period;
  const during = { on: to, during: { from, to } };
  const open = [
    amountColumn(data, 'end', 'dashboard.receivables', { figure: {} }),
    amountColumn(data, 'overdue', 'dashboard.overdue', { figure: { part: 'overdue' } }),
  ];
  if (!book.hasHistory) return open;
  const sales = { figure: { ...during, ...SALES_FIGURES[settings.creditSales] } };
  return [
    ...open,
    amountColumn(data, 'creditSales', 'input.creditSales', sales),
    amountColumn(data, 'received', 'input.received', { figure: { ...during, movement: 'collected' } }),
  ];
}

function shareColumn({ input, total }: MeasuresData): MeasureColumn {
  const whole = total.now.inputs.end;
  return {
    key: 'share',
    header: text(input.language, 'dashboard.share'),
    format: 'percent',
    noFigure: 'share',
    result: ({ now }) => (whole > 0 ? { value: now.inputs.end / whole } : { why: 'noReceivables' }),
    formula: (place, line) => `=${place.cell('end', line)}/SUM(${place.range('end', 0, place.lines - 1)})`,
    adds: true,
  };
}

function ratioColumn(id: Shown, language: Language): MeasureColumn {
  const formula = FORMULAS[id];
  return {
    key: id,
    header: text(language, `dashboard.trend.${id}`),
    format: unitFormat(DEFINITIONS[id].unit),
    noFigure: 'share',
    result: ({ now }) => asCell(id, measure(id, now).result),
    ...(formula === undefined ? {} : { formula }),
  };
}

/** Now less then, where both have an answer. */
function changeColumn(id: Shown, end: 'previous' | 'lastYear', language: Language): MeasureColumn {
  const name = text(language, `dashboard.trend.${id}`);
  const changeOf = ({ now }: Windows): MeasureValue => asCell(id, measure(id, now).result);
  return {
    key: `${id}.${end}`,
    header: text(language, `measures.${end}`, { measure: name }),
    format: unitFormat(DEFINITIONS[id].unit),
    noFigure: 'difference',
    result: (windows) => {
      const then = windows[end];
      const now = changeOf(windows);
      if (then === undefined) return { why: 'historyTooShort' };
      if (!('value' in now)) return now;
      const before = asCell(id, measure(id, then).result);
      return 'value' in before ? { value: now.value - before.value } : before;
    },
    changeOf,
  };
}

function openItemColumn(
  [id, alternative]: (typeof OF_OPEN_ITEMS)[number],
  language: Language,
): MeasureColumn {
  return {
    key: alternative,
    header: text(language, `alternative.${alternative}`),
    format: unitFormat(DEFINITIONS[id].unit),
    noFigure: 'share',
    result: ({ now }) => {
      const found = measure(id, now).alternatives.find((one) => one.id === alternative);
      return asCell(id, found?.result ?? { why: 'measureNeedsHistory' });
    },
  };
}

/** The ends that there is something to compare with. */
export function comparedEnds({ total }: MeasuresData): readonly ('previous' | 'lastYear')[] {
  return (['previous', 'lastYear'] as const).filter((end) => {
    const window = total[end];
    return window !== undefined && window.why === undefined;
  });
}

/** Measures that need a history which the ledger has not got. */
export function untold({ overview }: MeasuresData): readonly Shown[] {
  return overview.book.hasHistory ? [] : WITH_HISTORY.filter((id) => id !== 'overdueRate');
}

/** What stands behind the columns, in the order of the columns. */
export function shownFormulas({ overview }: MeasuresData): readonly ShownFormula[] {
  if (overview.book.hasHistory) return WITH_HISTORY;
  return ['overdueRate', ...OF_OPEN_ITEMS.map(([, alternative]) => alternative)];
}

/** Every column after those that say who a line is about. */
export function measureColumns(data: MeasuresData): readonly MeasureColumn[] {
  const { language } = data.input;
  const share = shareColumn(data);
  const [receivables, ...amounts] = amountColumns(data);
  const first = receivables === undefined ? [share] : [receivables, share];
  if (!data.overview.book.hasHistory)
    return [
      ...first,
      ...amounts,
      ratioColumn('overdueRate', language),
      ...OF_OPEN_ITEMS.map((one) => openItemColumn(one, language)),
    ];
  const ends = comparedEnds(data);
  const ratios = WITH_HISTORY.flatMap((id) => [
    ratioColumn(id, language),
    ...(COMPARED.includes(id) ? ends.map((end) => changeColumn(id, end, language)) : []),
  ]);
  return [...first, ...amounts, ...ratios];
}
