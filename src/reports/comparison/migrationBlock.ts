import { isoFromDay } from '../../ledger/cells/dates';
import type { Language } from '../../locales/language';
import { reportText as text } from '../../locales/reportText';
import type { Aging } from '../../receivables/aging';
import type { Comparison, CurrencyComparison } from '../../receivables/comparison';
import type { Figure } from '../../receivables/figure';
import { moneySum } from '../../ledger/moneySums';
import { areaAddress, cellAddress } from '../a1';
import { bandLabel } from '../figureWords';
import type { FormulaCell, NoFigure, PlanCell } from '../plan';
import { amountFormat, type ReportInput } from '../reportInput';
import type { SheetBuilder } from '../sheetBuilder';

function bandLabels(aging: Aging, bands: number, language: Language): string[] {
  return Array.from({ length: bands }, (_, band) => bandLabel(aging, band, language));
}

function sumOf(area: string, values: readonly number[]): FormulaCell {
  return { formula: `=SUM(${area})`, value: moneySum(values) };
}

/** What the cells of a line stand for, by their place in it: opening, cleared, still open, by bucket, the share. */
function figuresOf(line: 'added' | 'total' | number, bands: number): [number, Figure | NoFigure][] {
  const byBand = (figure: (band: number) => Figure): [number, Figure][] =>
    Array.from({ length: bands }, (_, band) => [3 + band, figure(band)]);
  if (line === 'added') {
    const added = { of: 'migration.added' } as const;
    return [[2, added], ...byBand((to) => ({ ...added, to }))];
  }
  if (line === 'total') {
    const closing = { movement: 'closing' } as const;
    return [
      [0, { movement: 'opening' }],
      [1, { of: 'migration.cleared' }],
      [2, closing],
      ...byBand((bucket) => ({ ...closing, bucket })),
    ];
  }
  const kept = { of: 'migration.kept', bucket: line } as const;
  return [
    [0, { movement: 'opening', bucket: line }],
    [1, { of: 'migration.cleared', bucket: line }],
    [2, kept],
    ...byBand((to) => ({ ...kept, to })),
    [3 + bands, 'share'],
  ];
}

/** The heading of the block: what the columns are, from the column of the first figure on. */
function titleLine(
  sheet: SheetBuilder,
  language: Language,
  { after, bands }: Pick<Comparison, 'after' | 'bands'>,
  currency: string,
  first: number,
): void {
  const heads = [
    text(language, 'movement.opening'),
    text(language, 'migration.cleared'),
    text(language, 'migration.kept'),
    ...bandLabels(after, bands, language),
    text(language, 'migration.keptShare'),
  ];
  const blanks = Array.from({ length: first - 1 }, () => null);
  const title = text(language, 'migration.title');
  sheet.traced(title, { currency, original: currency }).line([title, ...blanks, ...heads], 'section');
  sheet.style(sheet.row - 1, first, heads.length, 'sectionFigure');
}

/** Where the open amounts of the first date's buckets stand at the second date. */
export function migrationBlock(
  sheet: SheetBuilder,
  { language }: ReportInput,
  { before, after, bands }: Comparison,
  { currency, migration }: CurrencyComparison,
  first: number,
): void {
  const dates = { from: isoFromDay(before.choice.asOf), to: isoFromDay(after.choice.asOf) };
  const blanks = Array.from({ length: first - 1 }, () => null);
  const share = first + 3 + bands;
  titleLine(sheet, language, { after, bands }, currency, first);
  const top = sheet.row;
  const put = (label: string, cells: readonly PlanCell[], line: 'added' | 'total' | number): void => {
    sheet.line([label, ...blanks, ...cells]);
    for (const [at, figure] of figuresOf(line, bands)) sheet.figure(first + at, figure);
    sheet.format(sheet.row - 1, first, amountFormat(currency), bands + 3);
    sheet.format(sheet.row - 1, share, 'percent');
  };
  const still = (row: number, values: readonly number[]): FormulaCell =>
    sumOf(areaAddress(row, first + 3, 1, bands), values);
  const keptShare = (row: number, opening: number, kept: number): FormulaCell => ({
    formula: `=IF(${cellAddress(row, first)}>0,${cellAddress(row, first + 2)}/${cellAddress(row, first)},"")`,
    value: opening > 0 ? kept / opening : '',
  });
  const labels = bandLabels(before, migration.lines.length, language);
  for (const [at, { opening, cleared, kept }] of migration.lines.entries()) {
    const { row } = sheet;
    const minus = `=ROUND(${cellAddress(row, first)}-${cellAddress(row, first + 2)},6)`;
    put(
      labels[at] ?? '',
      [
        opening,
        { formula: minus, value: cleared },
        still(row, kept),
        ...kept,
        keptShare(row, opening, moneySum(kept)),
      ],
      at,
    );
  }
  put(
    text(language, 'migration.added'),
    [null, null, still(sheet.row, migration.added), ...migration.added, null],
    'added',
  );
  const height = migration.lines.length + 1;
  const total = (at: number, values: readonly number[]): FormulaCell =>
    sumOf(areaAddress(top, first + at, height, 1), values);
  const bottom = sheet.row;
  put(
    text(language, 'migration.total'),
    [
      total(
        0,
        migration.lines.map(({ opening }) => opening),
      ),
      total(
        1,
        migration.lines.map(({ cleared }) => cleared),
      ),
      total(2, migration.closing),
      ...migration.closing.map((amount, at) => total(3 + at, [amount])),
      null,
    ],
    'total',
  );
  sheet.style(bottom, 0, share + 1, 'totals');
  sheet.line([text(language, 'migration.rule', dates)], 'note').skip();
}
