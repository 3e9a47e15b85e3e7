import type { AssessedDay } from '../../../credit/monitoring/assessment';
import { migrationBetween, type Migration } from '../../../credit/monitoring/migration';
import { movers } from '../../../credit/monitoring/movers';
import { isoFromDay } from '../../../ledger/cells/dates';
import type { Language } from '../../../locales/language';
import { reportText as text } from '../../../locales/reportText';
import { moneySum } from '../../../ledger/moneySums';
import { areaAddress, cellAddress } from '../../a1';
import { finishSheet } from '../../finishSheet';
import type { CellFormat, PlanCell, SheetPlan } from '../../plan';
import { amountFormat, type ReportInput } from '../../reportInput';
import { SheetBuilder } from '../../sheetBuilder';
import { comparedLine } from '../comparedLine';
import type { Compared } from '../comparedWith';
import { creditHeading, creditTieOuts } from '../creditHeading';
import { MonitoringTables } from '../monitoringColumns';
import type { ReportedCredit } from '../reportedCredit';
import { matrixBlock, standingWords, type WrittenMatrix } from './matrixBlock';
import { migratedMoney, type MigratedMoney } from './migrationMoney';
import { mostMoved, moverColumns } from './moversTable';

const CELL_WIDTH = 14;

/** A line of the proof: what the book says, what the matrix adds up to, and the difference. */
interface Proof {
  readonly label: string;
  readonly book: number;
  readonly here: PlanCell;
  readonly format: CellFormat;
}

function proofs(
  { language }: ReportInput,
  { before, now }: Compared,
  migration: Migration,
  written: {
    readonly counts: WrittenMatrix;
    readonly money: readonly (readonly [MigratedMoney, WrittenMatrix])[];
  },
): readonly Proof[] {
  const { top, size, first } = written.counts;
  const { counts } = migration;
  const known = counts.slice(0, -1).flat();
  const stay = counts.flatMap((line) => line.slice(0, -1));
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const customers: readonly Proof[] = [
    {
      label: text(language, 'migrationReport.proof.then'),
      book: before.byKey.size,
      here: { formula: `=SUM(${areaAddress(top, first, size - 1, size)})`, value: total(known) },
      format: 'integer',
    },
    {
      label: text(language, 'migrationReport.proof.now'),
      book: now.day.byKey.size,
      here: { formula: `=SUM(${areaAddress(top, first, size, size - 1)})`, value: total(stay) },
      format: 'integer',
    },
  ];
  return [
    ...customers,
    ...written.money.map(([{ currency, total: here }, place]): Proof => ({
      label: moneyWords('migrationReport.proof.exposure', currency, language),
      book: exposureOf(now.day, currency),
      here: { formula: `=${cellAddress(place.top + place.size, place.first + place.size)}`, value: here },
      format: amountFormat(currency),
    })),
  ];
}

/** Words about a currency, or about amounts of a ledger that names none. */
function moneyWords(
  key: 'migrationReport.exposure' | 'migrationReport.proof.exposure',
  currency: string,
  language: Language,
): string {
  return currency === '' ? text(language, `${key}.plain`) : text(language, key, { currency });
}

function exposureOf({ byKey }: AssessedDay, currency: string): number {
  return moneySum([...byKey.values()].flatMap((said) => (said.currency === currency ? said.exposure : [])));
}

function proofBlock(
  sheet: SheetBuilder,
  { language }: ReportInput,
  lines: readonly Proof[],
  first: number,
): void {
  const blanks = Array.from({ length: first - 1 }, () => null);
  const heads = (['book', 'here', 'difference'] as const).map((key) =>
    text(language, `migrationReport.proof.${key}`),
  );
  sheet.line([text(language, 'migrationReport.proof'), ...blanks, ...heads], 'section');
  sheet.style(sheet.row - 1, first, heads.length, 'sectionFigure');
  for (const { label, book, here, format } of lines) {
    const { row } = sheet;
    const value = typeof here === 'object' && here !== null ? Number(here.value) : Number(here);
    const difference = moneySum([book, -value]);
    const formula = `=ROUND(${cellAddress(row, first)}-${cellAddress(row, first + 1)},6)`;
    sheet.line([label, ...blanks, book, here, { formula, value: difference }]);
    sheet.format(row, first, format, 2).format(row, first + 2, 'difference');
    sheet.style(row, first + 2, 1, difference === 0 ? 'good' : 'bad');
  }
  sheet.skip();
}

function moversBlock(
  sheet: SheetBuilder,
  { language, intake }: ReportInput,
  tables: MonitoringTables,
  migration: Migration,
  { now, before, made }: Compared,
): void {
  const at = new Map(intake.ledger.customers.map(({ key }, customer) => [key, customer]));
  const all = movers(migration, before.from === 'stored' ? made() : before).flatMap((mover) => {
    const customer = at.get(mover.key);
    return customer === undefined ? [] : [{ ...mover, customer }];
  });
  const { lines, fell, rose } = mostMoved(all);
  sheet.line([text(language, 'migrationReport.movers')], 'subtitle');
  if (lines.length === 0) {
    sheet.line([text(language, 'migrationReport.moversNone')]);
    return;
  }
  sheet.line([text(language, 'migrationReport.moversRule', { fell, rose, all: all.length })], 'note');
  if (before.from === 'stored') sheet.line([text(language, 'migrationReport.madeAgain')], 'note');
  const columns = moverColumns(tables, now.book.policy, language);
  const table = tables.table('Dunwell_GradeMovers', sheet.row, columns, lines);
  const change = columns.findIndex(({ key }) => key === 'change');
  const area = { row: sheet.row + 1, column: change, rows: lines.length, columns: 1 };
  sheet.table(table);
  sheet.rules.push({ kind: 'negative', area, tone: 'warm' }, { kind: 'positive', area, tone: 'good' });
}

/** Who moved from which grade to which between two days, with what they owe, and why those that moved most did. */
export function creditMigrationSheet(
  input: ReportInput,
  credit: ReportedCredit,
  compared: Compared,
): SheetPlan {
  const { language, aging } = input;
  const { before, now } = compared;
  const tables = new MonitoringTables(input, credit);
  const first = tables.who().length;
  const migration = migrationBetween(before, now.day, credit.book.policy);
  const { standings } = migration;
  const sheet = new SheetBuilder();
  creditHeading(sheet, input, credit, 'migrationReport.title', creditTieOuts(input, tables.lines));
  comparedLine(sheet, input, credit, compared);
  sheet.line([text(language, 'migrationReport.rule')], 'note').skip();
  const counts = matrixBlock(
    sheet,
    {
      title: text(language, 'migrationReport.customers'),
      standings,
      cells: migration.counts,
      format: 'integer',
      countsGone: true,
    },
    first,
    language,
  );
  sheet.skip();
  const money = migratedMoney(migration).map((one): readonly [MigratedMoney, WrittenMatrix] => {
    const title = moneyWords('migrationReport.exposure', one.currency, language);
    const format = amountFormat(one.currency);
    const written = matrixBlock(
      sheet,
      { title, standings, cells: one.cells, format, countsGone: false },
      first,
      language,
    );
    sheet.skip();
    return [one, written];
  });
  const gone = standingWords('absent', 'to', language);
  sheet.line([text(language, 'migrationReport.exposureRule', { gone })], 'note').skip();
  proofBlock(sheet, input, proofs(input, compared, migration, { counts, money }), first);
  moversBlock(sheet, input, tables, migration, compared);
  const identity = tables.who().map(({ width }) => Math.max(width, first === 1 ? 34 : width));
  const plan = finishSheet(sheet, {
    report: 'creditMigration',
    language,
    name: 'sheet.creditMigration',
    title: 'migrationReport.title',
    widths: [...identity, ...Array.from({ length: standings.length + 4 }, () => CELL_WIDTH)],
    freeze: { rows: 0, columns: first },
    orientation: 'landscape',
    titleRow: 0,
    trueFor: `${isoFromDay(before.asOf)} - ${isoFromDay(aging.choice.asOf)}`,
  });
  return { ...plan, otherFigures: 'reckoned' };
}
