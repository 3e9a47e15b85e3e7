import { freshHost } from '../client/freshHost';
import { withNewChart, type Step } from './chartFixture';

const fresh = freshHost();

const withChart = (step: Step, type?: `${Excel.ChartType}`) => withNewChart(fresh, step, type);

async function sources(chart: Excel.Chart, context: Excel.RequestContext): Promise<string[][]> {
  chart.series.load('items');
  await context.sync();
  const found = chart.series.items.map((series) =>
    (['Values', 'Categories'] as const).map((dimension) => series.getDimensionDataSourceString(dimension)),
  );
  await context.sync();
  return found.map((results) => results.map(({ value }) => value));
}

/** The values, categories and names of the series of a new chart of a source. */
function seriesOf(values: unknown[][], type: 'Line' | 'XYScatter' | 'Bubble' = 'Line') {
  return fresh.run(async (sheet, context) => {
    const source = sheet.getRange('B2').getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1);
    source.values = values as string[][];
    const chart = sheet.charts.add(type, source, 'Columns');
    chart.series.load('items/name');
    const where = await sources(chart, context);
    return chart.series.items.map(({ name }, index) => [name, ...(where[index] ?? [])]);
  });
}

describe('the source of a chart', () => {
  test('a first row of texts names the series, a first column of texts the categories', async () => {
    await expect(
      seriesOf([
        ['Month', 'A', 'B'],
        ['May', 1, 2],
        ['June', 3, 4],
      ]),
    ).resolves.toEqual([
      ['A', 'Sheet1!$C$3:$C$4', 'Sheet1!$B$3:$B$4'],
      ['B', 'Sheet1!$D$3:$D$4', 'Sheet1!$B$3:$B$4'],
    ]);
  });

  test('numbers are headers and categories only where the corner is empty', async () => {
    const years = [
      ['', 2023, 2024],
      [1, 5, 6],
      [2, 7, 8],
    ];
    await expect(seriesOf(years)).resolves.toEqual([
      ['2023', 'Sheet1!$C$3:$C$4', 'Sheet1!$B$3:$B$4'],
      ['2024', 'Sheet1!$D$3:$D$4', 'Sheet1!$B$3:$B$4'],
    ]);
    await expect(
      seriesOf([
        [1, 2],
        [3, 4],
      ]),
    ).resolves.toEqual([
      ['Series1', 'Sheet1!$B$2:$B$3', ''],
      ['Series2', 'Sheet1!$C$2:$C$3', ''],
    ]);
  });

  test('dates are categories', async () => {
    await expect(
      seriesOf([
        ['Month', 'DSO'],
        ['2024-01-31', 45],
        ['2024-02-29', 47],
      ]),
    ).resolves.toEqual([['DSO', 'Sheet1!$C$3:$C$4', 'Sheet1!$B$3:$B$4']]);
  });

  test('the first column of a scatter chart holds the x values, and bubbles have sizes beside them', async () => {
    const points = [
      ['x', 'y', 'size'],
      [1, 2, 3],
      [4, 5, 6],
    ];
    await expect(seriesOf(points, 'XYScatter')).resolves.toHaveLength(2);
    await expect(seriesOf(points, 'Bubble')).resolves.toEqual([
      ['y', 'Sheet1!$C$3:$C$4', 'Sheet1!$B$3:$B$4'],
    ]);
  });

  test('entire columns end with what they hold', async () => {
    await withChart(async (_chart, sheet, context) => {
      const chart = sheet.charts.add('Pie', sheet.getRange('A:B'), 'Columns');
      expect(await sources(chart, context)).toEqual([['Sheet1!$B$2:$B$4', 'Sheet1!$A$2:$A$4']]);
    });
  });
});

describe('references of series', () => {
  test('grow, move and shrink with rows, and are lost with their last', async () => {
    await withChart(async (chart, sheet, context) => {
      chart.series.getItemAt(1).delete();
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('4:4').insert('Down');
      expect(await sources(chart, context)).toEqual([['Sheet1!$B$3:$B$6', 'Sheet1!$A$3:$A$6']]);
      sheet.getRange('5:6').delete('Up');
      expect(await sources(chart, context)).toEqual([['Sheet1!$B$3:$B$4', 'Sheet1!$A$3:$A$4']]);
      sheet.getRange('1:10').delete('Up');
      expect(await sources(chart, context)).toEqual([['', '']]);
    });
  });

  test('follow a sheet that is renamed, and a copied sheet shows its own cells', async () => {
    await withChart(async (_chart, sheet, context) => {
      sheet.name = 'Aging 1';
      const copy = sheet.copy('End');
      copy.name = 'Aging 2';
      copy.getRange('B2').values = [[99]];
      const [old, copied] = [sheet.charts.getItemAt(0), copy.charts.getItemAt(0)];
      expect((await sources(old, context))[0]?.[0]).toBe("'Aging 1'!$B$2:$B$4");
      expect((await sources(copied, context))[0]?.[0]).toBe("'Aging 2'!$B$2:$B$4");
      const values = [old, copied].map((chart) => chart.series.getItemAt(0).getDimensionValues('Values'));
      await context.sync();
      expect(values.map(({ value }) => Number(value[0]))).toEqual([10, 99]);
    });
  });

  test('go with a sheet that is deleted; the chart stays', async () => {
    await withChart(async (_chart, sheet, context) => {
      const other = context.workbook.worksheets.add('Dashboard');
      const chart = other.charts.add('Line', sheet.getRange('A1:B4'), 'Columns');
      sheet.delete();
      await context.sync();
      expect(await sources(chart, context)).toEqual([['', '']]);
      expect(fresh.host.workbook.toDocument().sheets[0]?.charts?.[0]?.series[0]?.values).toBe('#REF!');
    });
  });

  test('grow and shrink with the table whose columns they show', async () => {
    await withChart(async (chart, sheet, context) => {
      const table = sheet.tables.add('A1:C4', true);
      table.rows.add(undefined, [['Q4', 40, 70]]);
      expect((await sources(chart, context))[1]).toEqual(['Sheet1!$C$2:$C$5', 'Sheet1!$A$2:$A$5']);
      table.rows.deleteRowsAt(0, 2);
      expect((await sources(chart, context))[1]).toEqual(['Sheet1!$C$2:$C$3', 'Sheet1!$A$2:$A$3']);
    });
  });

  test('leave out hidden rows until the chart plots them too', async () => {
    await withChart(async (chart, sheet, context) => {
      sheet.getRange('3:3').rowHidden = true;
      const shown = chart.series.getItemAt(0).getDimensionValues('Values');
      chart.plotVisibleOnly = false;
      const all = chart.series.getItemAt(0).getDimensionValues('Values');
      await context.sync();
      expect([shown.value, all.value]).toEqual([
        [10, 30],
        [10, 20, 30],
      ]);
    });
  });
});

describe('a chart on its sheet', () => {
  test('moves and grows with rows and columns', async () => {
    await withChart(async (chart, sheet, context) => {
      chart.setPosition('B10', 'C13');
      sheet.getRange('1:2').insert('Down');
      sheet.getRange('13:13').insert('Down');
      sheet.getRange('A:A').format.columnWidth = 96;
      chart.load('left,top,width,height');
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([96, 165, 96, 75]);
    });
  });

  test('is left alone on a protected sheet', async () => {
    await withChart(async (chart, sheet, context) => {
      sheet.protection.protect();
      await context.sync();
      const steps = [
        () => (chart.title.text = 'x'),
        () => (chart.left = 1),
        () => {
          chart.delete();
        },
        () => sheet.charts.add('Line', sheet.getRange('A1:B4'), 'Columns'),
      ];
      for (const step of steps) {
        step();
        await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
      }
    });
  });
});

describe('looks', () => {
  test('a series without a name of its own is called by its cell, and a name can be a cell', async () => {
    await withChart(async (chart, sheet, context) => {
      sheet.getRange('B1').values = [['Nord']];
      const [first, second] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
      second.name = '=Sheet1!$A$2';
      first.load('name');
      second.load('name');
      await context.sync();
      expect([first.name, second.name]).toEqual(['Nord', 'Q1']);
    });
  });

  test('automatic bounds hold the stack of all series, and a set one stays', async () => {
    await withChart(async (chart, _sheet, context) => {
      const axis = chart.axes.valueAxis.load('minimum,maximum,majorUnit');
      await context.sync();
      expect([axis.minimum, axis.maximum, axis.majorUnit]).toEqual([0, 100, 20]);
      axis.maximum = 300;
      await context.sync();
      axis.maximum = '';
      axis.load('maximum');
      await context.sync();
      expect(axis.maximum).toBe(100);
    }, 'ColumnStacked');
  });

  test('a point has a fill of its own, and it is kept in the document', async () => {
    await withChart(async (chart, _sheet, context) => {
      chart.series.getItemAt(0).points.getItemAt(2).format.fill.setSolidColor('red');
      await context.sync();
      const [kept] = fresh.host.workbook.toDocument().sheets[0]?.charts ?? [];
      expect(kept?.series[0]?.points).toEqual({ 2: { fill: '#FF0000' } });
    });
  });
});
