import { drillDownFigure, glance, type GlanceRequest } from '../src/excel/glance';
import { inExcel } from '../src/excel/inExcel';
import { Job } from '../src/excel/job';
import { loadMeasures, saveMeasures } from '../src/excel/measureSettings';
import { listSheets } from '../src/excel/ownedSheets';
import { refreshReports } from '../src/excel/refreshReports';
import { writeSetting } from '../src/excel/settings';
import type { Figure } from '../src/receivables/figure';
import { DEFAULT_MEASURES, type MeasureChoices } from '../src/receivables/measures/measureChoices';
import type { Glance, GlanceCard } from '../src/reports/dashboard/glance';
import type { GlanceChart } from '../src/reports/dashboard/glanceCharts';
import { documentOf } from './support/documentOf';
import { BASIS, ReportBook } from './support/reportBook';
import { AS_OF, SAMPLE_LEDGER, serial } from './support/sampleLedger';

let book: ReportBook;
beforeEach(async () => {
  book = await ReportBook.open(documentOf({ Ledger: SAMPLE_LEDGER }));
});
afterEach(() => {
  book.close();
});

function request(more: Partial<GlanceRequest['dashboard']> = {}): GlanceRequest {
  const dashboard = { report: 'dashboard', measures: DEFAULT_MEASURES, ...more } as const;
  return { sheet: 'Ledger', asOf: AS_OF, basis: BASIS, dashboard, language: 'en-US' };
}
const look = (more: Partial<GlanceRequest['dashboard']> = {}): Promise<Glance> =>
  glance(request(more), new Job());
const cardOf = ({ cards }: Glance, id: GlanceCard['id']): GlanceCard | undefined =>
  cards.find((card) => card.id === id);
const chartOf = ({ charts }: Glance, id: GlanceChart['id']): GlanceChart | undefined =>
  charts.find((chart) => chart.id === id);

// April to June has 91 days, sales 80 + 200 + 50 + 100, 750 open at its end and 100 of that not due.
// January to March has 90 days, and the one invoice of 400 is open at its end, overdue since February.
test('cards say the measures of the period beside the period before', async () => {
  const seen = await look();
  const dso = cardOf(seen, 'dso');
  const now = (750 / 430) * 91;
  expect(dso?.result).toEqual({ value: expect.closeTo(now, 9) as number });
  expect(dso?.previous).toEqual({
    value: expect.closeTo(90, 9) as number,
    change: expect.closeTo(now - 90, 9) as number,
    tone: 'worse',
  });
  expect(dso?.lastYear).toBeUndefined();
  expect(cardOf(seen, 'end')).toMatchObject({
    result: { value: 750 },
    previous: { value: 400, change: 350 },
  });
  expect(cardOf(seen, 'end')?.previous).not.toHaveProperty('tone');
  expect(cardOf(seen, 'overdue')).toMatchObject({ result: { value: 650 }, previous: { tone: 'worse' } });
  expect(seen.period).toEqual({ from: serial('2026-04-01'), to: AS_OF, days: 91 });
});

test('a target is met or missed by what is better for the measure', async () => {
  const targets = { dso: 45, overdueRate: 0.9, cei: 99 };
  const seen = await look({ measures: { ...DEFAULT_MEASURES, targets } });
  const tones = (['dso', 'overdueRate', 'cei'] as const).map((id) => cardOf(seen, id)?.target?.tone);
  expect(tones).toEqual(['worse', 'better', 'worse']);
});

test('a target that is reached exactly is met', async () => {
  const targets = { overdueRate: 650 / 750 };
  const seen = await look({ measures: { ...DEFAULT_MEASURES, targets } });
  expect(cardOf(seen, 'overdueRate')?.target?.tone).toBe('better');
});

test('inputs are those of the formula, with what credit sales are made of', async () => {
  const inputs = cardOf(await look(), 'dso')?.inputs ?? [];
  expect(inputs.map(({ name, value }) => [name, value])).toEqual([
    ['end', 750],
    ['creditSales', 430],
    ['invoiced', 430],
    ['credited', 0],
    ['days', 91],
  ]);
  expect(inputs.filter(({ figure }) => figure === undefined).map(({ name }) => name)).toEqual(['days']);
});

test('charts: the aging by month, the largest customers and who is overdue', async () => {
  const seen = await look();
  const aging = chartOf(seen, 'aging');
  expect(aging?.labels).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']);
  expect(aging?.series.map(({ values }) => values.at(-1))).toEqual([100, 250, 0, 0, 400]);
  const largest = chartOf(seen, 'topTen');
  expect(largest?.labels).toEqual(['=Beta & Sons', 'Alpha Ltd', 'Gamma GmbH']);
  expect(largest?.series.map(({ values }) => values)).toEqual([
    [400, 300, 50],
    [400 / 750, 700 / 750, 1],
  ]);
  expect(chartOf(seen, 'overdueCustomers')?.series[0]?.values).toEqual([400, 200, 50]);
  expect(chartOf(seen, 'owners')).toBeUndefined();
});

test('nothing is written; cancelled, it says so', async () => {
  const before = book.names;
  await look();
  const controller = new AbortController();
  controller.abort();
  await expect(glance(request(), new Job(() => undefined, controller.signal))).rejects.toMatchObject({
    code: 'cancelled',
  });
  await expect(look({ currency: 'ZZZ' })).rejects.toMatchObject({ code: 'currencyUnknown' });
  expect(book.names).toEqual(before);
});

test('every amount that is shown comes back from its items', async () => {
  const seen = await look();
  const inputs = (['dso', 'cei', 'collectionRate', 'overdueRate'] as const).flatMap(
    (id) => cardOf(seen, id)?.inputs ?? [],
  );
  const drawn = seen.charts.flatMap(({ series }) =>
    series
      .filter(({ unit }) => unit === 'money')
      .flatMap(({ values, figures }) => values.map((value, at) => ({ value, figure: figures?.[at] }))),
  );
  const wanted = new Map<string, { readonly figure: Figure; readonly shown: number }>();
  for (const { value, figure } of [...inputs, ...drawn]) {
    if (figure !== undefined && value !== undefined && value !== 0)
      wanted.set(JSON.stringify(figure), { figure, shown: value });
  }
  expect(wanted.size).toBeGreaterThan(12);
  for (const one of wanted.values()) {
    const { total, shown, items } = await drillDownFigure(request(), one, new Job());
    expect([one.figure, total]).toEqual([one.figure, one.shown]);
    expect(shown).toBe(one.shown);
    expect(items).toBeGreaterThan(0);
  }
});

test('what is said about measures is remembered; what is damaged falls back', async () => {
  expect(await inExcel(loadMeasures)).toEqual(DEFAULT_MEASURES);
  const said: MeasureChoices = { months: 6, days: '365', creditSales: 'gross', targets: { dso: 45 } };
  await inExcel((context) => saveMeasures(context, said));
  expect(await inExcel(loadMeasures)).toEqual(said);
  for (const damaged of [{ ...said, months: 5 }, { ...said, targets: { dso: 'soon' } }, 'nothing']) {
    await inExcel((context) => writeSetting(context, 'Dunwell.Measures', damaged));
    expect(await inExcel(loadMeasures)).toEqual(DEFAULT_MEASURES);
  }
});

test('a dashboard that is made again goes by what was said since', async () => {
  await book.run([{ report: 'dashboard', measures: DEFAULT_MEASURES }]);
  const said = { ...DEFAULT_MEASURES, months: 1, targets: { dso: 45 } };
  await inExcel((context) => saveMeasures(context, said));
  await refreshReports({ language: 'en-US' }, new Job());
  const made = (await inExcel(listSheets)).find(({ mark }) => mark === 'dashboard')?.made;
  expect(made?.request).toEqual({ report: 'dashboard', measures: said });
});
