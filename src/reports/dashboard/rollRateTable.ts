import { reportText as text } from '../../locales/reportText';
import { rollRates, type BucketsAt } from '../../receivables/history/rollRates';
import { areaAddress } from '../a1';
import { bucketLabel } from '../bucketLabel';
import { currencyTable } from '../finishSheet';
import type { PlanCell, TablePlan } from '../plan';
import type { SheetBuilder } from '../sheetBuilder';
import { monthLabels, type DashboardData } from './dashboardData';
import { bucketKey } from './rollTable';
import type { TablePlace } from './tablePlace';

/** The month ends of the month table, line by line. */
export function monthEnds({ earlier, months }: DashboardData): readonly BucketsAt[] {
  return [
    ...earlier.map(({ to, figures }): BucketsAt => {
      const { asOf = to, buckets } = figures ?? {};
      return { asOf, ...(buckets === undefined ? {} : { buckets }) };
    }),
    ...months.map(({ period, aged }): BucketsAt => ({ asOf: period.to, buckets: aged })),
  ];
}

/** A live formula; an empty cell where there is no rate. */
function live(formula: string, value: number | undefined): PlanCell {
  return value === undefined ? null : { formula, value };
}

/** What rolled from bucket to bucket between the month ends of the month table; nothing where none follow each other. */
export function rollRateTable(sheet: SheetBuilder, data: DashboardData, roll: TablePlace): void {
  const { input, overview, currency } = data;
  const { language } = input;
  const { buckets } = overview.book;
  const ends = monthEnds(data);
  const { months, mean, toLast } = rollRates(ends, buckets);
  if (months.length === 0 || mean.length === 0) return;
  const labels = monthLabels(data);
  sheet.line([text(language, 'dashboard.rollRates')], 'subtitle');
  sheet.line([text(language, 'dashboard.rollRates.rule')], 'note');
  const first = sheet.row + 1;
  const totals = first + months.length;
  const table: TablePlan = {
    name: currencyTable('Dunwell_RollRates', currency),
    row: sheet.row,
    column: 0,
    columns: [
      { key: 'months', header: text(language, 'dashboard.rollRates.months'), format: 'text' },
      ...mean.map((_, at) => {
        const [from = '', to = ''] = buckets
          .slice(at, at + 2)
          .map((bucket) => bucketLabel(bucket, language, 'due'));
        const header = text(language, 'dashboard.rollRates.step', { from, to });
        return { key: `step${String(at)}`, header, format: 'percent', noFigure: 'share' } as const;
      }),
    ],
    rows: months.map(({ before, after, steps }): PlanCell[] => {
      const line = ends.findIndex(({ asOf }) => asOf === after);
      const one = ends.findIndex(({ asOf }) => asOf === before);
      const pair = { from: labels[one] ?? '', to: labels[line] ?? '' };
      return [
        text(language, 'dashboard.rollRates.pair', pair),
        ...steps.map(({ rate }, at) => {
          const share = `${roll.cell(bucketKey(at + 1), line)}/${roll.cell(bucketKey(at), one)}`;
          return live(`=MAX(0,MIN(1,${share}))`, rate);
        }),
      ];
    }),
    totals: [
      text(language, 'dashboard.rollRates.mean'),
      ...mean.map((rate, at) => live(`=AVERAGE(${areaAddress(first, at + 1, months.length, 1)})`, rate)),
    ],
    keyColumns: [0],
  };
  sheet.table(table);
  const { row } = sheet;
  sheet.line([
    text(language, 'dashboard.rollRates.toLast'),
    ...mean.map((_, at) => live(`=PRODUCT(${areaAddress(totals, at + 1, 1, mean.length - at)})`, toLast[at])),
  ]);
  sheet.style(row, 0, 1, 'label').format(row, 1, 'percent', mean.length).skip();
}
