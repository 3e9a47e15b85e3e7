import { LIMIT_STATES } from '../../../credit/limit/exposure';
import type { Language } from '../../../locales/language';
import { reportText as text } from '../../../locales/reportText';
import { moneySum } from '../../../ledger/moneySums';
import { cellAddress } from '../../a1';
import type { TablePlace } from '../../dashboard/tablePlace';
import type { ChartPlan, PlanCell } from '../../plan';
import { amountFormat } from '../../reportInput';
import type { SheetBuilder } from '../../sheetBuilder';
import { namesCurrencies } from '../creditColumns';
import { lineCurrencies, type CreditLine } from '../creditLines';
import { stateWords } from '../limitColumns';

/** Bars of the chart, and the rows that it covers. */
const MOST_BARS = 10;
const CHART_ROWS = 16;

/** How many customers of the list are in each state, and with what exposure in each currency. */
export function stateBlock(
  sheet: SheetBuilder,
  lines: readonly CreditLine[],
  place: TablePlace,
  language: Language,
): void {
  const currencies = lineCurrencies(lines);
  const range = (key: string): string => place.range(key, 0, lines.length - 1);
  const [states, amounts] = [range('state'), range('exposure')];
  const isNamed = namesCurrencies(lines);
  const names = isNamed ? range('currency') : '';
  const title = text(language, 'limitUse.states');
  const first = place.column('exposure');
  const across = (label: string, count: PlanCell, cells: readonly PlanCell[]): readonly PlanCell[] => [
    label,
    count,
    ...Array.from({ length: first - 2 }, () => null),
    ...cells,
  ];
  sheet.traced(title, {});
  sheet.line(
    across(
      title,
      null,
      currencies.map(() => null),
    ),
    'section',
  );
  const [state, customers, exposure] = [
    text(language, 'creditReports.column.state'),
    text(language, 'creditReview.grade.customers'),
    text(language, 'creditReports.column.exposure'),
  ];
  const heads = isNamed ? currencies.map((currency) => (currency === '' ? null : currency)) : [exposure];
  const head = sheet.row;
  sheet.line(across(state, customers, heads), 'label').style(head, first, currencies.length, 'labelBefore');
  for (const one of LIMIT_STATES) {
    const own = `A${String(sheet.row + 1)}`;
    const found = lines.filter(({ credit }) => credit.limitUse.state === one);
    const sums = currencies.map((currency, at) => {
      const ofCurrency = found.filter(({ credit }) => credit.exposure.currency === currency);
      const value = moneySum(ofCurrency.map(({ credit }) => credit.exposure.total));
      const is = isNamed ? `*(${names}=${cellAddress(head, first + at)})` : '';
      return { formula: `=SUMPRODUCT((${states}=${own})${is}*${amounts})`, value };
    });
    const count = { formula: `=COUNTIF(${states},${own})`, value: found.length };
    sheet.line(across(stateWords(one, language), count, sums));
    sheet.format(sheet.row - 1, 1, 'integer');
    currencies.forEach((currency, at) => {
      sheet.format(sheet.row - 1, first + at, amountFormat(currency)).figure(first + at, 'counted');
    });
  }
}

/** The customers that use most of their limits: the first lines of the list. */
export function topUse(
  lines: readonly CreditLine[],
  place: TablePlace,
  row: number,
  who: string,
  language: Language,
): ChartPlan | undefined {
  const first = lines.slice(0, MOST_BARS).filter(({ credit }) => credit.limitUse.use !== undefined);
  if (first.length < 2) return undefined;
  const title = text(language, 'limitUse.top', { count: first.length });
  return {
    name: 'topUse',
    title,
    kind: 'bars',
    categories: place.area(who, first.length),
    series: [
      {
        name: text(language, 'creditReports.column.use'),
        values: place.area('use', first.length),
        as: 'column',
        axis: 'primary',
        color: 'accent',
      },
    ],
    place: {
      row,
      column: place.column('exposure') + lineCurrencies(lines).length,
      rows: CHART_ROWS,
      columns: 6,
    },
    format: 'percent',
    description: title,
  };
}

/** Rows that a part with the chart beside it takes at least. */
export const BESIDE_CHART = CHART_ROWS + 1;
