import { text, type MessageKey } from '../../locales/text';
import type { InputName } from '../../receivables/measures/measureIds';
import type { MeasureWindow } from '../../receivables/measures/measureWindow';
import { cellAddress } from '../a1';
import type { Figure } from '../../receivables/figure';
import type { CellFormat, PlanCell } from '../plan';
import { amountFormat } from '../reportInput';
import type { SheetBuilder } from '../sheetBuilder';
import type { DashboardData } from './dashboardData';
import type { HowPlace } from './howBlock';
import { resultValue, unitFormat, unitValue } from './measureCells';
import type { MeasureLine } from './measureLines';

const COLUMNS = ['measure', 'now', 'previous', 'change', 'lastYear', 'change', 'target', 'gap'] as const;
/** Below this a change does not show. */
const NO_CHANGE = 0.0005;

/** How many columns and rows the cards take. */
export const SCORECARD_COLUMNS = COLUMNS.length;
export function scorecardRows(lines: readonly MeasureLine[]): number {
  return lines.length + 3;
}

/** One card: what it is now, and what it is compared with; undefined where there is none. */
interface Card {
  readonly name: string;
  readonly format: CellFormat;
  readonly better: 'lower' | 'higher' | undefined;
  readonly now: number | undefined;
  /** The cell that works it out. */
  readonly cell: string | undefined;
  readonly previous: number | undefined;
  readonly lastYear: number | undefined;
  readonly target: number | undefined;
  readonly figure: Figure | 'share';
}

/** An amount of the end of the period. */
function amountCard(
  name: InputName & ('end' | 'overdue'),
  { input, overview, currency }: DashboardData,
  { inputs }: HowPlace,
): Card {
  const words: MessageKey = name === 'end' ? 'dashboard.receivables' : 'dashboard.overdue';
  const at = (window: MeasureWindow | undefined): number | undefined => {
    const value = window?.inputs[name];
    return value === undefined || Number.isNaN(value) ? undefined : value;
  };
  return {
    name: text(input.language, words),
    format: amountFormat(currency),
    better: name === 'end' ? undefined : 'lower',
    now: at(overview.now.window),
    cell: inputs.get(name),
    previous: at(overview.previous),
    lastYear: at(overview.lastYear),
    target: undefined,
    figure: name === 'end' ? { currency } : { currency, part: 'overdue' },
  };
}

function measureCard(line: MeasureLine, { values }: HowPlace): Card {
  const { unit, target } = line;
  return {
    name: line.name,
    format: unitFormat(unit),
    better: line.better,
    now: resultValue(unit, line.result),
    cell: values.get(line.id),
    previous: resultValue(unit, line.previous),
    lastYear: resultValue(unit, line.lastYear),
    target: target === undefined ? undefined : unitValue(unit, target),
    figure: 'share',
  };
}

/** A change and its cell's look: ink where it is compared with the past, a fill where with a target. */
function tone(
  { better }: Card,
  change: number,
  words: readonly ['better', 'worse'] | readonly ['good', 'bad'],
): 'better' | 'worse' | 'good' | 'bad' | undefined {
  if (better === undefined) return undefined;
  if (Math.abs(change) < NO_CHANGE) return words[0] === 'good' ? 'good' : undefined;
  return change < 0 === (better === 'lower') ? words[0] : words[1];
}

function cardLine(sheet: SheetBuilder, card: Card, none: string): void {
  const { row } = sheet;
  const { now, cell } = card;
  const shown: PlanCell =
    now === undefined ? none : cell === undefined ? now : { formula: `=${cell}`, value: now };
  const against = (other: number | undefined, column: number): PlanCell[] => {
    if (other === undefined) return [none, none];
    if (now === undefined) return [other, none];
    const formula = `=${cellAddress(row, 1)}-${cellAddress(row, column)}`;
    return [other, { formula, value: now - other }];
  };
  const aim = card.target === undefined ? [null, null] : against(card.target, 6);
  sheet.traced(card.name, {});
  sheet.line([card.name, shown, ...against(card.previous, 2), ...against(card.lastYear, 4), ...aim]);
  sheet.figure(1, card.figure);
  for (const column of [3, 5, 7]) sheet.figure(column, 'difference');
  sheet.format(row, 1, card.format, COLUMNS.length - 1);
  sheet.style(row, 1, COLUMNS.length - 1, 'sectionFigure').style(row, 1, 1, 'totals');
  const others = [
    [card.previous, 3, ['better', 'worse']],
    [card.lastYear, 5, ['better', 'worse']],
    [card.target, 7, ['good', 'bad']],
  ] as const;
  for (const [other, column, words] of others) {
    if (now === undefined || other === undefined) continue;
    const style = tone(card, now - other, words);
    if (style !== undefined) sheet.style(row, column, 1, style);
  }
}

/** The cards: each measure now, against the period before, the same period last year and its target. */
export function scorecard(
  sheet: SheetBuilder,
  data: DashboardData,
  lines: readonly MeasureLine[],
  how: HowPlace,
): void {
  const { language } = data.input;
  const heads = COLUMNS.map((key) => text(language, `dashboard.${key}`));
  sheet.line(heads, 'section').style(sheet.row - 1, 1, heads.length - 1, 'sectionFigure');
  const cards = [
    amountCard('end', data, how),
    amountCard('overdue', data, how),
    ...lines.map((line) => measureCard(line, how)),
  ];
  for (const card of cards) cardLine(sheet, card, text(language, 'dashboard.none'));
}
