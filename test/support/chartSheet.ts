import type { Area, ChartPlan, SheetPlan, TablePlan } from '../../src/reports/plan';
import type { Language } from '../../src/locales/language';

const WORDS = {
  'en-US': {
    sheet: 'Charts',
    customers: ['Alpha Ltd', '=Beta & Sons', 'Gamma GmbH', 'Delta SA', 'Epsilon Oy'],
    buckets: ['Not due', '1-30 days', '31-60 days', '61-90 days', 'Over 90 days'],
    stack: 'Receivables by age',
    dso: 'DSO and best possible DSO',
    top: 'Largest customers',
    owners: 'Overdue by owner',
    share: 'Cumulative share',
  },
  'zh-CN': {
    sheet: '图表',
    customers: ['上海长江贸易有限公司', '=北京华信科技', '广州南方机电', '深圳前海电子', '成都天府食品'],
    buckets: ['未到期', '1-30 天', '31-60 天', '61-90 天', '90 天以上'],
    stack: '应收账款账龄构成',
    dso: 'DSO 与最佳可能 DSO',
    top: '前五大客户',
    owners: '各负责人逾期金额',
    share: '累计占比',
  },
} as const;

export const MONTHS = 6;
/** The month table's header row; its rows follow. */
const TABLE_ROW = 36;
const LOWER_ROW = TABLE_ROW + MONTHS + 3;

function area(row: number, column: number, rows = MONTHS, columns = 1): Area {
  return { row, column, rows, columns };
}

/** Month ends of 2013 from January: open amounts by bucket, DSO, best possible DSO. */
function monthRows(factor: number): readonly (readonly number[])[] {
  return Array.from({ length: MONTHS }, (_, at) => [
    [41_305, 41_333, 41_364, 41_394, 41_425, 41_455][at] ?? 0,
    ...[500, 240, 120, 60, 30].map((amount, bucket) => factor * (amount + at * 10 * (bucket + 1))),
    45.25 + at,
    38.5,
  ]);
}

function monthTable(language: Language, factor: number): TablePlan {
  const keys = ['month', 'notDue', 'b30', 'b60', 'b90', 'over', 'dso', 'best'];
  const headers = ['Month', ...WORDS[language].buckets, 'DSO', 'Best'];
  return {
    name: 'Chart_Months',
    row: TABLE_ROW,
    column: 0,
    columns: keys.map((key, at) => ({
      key,
      header: headers[at] ?? '',
      format: at === 0 ? 'date' : at < 6 ? 'amount' : 'general',
    })),
    rows: monthRows(factor),
    keyColumns: [0],
  };
}

function charts(language: Language): readonly ChartPlan[] {
  const words = WORDS[language];
  const colors = ['calm', 'mild', 'warm', 'hot', 'hottest'] as const;
  const months = area(TABLE_ROW + 1, 0);
  return [
    {
      name: 'stack',
      title: words.stack,
      kind: 'stackedColumns',
      categories: months,
      series: colors.map((color, at) => ({
        name: words.buckets[at] ?? '',
        values: area(TABLE_ROW + 1, 1 + at),
        as: 'column',
        axis: 'primary',
        color,
      })),
      place: area(2, 0, 16, 5),
      format: 'amount',
      description: `${words.stack}: 2013-01 – 2013-06`,
    },
    {
      name: 'top',
      title: words.top,
      kind: 'columns',
      categories: area(LOWER_ROW, 0, 5),
      series: [
        { name: words.top, values: area(LOWER_ROW, 1, 5), as: 'column', axis: 'primary', color: 'accent' },
        { name: words.share, values: area(LOWER_ROW, 2, 5), as: 'line', axis: 'secondary', color: 'hot' },
      ],
      place: area(2, 5, 16, 5),
      format: 'amount',
      secondaryFormat: 'percent',
      description: words.top,
    },
    {
      name: 'dso',
      title: words.dso,
      kind: 'lines',
      categories: months,
      series: [
        { name: 'DSO', values: area(TABLE_ROW + 1, 6), as: 'line', axis: 'primary', color: 'accent' },
        { name: 'Best', values: area(TABLE_ROW + 1, 7), as: 'line', axis: 'primary', color: 'muted' },
      ],
      place: area(19, 0, 16, 5),
      format: 'integer',
      description: words.dso,
    },
    {
      name: 'owners',
      title: words.owners,
      kind: 'bars',
      categories: area(LOWER_ROW, 4, 3),
      series: [
        { name: words.owners, values: area(LOWER_ROW, 5, 3), as: 'column', axis: 'primary', color: 'hot' },
      ],
      place: area(19, 5, 16, 5),
      format: 'amount',
      description: words.owners,
    },
  ];
}

/** A sheet with one chart of each kind over figures of its own; `factor` makes other figures. */
export function chartSheet(language: Language = 'en-US', factor = 1): SheetPlan {
  const words = WORDS[language];
  const amounts = [5000, 2500, 1250, 750, 500].map((amount) => amount * factor);
  const shares = [0.5, 0.75, 0.875, 0.95, 1];
  return {
    report: 'comparison',
    name: words.sheet,
    ourNames: [WORDS['en-US'].sheet, WORDS['zh-CN'].sheet],
    tone: 'primary',
    blocks: [
      { row: 0, column: 0, cells: [[words.sheet]] },
      {
        row: LOWER_ROW,
        column: 0,
        cells: words.customers.map((customer, at) => [customer, amounts[at] ?? 0, shares[at] ?? 0]),
      },
      {
        row: LOWER_ROW,
        column: 4,
        cells: ['Chen Jing', 'Müller', '王芳'].map((owner, at) => [owner, 900_000 - at * 250_000]),
      },
    ],
    tables: [monthTable(language, factor)],
    styles: [
      { area: area(0, 0, 1), style: 'title' },
      { area: area(LOWER_ROW, 1, 5), format: 'amount' },
      { area: area(LOWER_ROW, 2, 5), format: 'percent' },
      { area: area(LOWER_ROW, 5, 3), format: 'amount' },
    ],
    rules: [],
    links: [],
    charts: charts(language),
    widths: [22, 12, 12, 12, 12, 12, 12, 12, 12, 12],
    freeze: { rows: 1, columns: 0 },
    carried: { title: 'Notes', header: 'Note' },
    print: {
      orientation: 'landscape',
      titleRows: '$1:$1',
      onePage: true,
      footer: { left: '', center: '', right: '' },
    },
  };
}
