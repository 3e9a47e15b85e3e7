import { minorDigits } from '../../ledger/cells/currencies';
import { text } from '../../locales/text';
import type { CurrencyReconciliation } from '../../receivables/reconciliation';
import type { Figure } from '../../receivables/figure';
import { areaAddress, cellAddress } from '../a1';
import { currencyTable } from '../finishSheet';
import type { FormulaCell, NoFigure, PlanCell, TablePlan } from '../plan';
import { AMOUNT, ITEMS, LAST, NOTE, tieOutLine } from './reasonTieOut';
import { amountFormat, type ReportInput } from '../reportInput';
import type { SheetBuilder } from '../sheetBuilder';

/** Rows of the part above the table: heading, balance, report, difference, explained, unexplained, gap, title, two rules. */
const ROWS_ABOVE = 10;

function linesTable(
  { language }: ReportInput,
  { currency, lines }: CurrencyReconciliation,
  place: { readonly row: number; readonly difference: string; readonly digits: number },
): TablePlan {
  const exact = text(language, 'reconciliation.exact');
  const header = (key: 'reason' | 'counted' | 'exact' | 'meaning'): string =>
    text(language, `reconciliation.column.${key}`);
  return {
    name: currencyTable('Dunwell_Reconciliation', currency),
    row: place.row,
    column: 0,
    columns: [
      { key: 'reason', header: header('reason'), format: 'text' },
      { key: 'items', header: text(language, 'reconciliation.items'), format: 'integer', figure: {} },
      {
        key: 'amount',
        header: text(language, 'reconciliation.amount'),
        format: amountFormat(currency),
        figure: {},
      },
      { key: 'counted', header: header('counted'), format: 'integer' },
      { key: 'exact', header: header('exact'), format: 'text' },
      { key: 'meaning', header: header('meaning'), format: 'text' },
    ],
    rows: lines.map((line, at): PlanCell[] => {
      const own = cellAddress(place.row + 1 + at, AMOUNT);
      const test = `AND(ISNUMBER(${place.difference}),ROUND(${own}-N(${place.difference}),${place.digits})=0)`;
      return [
        text(language, `difference.${line.reason}`),
        line.items,
        line.amount,
        line.counted ? 1 : 0,
        { formula: `=IF(${test},"${exact}","")`, value: line.exact ? exact : '' },
        text(language, `difference.${line.reason}.meaning`),
      ];
    }),
    keyColumns: [0],
    figure: { currency, original: currency },
    rowFigures: lines.map(({ reason }) => ({ of: `difference.${reason}` })),
  };
}

/** Balance - report = difference; less what the counted lines of the table explain. All of it is live. */
function balanceLines(
  sheet: SheetBuilder,
  { language }: ReportInput,
  { currency, general, lines, tieOut }: CurrencyReconciliation,
  at: { readonly reportRow: number; readonly table: number },
): void {
  const format = amountFormat(currency);
  const digits = minorDigits(currency);
  const first = sheet.row;
  const cell = (line: number): string => cellAddress(first + line, AMOUNT);
  const live = (formula: string, value: number | undefined): FormulaCell => ({
    formula: `=IF(ISNUMBER(${cell(0)}),${formula},"")`,
    value: value ?? '',
  });
  const put = (
    key: 'balance' | 'lessReport' | 'difference' | 'explained' | 'unexplained',
    amount: PlanCell,
    figure: Figure | NoFigure,
  ) => {
    tieOutLine(sheet, text(language, `reconciliation.${key}`), { items: null, amount }, format, figure);
  };
  const column = (offset: number): string => areaAddress(at.table + 1, offset, lines.length, 1);
  const explained =
    lines.length === 0 ? '0' : `ROUND(SUMPRODUCT(${column(AMOUNT)},${column(NOTE)}),${digits})`;
  put('balance', general?.balance ?? null, 'typed');
  const label = text(language, 'reconciliation.balance');
  sheet.inputs.push({ key: currency, row: first, column: AMOUNT, label });
  sheet.style(first, AMOUNT, 1, 'input').format(first, AMOUNT, 'difference');
  sheet.row = first;
  sheet.line([text(language, 'reconciliation.balance.note')], 'note', NOTE);
  const report = cellAddress(at.reportRow, AMOUNT);
  put('lessReport', { formula: `=-${report}`, value: 0 - tieOut.report }, { sign: -1 });
  put('difference', live(`ROUND(${cell(0)}+${cell(1)},${digits})`, general?.difference), 'difference');
  put('explained', live(`-${explained}`, general && 0 - general.explained), 'counted');
  put('unexplained', live(`ROUND(${cell(2)}+${cell(3)},${digits})`, general?.unexplained), 'difference');
  for (const line of [2, 4]) {
    sheet.format(first + line, AMOUNT, 'difference').style(first + line, 0, AMOUNT + 1, 'totals');
  }
  if (general !== undefined) {
    sheet.style(first + 4, 0, AMOUNT + 1, general.unexplained === 0 ? 'good' : 'bad');
  }
}

/** Part 2: the report against the general ledger, and what the ledger knows that can explain a difference. */
export function generalBlock(
  sheet: SheetBuilder,
  input: ReportInput,
  part: CurrencyReconciliation,
  reportRow: number,
): void {
  const { language } = input;
  const top = sheet.row;
  const table = top + ROWS_ABOVE;
  const heads = [null, text(language, 'reconciliation.amount'), null, null, null];
  const title = text(language, 'reconciliation.general');
  sheet.traced(title, { currency: part.currency, original: part.currency });
  sheet.line([title, ...heads], 'section');
  sheet.style(top, ITEMS, AMOUNT, 'sectionFigure');
  const difference = `$${cellAddress(top + 3, AMOUNT).replace(/(\d+)/, '$$$1')}`;
  balanceLines(sheet, input, part, { reportRow, table });
  sheet.skip();
  if (part.lines.length === 0) {
    sheet.line([text(language, 'reconciliation.possible.none')], 'note').skip();
    return;
  }
  sheet.line([text(language, 'reconciliation.possible')], 'subtitle');
  sheet.line([text(language, 'reconciliation.possible.rule')], 'note');
  sheet.line([text(language, 'reconciliation.possible.counted')], 'note');
  const digits = minorDigits(part.currency);
  sheet.row = table;
  sheet.table(linesTable(input, part, { row: table, difference, digits }));
  const counted = { row: table + 1, column: NOTE, rows: part.lines.length, columns: 1 };
  sheet.styles.push({ area: counted, style: 'input' });
  const exact = { ...counted, column: LAST - 1 };
  sheet.rules.push({
    kind: 'contains',
    area: exact,
    text: text(language, 'reconciliation.exact'),
    tone: 'good',
  });
  sheet.skip();
}
