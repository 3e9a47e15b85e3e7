import type { Language } from '../../locales/language';
import type { ProblemCode } from '../../locales/problem';
import { text } from '../../locales/text';
import type { InputName } from '../../receivables/measures/measureIds';
import type { MeasureValue } from '../../receivables/measures/measures';
import { cellAddress } from '../a1';
import type { PlanCell } from '../plan';
import type { SheetBuilder } from '../sheetBuilder';
import type { DashboardData } from './dashboardData';
import { inputCell, inputFormula, inputLines, type InputTables } from './inputLines';
import { countbackFormula, liveFormula } from './liveFormulas';
import { resultValue, unitFormat } from './measureCells';
import type { FormulaId, MeasureLine } from './measureLines';

/** Columns: inputs at the left, formulas over them at the right. */
const FIGURE = 1;
const SOURCE = 2;
const NAME = 6;
const VALUE = 9;
const WORDS = 10;
/** Each alternative takes its name and its value. */
const ALTERNATIVES = [
  { name: 10, value: 13 },
  { name: 14, value: 17 },
] as const;

/** Where the figures stand that the rest of the sheet refers to. */
export interface HowPlace {
  readonly inputs: ReadonlyMap<InputName, string>;
  readonly values: ReadonlyMap<FormulaId, string>;
}

/** Why a measure has no value, in one sentence. */
function whyWords(why: ProblemCode, { overview }: DashboardData, language: Language): string {
  return text(language, `error.${why}`, { months: overview.now.window.sales.length });
}

function inputsPart(
  sheet: SheetBuilder,
  data: DashboardData,
  lines: readonly MeasureLine[],
  tables: InputTables,
): ReadonlyMap<InputName, string> {
  const { language } = data.input;
  const cells = new Map<InputName, string>();
  for (const { name, value, format, source, figure } of inputLines(data, lines)) {
    const label = text(language, `input.${name}`);
    const cell = inputCell(inputFormula(name, data, tables, cells), value);
    cells.set(name, cellAddress(sheet.row, FIGURE));
    sheet.traced(label, {}).line([label, cell, source]).figure(FIGURE, figure);
    sheet.format(sheet.row - 1, FIGURE, format).style(sheet.row - 1, SOURCE, 1, 'aside');
  }
  return cells;
}

/** Writes formulas at the right of the inputs. */
class FormulaWriter {
  readonly values = new Map<FormulaId, string>();

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly data: DashboardData,
    private readonly roll: InputTables['roll'],
    private readonly inputs: ReadonlyMap<InputName, string>,
  ) {}

  /** A measure and, below it, the same by other formulas. */
  line(line: MeasureLine): void {
    const { sheet, data } = this;
    const { language } = data.input;
    const { row } = sheet;
    this.put(row, NAME, line.name);
    this.value(row, VALUE, line, line.result);
    this.put(row, WORDS, this.words(line), 'words');
    if ('value' in line.result) this.values.set(line.id, cellAddress(row, VALUE));
    if ('why' in line.result) {
      this.put(row + 1, WORDS, whyWords(line.result.why, data, language), 'aside');
    } else if (line.alternatives.length === 0) {
      this.put(row + 1, WORDS, line.about, 'aside');
    } else {
      line.alternatives.forEach((alternative, at) => {
        const place = ALTERNATIVES[at];
        if (place === undefined) return;
        this.put(row + 1, place.name, text(language, `alternative.${alternative.id}`), 'aside');
        this.value(row + 1, place.value, { ...line, id: alternative.id }, alternative.result);
      });
    }
    sheet.skip(2);
  }

  /** The formula; a countback that goes back further than the roll has no live one, and says so. */
  private words({ id, formula, result }: MeasureLine): string {
    const counts = id === 'dsoCountback' && 'value' in result && result.value > 0;
    if (!counts || this.formula(id) !== undefined) return formula;
    return `${formula}. ${text(this.data.input.language, 'dashboard.beyondMonths')}`;
  }

  private put(row: number, column: number, cell: PlanCell, style?: 'words' | 'aside'): void {
    this.sheet.blocks.push({ row, column, cells: [[cell]] });
    if (style !== undefined) this.sheet.style(row, column, 1, style);
  }

  private value(
    row: number,
    column: number,
    { id, unit }: Pick<MeasureLine, 'id' | 'unit'>,
    result: MeasureValue,
  ): void {
    const value = resultValue(unit, result);
    const formula = value === undefined ? undefined : this.formula(id);
    const none = text(this.data.input.language, 'dashboard.none');
    this.put(row, column, value === undefined ? none : inputCell(formula, value));
    this.sheet.format(row, column, unitFormat(unit)).style(row, column, 1, 'sectionFigure');
  }

  private formula(id: FormulaId): string | undefined {
    if (id === 'dsoCountback') return countbackFormula(this.data, this.roll, this.inputs.get('end'));
    return liveFormula(id, this.inputs);
  }
}

/** Every input of the sheet's measures with where it comes from, and every measure as a formula over them. */
export function howBlock(
  sheet: SheetBuilder,
  data: DashboardData,
  lines: readonly MeasureLine[],
  tables: InputTables,
): HowPlace {
  const { language } = data.input;
  sheet.line([text(language, 'dashboard.how')], 'subtitle');
  sheet.line([text(language, 'dashboard.how.rule')], 'note');
  const heads: PlanCell[] = Array.from({ length: ALTERNATIVES[1].value + 1 }, () => null);
  heads[0] = text(language, 'dashboard.input');
  heads[FIGURE] = text(language, 'dashboard.figure');
  heads[SOURCE] = text(language, 'dashboard.from');
  heads[NAME] = text(language, 'dashboard.measure');
  heads[VALUE] = text(language, 'dashboard.value');
  heads[WORDS] = text(language, 'dashboard.formula');
  sheet.line(heads, 'section');
  for (const column of [FIGURE, VALUE]) sheet.style(sheet.row - 1, column, 1, 'sectionFigure');
  for (const column of [SOURCE, WORDS]) sheet.style(sheet.row - 1, column, 1, 'words');
  const top = sheet.row;
  const inputs = inputsPart(sheet, data, lines, tables);
  const bottom = sheet.row;
  sheet.row = top;
  const writer = new FormulaWriter(sheet, data, tables.roll, inputs);
  for (const line of lines) writer.line(line);
  sheet.row = Math.max(bottom, sheet.row);
  return { inputs, values: writer.values };
}
