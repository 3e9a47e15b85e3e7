import { LANGUAGES, type Language } from '../locales/language';
import { reportText as text, type ReportKey } from '../locales/reportText';
import type { SheetPlan } from './plan';
import type { SheetBuilder } from './sheetBuilder';

/** What tells one report's sheet from another's. */
export interface SheetFrame {
  readonly report: SheetPlan['report'];
  readonly language: Language;
  /** Key of the sheet's name. */
  readonly name: ReportKey;
  /** Colour of the sheet's tab and heads; `primary` when left out. */
  readonly tone?: SheetPlan['tone'];
  /** Key of the title that the footer repeats. */
  readonly title: ReportKey;
  readonly widths: readonly number[];
  readonly freeze: SheetPlan['freeze'];
  readonly orientation: SheetPlan['print']['orientation'];
  /** 0-based row that every printed page repeats. */
  readonly titleRow: number;
  /** What the figures are true for, at the right of the footer. */
  readonly trueFor: string;
}

/** The plan of a sheet whose parts have been collected. */
export function finishSheet(sheet: SheetBuilder, frame: SheetFrame): SheetPlan {
  const { language, titleRow } = frame;
  const row = `$${String(titleRow + 1)}`;
  return {
    report: frame.report,
    name: text(language, frame.name),
    ourNames: LANGUAGES.map((one) => text(one, frame.name)),
    tone: frame.tone ?? 'primary',
    blocks: sheet.blocks,
    tables: sheet.tables,
    styles: sheet.styles,
    rules: sheet.rules,
    links: sheet.links,
    ...(sheet.inputs.length === 0 ? {} : { inputs: sheet.inputs }),
    ...(sheet.figures.length === 0 ? {} : { figures: sheet.figures }),
    widths: withRoomForDays(frame.widths, sheet.styles),
    freeze: frame.freeze,
    carried: { title: text(language, 'carried.title'), header: text(language, 'carried.header') },
    print: {
      orientation: frame.orientation,
      titleRows: `${row}:${row}`,
      footer: {
        left: text(language, frame.title),
        center: text(language, 'print.page'),
        right: frame.trueFor,
      },
    },
  };
}

/** Characters that a day in bold takes: where a column has fewer, Excel shows #### in its place. */
const DAY_WIDTH = 12;

function withRoomForDays(widths: readonly number[], styles: SheetPlan['styles']): readonly number[] {
  const days = new Set(
    styles.flatMap(({ area, style, format }) =>
      area.columns === 1 && (style === 'day' || format === 'date') ? area.column : [],
    ),
  );
  return widths.map((width, column) => (days.has(column) ? Math.max(width, DAY_WIDTH) : width));
}

/** A plan named by the currency that was asked for: sheets of several currencies stand beside each other. */
export function namedByCurrency(plan: SheetPlan, currency = ''): SheetPlan {
  if (currency === '') return plan;
  const named = (name: string): string => `${name} ${currency}`;
  return { ...plan, name: named(plan.name), ourNames: plan.ourNames.map(named) };
}

/** Name of a currency's table; table names take letters, digits and underscores. */
export function currencyTable(name: string, currency: string): string {
  return currency === '' ? name : `${name}_${currency.replace(/[^A-Za-z0-9]/g, '_')}`;
}

/** Heading of a currency's part of a sheet. */
export function currencyTitle(language: Language, currency: string): string {
  return currency === ''
    ? text(language, 'aging.title.noCurrency')
    : text(language, 'aging.title.currency', { currency });
}
