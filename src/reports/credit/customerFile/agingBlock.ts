import { reportText as text } from '../../../locales/reportText';
import type { Figure } from '../../../receivables/figure';
import { areaAddress, cellAddress } from '../../a1';
import { bucketLabel } from '../../bucketLabel';
import type { Area } from '../../plan';
import { amountFormat } from '../../reportInput';
import type { CustomerFileData } from './customerFileData';
import { factsHalf } from './factsHalf';
import { RIGHT, type TwoHalves } from './twoHalves';

const [AMOUNT, SHARE] = [1, 2] as const;
/** Rows that the chart needs to be read. */
const CHART_ROWS = 9;

/** Where the open amounts stand by bucket, and where a chart of them has room; no chart where nothing is open. */
export interface AgingPlace {
  readonly labels: Area;
  readonly amounts: Area;
  readonly chart: Area;
}

interface AgingLine {
  readonly label: string;
  readonly amount: number;
  readonly figure: Figure;
}

function linesOf({ input, language, part }: CustomerFileData): readonly AgingLine[] {
  const { buckets } = input.aging;
  const aged = buckets.map((bucket, at): AgingLine => ({
    label: bucketLabel(bucket, language, 'due'),
    amount: part?.amounts[at] ?? 0,
    figure: { bucket: at },
  }));
  const onAccount = part?.onAccount ?? 0;
  if (onAccount === 0) return aged;
  return [
    ...aged,
    {
      label: text(language, 'customerFile.credits'),
      amount: onAccount,
      figure: { part: 'onAccount' },
    },
  ];
}

/** What is open by bucket at the left, what the credit file knows at the right. */
export function agingBlock(sheet: TwoHalves, data: CustomerFileData): AgingPlace | undefined {
  const { language, currency, part, statement, figure } = data;
  const { buckets } = data.input.aging;
  const bar = sheet.row;
  const heads = [text(language, 'customerFile.aging'), currency, text(language, 'customerFile.share')];
  const trace = sheet.section([...heads, null, null, null, text(language, 'customerFile.facts')], figure);
  sheet.style(bar, AMOUNT, 2, 'sectionFigure');
  const top = sheet.row;
  const lines = linesOf(data);
  const total = part?.total ?? 0;
  const end = top + lines.length;
  const totalCell = cellAddress(end, AMOUNT);
  const format = amountFormat(currency);
  for (const [at, { label, amount, figure: own }] of lines.entries()) {
    const row = top + at;
    sheet.put(row, 0, [label]).put(row, AMOUNT, [amount], { format });
    trace(row, AMOUNT, own);
    if (total === 0) continue;
    const share = { formula: `=${cellAddress(row, AMOUNT)}/${totalCell}`, value: amount / total };
    sheet.put(row, SHARE, [share], { format: 'percent' });
    trace(row, SHARE, 'share');
  }
  const sum = `=SUM(${areaAddress(top, AMOUNT, lines.length, 1)})`;
  sheet.put(end, 0, [text(language, 'label.total')], { style: 'totals' });
  sheet.put(end, AMOUNT, [{ formula: sum, value: total }], { format, style: 'totals' });
  trace(end, AMOUNT, {});
  let left = end + 1;
  const others = statement.parts.filter((one) => one.currency !== currency);
  if (others.length > 0) {
    const amounts = others.map((one) => `${one.currency} ${one.total.toFixed(2)}`.trim());
    sheet.put(left++, 0, [text(language, 'customerFile.otherCurrencies', { amounts })], { style: 'aside' });
  }
  sheet.row = Math.max(left, factsHalf(sheet, data, top, trace), total === 0 ? 0 : top + CHART_ROWS) + 1;
  if (total === 0) return undefined;
  const column = (at: number): Area => ({ row: top, column: at, rows: buckets.length, columns: 1 });
  const chart = { row: top, column: SHARE + 1, rows: CHART_ROWS, columns: RIGHT - SHARE - 1 };
  return { labels: column(0), amounts: column(AMOUNT), chart };
}
