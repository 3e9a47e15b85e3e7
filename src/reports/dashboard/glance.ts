import type { Day } from '../../ledger/ledger';
import { reportText as text } from '../../locales/reportText';
import type { Figure } from '../../receivables/figure';
import type { InputName, MeasureUnit } from '../../receivables/measures/measureIds';
import type { MeasureValue } from '../../receivables/measures/measures';
import type { MeasureSettings, MeasureWindow } from '../../receivables/measures/measureWindow';
import type { Period } from '../../receivables/measures/periods';
import type { DashboardData } from './dashboardData';
import { glanceCharts, type GlanceChart } from './glanceCharts';
import { glanceRollRates, type GlanceRollRates } from './glanceRollRates';
import { historyNotesInFull } from './historyNotes';
import { figureOf, sourceOf } from './inputLines';
import { inputsOf } from './liveFormulas';
import { measureLines, type FormulaId, type MeasureLine } from './measureLines';

/** Units of figures; `money` is of the dashboard's currency, `number` a plain one. */
export type GlanceUnit = MeasureUnit | 'money' | 'number';

/** What a figure is compared with. `tone` is missing where neither direction is better, or it did not move. */
export interface Comparison {
  readonly value: number;
  readonly change?: number;
  readonly tone?: 'better' | 'worse';
}

export interface GlanceInput {
  readonly name: InputName;
  readonly label: string;
  readonly value: number;
  readonly unit: GlanceUnit;
  /** Which items it is counted from, in words. */
  readonly source: string;
  /** Set where it is a sum of items. */
  readonly figure?: Figure;
}

export interface GlanceCard {
  readonly id: FormulaId | 'end' | 'overdue';
  readonly name: string;
  readonly about?: string;
  readonly unit: GlanceUnit;
  readonly better?: 'lower' | 'higher';
  readonly result: MeasureValue;
  readonly previous?: Comparison;
  readonly lastYear?: Comparison;
  readonly target?: Comparison;
  readonly formula?: string;
  readonly inputs: readonly GlanceInput[];
  /** The same by other formulas of the literature. */
  readonly alternatives: readonly { readonly name: string; readonly result: MeasureValue }[];
}

/** A dashboard as it is seen at a glance: the figures of its sheet. */
export interface Glance {
  readonly asOf: Day;
  readonly currency: string;
  /** The currencies that a dashboard can be of. */
  readonly currencies: readonly string[];
  readonly period: Period;
  readonly settings: MeasureSettings;
  readonly hasHistory: boolean;
  readonly cards: readonly GlanceCard[];
  /** Names of measures that need a history which the ledger has not got. */
  readonly missing: readonly string[];
  /** What is wrong with the aging history: days that the ledger contradicts, rows that cannot be read. */
  readonly notes: readonly string[];
  readonly charts: readonly GlanceChart[];
  /** Where month ends follow each other. */
  readonly rollRates?: GlanceRollRates;
}

/** Below this a change does not show. */
const NO_CHANGE = 0.0005;
const PLAIN: readonly InputName[] = ['days', 'yearDays', 'months', 'customers'];

function comparison(
  now: MeasureValue,
  other: MeasureValue,
  better: GlanceCard['better'],
): Comparison | undefined {
  if (!('value' in other)) return undefined;
  const { value } = other;
  if (!('value' in now)) return { value };
  const change = now.value - value;
  if (better === undefined || Math.abs(change) < NO_CHANGE) return { value, change };
  return { value, change, tone: change < 0 === (better === 'lower') ? 'better' : 'worse' };
}

/** A target that is met exactly is met. */
function againstTarget(
  now: MeasureValue,
  target: number | undefined,
  better: 'lower' | 'higher',
): Comparison | undefined {
  if (target === undefined) return undefined;
  const found = comparison(now, { value: target }, better);
  return found?.change !== undefined && found.tone === undefined ? { ...found, tone: 'better' } : found;
}

type Comparisons = Pick<GlanceCard, 'previous' | 'lastYear' | 'target'>;

function present(found: Record<keyof Comparisons, Comparison | undefined>): Comparisons {
  return Object.fromEntries(Object.entries(found).filter(([, one]) => one !== undefined));
}

/** The inputs of a formula, and below credit sales what they are made of. */
function inputsFor(ids: readonly FormulaId[], data: DashboardData): readonly GlanceInput[] {
  const { overview, input } = data;
  const { inputs } = overview.now.window;
  const parts: readonly InputName[] =
    overview.settings.creditSales === 'netWithoutCash'
      ? ['invoiced', 'credited', 'cash']
      : overview.settings.creditSales === 'net'
        ? ['invoiced', 'credited']
        : [];
  const names = ids.flatMap((id) => inputsOf(id));
  const withParts = names.flatMap((name) => (name === 'creditSales' ? [name, ...parts] : [name]));
  return [...new Set(withParts)]
    .filter((name) => !Number.isNaN(inputs[name]))
    .map((name) => {
      const figure = figureOf(name, data);
      return {
        name,
        label: text(input.language, `input.${name}`),
        value: inputs[name],
        unit: PLAIN.includes(name) ? 'number' : 'money',
        source: sourceOf(name, data),
        ...(typeof figure === 'object' ? { figure } : {}),
      };
    });
}

function measureCard(line: MeasureLine, data: DashboardData): GlanceCard {
  const { id, name, about, formula, unit, better, result, alternatives } = line;
  const { language } = data.input;
  return {
    id,
    name,
    about,
    formula,
    unit,
    better,
    result,
    ...present({
      previous: comparison(result, line.previous, better),
      lastYear: comparison(result, line.lastYear, better),
      target: againstTarget(result, line.target, better),
    }),
    inputs: inputsFor([id], data),
    alternatives: alternatives.map((other) => ({
      name: text(language, `alternative.${other.id}`),
      result: other.result,
    })),
  };
}

/** An amount of the end of the period. */
function amountCard(id: 'end' | 'overdue', data: DashboardData): GlanceCard {
  const { input, overview } = data;
  const at = (window: MeasureWindow | undefined): MeasureValue => {
    const value = window?.inputs[id];
    return value === undefined || Number.isNaN(value) ? { why: 'historyTooShort' } : { value };
  };
  const result = at(overview.now.window);
  const better = id === 'end' ? undefined : 'lower';
  return {
    id,
    name: text(input.language, id === 'end' ? 'dashboard.receivables' : 'dashboard.overdue'),
    unit: 'money',
    ...(better === undefined ? {} : { better }),
    result,
    ...present({
      previous: comparison(result, at(overview.previous), better),
      lastYear: comparison(result, at(overview.lastYear), better),
      target: undefined,
    }),
    inputs: inputsFor(['overdueRate'], data).filter(({ name }) => name === id),
    alternatives: [],
  };
}

/** The figures of the dashboard's sheet, without the sheet. */
export function glanceOf(data: DashboardData): Glance {
  const rollRates = glanceRollRates(data);
  const found = glanceWith(data, { notes: historyNotesInFull(data), charts: glanceCharts(data) });
  return rollRates === undefined ? found : { ...found, rollRates };
}

/** The cards of a dashboard, of the whole ledger or of a group, with what stands beside them. */
export function glanceWith(data: DashboardData, beside: Pick<Glance, 'notes' | 'charts'>): Glance {
  const { overview, currency, input } = data;
  const { lines, missing } = measureLines(data);
  return {
    asOf: input.aging.choice.asOf,
    currency,
    currencies: input.aging.placing.blocks.currencies,
    period: overview.now.window.period,
    settings: overview.settings,
    hasHistory: overview.book.hasHistory,
    cards: [
      amountCard('end', data),
      amountCard('overdue', data),
      ...lines.map((line) => measureCard(line, data)),
    ],
    missing: missing.map((id) => text(input.language, `measure.${id}`)),
    ...beside,
  };
}
