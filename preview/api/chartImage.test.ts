import { freshHost } from '../client/freshHost';
import { withNewChart, type Step } from './chartFixture';

const fresh = freshHost();

const withChart = (step: Step, type?: `${Excel.ChartType}`) => withNewChart(fresh, step, type);

async function codeOf(step: () => Promise<unknown>): Promise<string> {
  return step().then(
    () => 'none',
    (error: unknown) => (error as OfficeExtension.Error).message,
  );
}

describe('pictures', () => {
  test.each([
    ['as large as the chart', [], [480, 288]],
    ['as wide as asked', [240], [240, 144]],
    ['within both sides', [240, 72, 'Fit'], [120, 72]],
    ['over both sides', [240, 72, 'Fill'], [240, 144]],
    ['in the middle of a frame', [240, 72, 'FitAndCenter'], [240, 72]],
  ] as const)('are %s', async (_name, [width, height, mode], size) => {
    await withChart(async (chart, _sheet, context) => {
      const image = chart.getImage(width, height, mode as 'Fit');
      await context.sync();
      const bytes = Buffer.from(image.value, 'base64');
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(size);
    });
  });
});

describe('what is not there is refused by its name', () => {
  test.each([
    [
      'types',
      (_chart: Excel.Chart, sheet: Excel.Worksheet) => sheet.charts.add('Treemap', sheet.getRange('A1:B4')),
      'ChartCollection.add of Treemap',
    ],
    [
      'trendlines',
      (chart: Excel.Chart) => chart.series.getItemAt(0).trendlines.add('Linear'),
      'ChartSeries.trendlines',
    ],
    [
      'formulas of titles',
      (chart: Excel.Chart) => {
        chart.title.setFormula('=Sheet1!A1');
      },
      'ChartTitle.setFormula',
    ],
    [
      'buttons of pivot charts',
      (chart: Excel.Chart) => (chart.showAllFieldButtons = true),
      'Chart.showAllFieldButtons',
    ],
    [
      'events',
      (_chart: Excel.Chart, sheet: Excel.Worksheet) => sheet.charts.onAdded.add(() => Promise.resolve()),
      'ChartCollection._RegisterAddedEvent',
    ],
  ])('%s', async (_name, step, member) => {
    await withChart(async (chart, sheet, context) => {
      step(chart, sheet);
      expect(await codeOf(() => context.sync())).toBe(`NotImplemented: ${member}`);
    });
  });

  test('a pie has no axes', async () => {
    await withChart(async (chart, _sheet, context) => {
      chart.axes.valueAxis.load('minimum');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
    }, 'Pie');
  });
});
