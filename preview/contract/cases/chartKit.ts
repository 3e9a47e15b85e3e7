import type { ContractKit } from '../ContractCase';

export const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-charts.md';
export const LABELS = 'office-js-docs-pr/docs/excel/excel-add-ins-charts-data-labels.md';
export const reference = (type: string, member: string): string =>
  `office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel.${type}.yml#${member}`;

type Step<T> = (chart: Excel.Chart, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>;

/** Two products by three quarters, in A1:C4, and a chart of them. */
export async function withChart<T>(
  { Excel }: ContractKit,
  step: Step<T>,
  type: 'ColumnClustered' | 'Line' | 'LineMarkers' = 'ColumnClustered',
): Promise<T> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C4').values = [
      ['Quarter', 'Frames', 'Chains'],
      ['Qtr1', 5000, 1550],
      ['Qtr2', 7000, 1088],
      ['Qtr3', 6544, 692],
    ];
    const chart = sheet.charts.add(type, sheet.getRange('A1:C4'), 'Auto');
    chart.name = 'Parts';
    await context.sync();
    return step(chart, sheet, context);
  });
}

/** Cells of 60 by 30 points, so that places can be worked out. */
export function largeCells(sheet: Excel.Worksheet): void {
  const { format } = sheet.getRange('A1:L30');
  format.columnWidth = 60;
  format.rowHeight = 30;
}

export async function seriesNames(chart: Excel.Chart, context: Excel.RequestContext): Promise<string[]> {
  chart.series.load('items/name');
  await context.sync();
  return chart.series.items.map(({ name }) => name);
}
