import type { ReportsRun } from '../src/excel/reportsJob';
import { isoFromDay } from '../src/ledger/cells/dates';
import { cliText as text } from '../src/locales/cliText';
import type { CurrencyAging } from '../src/receivables/aging';
import { leftOutWords } from '../src/reports/aging/agingSheet';
import { bucketLabel } from '../src/reports/bucketLabel';
import type { ReportInput } from '../src/reports/reportInput';
import { minorDigits } from '../src/ledger/cells/currencies';

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g;

/** Columns that a text takes in a terminal: Chinese characters take two. */
function widthOf(line: string): number {
  return line.length + (line.match(WIDE)?.length ?? 0);
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const blanks = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
        return column === 0 ? cell + blanks : blanks + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}

function currencyLines({ language, aging }: ReportInput, part: CurrencyAging): string[] {
  const digits = minorDigits(part.currency);
  const money = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const rows = part.buckets.map(({ bucket, amount, items }) => [
    bucketLabel(bucket, language, aging.choice.by),
    money.format(amount),
    String(items),
  ]);
  const heads = [
    text(language, 'cli.bucket'),
    text(language, 'cli.amount', { currency: part.currency }).trim(),
    text(language, 'cli.items'),
  ];
  const total = [text(language, 'label.total'), money.format(part.total), String(part.items)];
  const difference = [text(language, 'cli.difference'), money.format(part.tieOut.difference + 0), ''];
  return ['', ...aligned([heads, ...rows, total, difference])];
}

/** What would be overlooked without opening the workbook: money left out, and findings that may make a figure wrong. */
function warnings({ language, intake }: ReportInput): string[] {
  const found = intake.checks.filter(({ severity }) => severity !== 'info');
  const lines = found.map(({ code, count, details }) =>
    text(language, `check.${code}`, { count, ...details }),
  );
  return [...(intake.leftOut.items > 0 ? [leftOutWords(intake.leftOut, language)] : []), ...lines].map(
    (line) => `! ${line}`,
  );
}

/** The short table that the command line prints, and the sheets that were written. */
export function reportTable({ input, applied }: ReportsRun): string {
  const { language, source, intake, aging } = input;
  const about = text(language, 'cli.source', {
    sheet: source.sheet,
    range: source.range,
    used: intake.rowsUsed,
    read: intake.rowsRead,
    setAside: intake.setAside.length,
  });
  const asOf = `${text(language, 'label.asOf')} ${isoFromDay(aging.choice.asOf)}`;
  return [
    asOf,
    about,
    text(language, 'cli.shape', { shape: text(language, `shape.${intake.ledger.shape}`) }),
    ...warnings(input),
    ...aging.currencies.flatMap((part) => currencyLines(input, part)),
    '',
    text(language, 'cli.sheets', { sheets: applied.sheets.map(({ name }) => name).join(', ') }),
  ].join('\n');
}
