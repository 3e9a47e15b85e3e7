import type { FreshHost } from '../client/freshHost';

export type Step = (
  chart: Excel.Chart,
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
) => Promise<unknown>;

/** A column chart of A1:C4, a header row and three quarters. */
export function withNewChart(
  fresh: FreshHost,
  step: Step,
  type: `${Excel.ChartType}` = 'ColumnClustered',
): Promise<unknown> {
  return fresh.run(async (sheet, context) => {
    sheet.getRange('A1:C4').values = [
      ['Quarter', 'North', 'South'],
      ['Q1', 10, 40],
      ['Q2', 20, 50],
      ['Q3', 30, 60],
    ];
    const chart = sheet.charts.add(type as 'Line', sheet.getRange('A1:C4'), 'Columns');
    await context.sync();
    return step(chart, sheet, context);
  });
}
