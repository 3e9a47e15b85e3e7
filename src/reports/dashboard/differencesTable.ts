import { reportText as text } from '../../locales/reportText';
import { currencyTable } from '../finishSheet';
import type { ColumnPlan, TablePlan } from '../plan';
import { amountFormat } from '../reportInput';
import type { SheetBuilder } from '../sheetBuilder';
import type { DashboardData } from './dashboardData';

/** The stored days of which the ledger says something else now, with both figures. */
export function differencesTable(sheet: SheetBuilder, data: DashboardData): void {
  const { input, overview, currency, differences } = data;
  if (differences.length === 0) return;
  const { language } = input;
  sheet.line([text(language, 'dashboard.history.differs.title')], 'subtitle');
  sheet.line([text(language, 'dashboard.history.differs.rule')], 'note');
  const format = amountFormat(currency);
  // Stored amounts are in their own currency: those of a converted dashboard lead to no items in it.
  const traced = overview.choice.valuation === undefined ? { figure: {} } : {};
  const columns: readonly ColumnPlan[] = [
    { key: 'asOf', header: text(language, 'history.column.asOf'), format: 'date' },
    { key: 'currency', header: text(language, 'history.column.currency'), format: 'text' },
    { key: 'stored', header: text(language, 'dashboard.history.stored'), format, noFigure: 'stored' },
    { key: 'now', header: text(language, 'dashboard.history.now'), format, ...traced },
    {
      key: 'difference',
      header: text(language, 'dashboard.difference'),
      format: 'difference',
      noFigure: 'difference',
    },
    { key: 'customers', header: text(language, 'dashboard.history.customers'), format: 'integer' },
  ];
  const table: TablePlan = {
    name: currencyTable('Dunwell_HistoryDifferences', currency),
    row: sheet.row,
    column: 0,
    columns,
    rows: differences.map((one) => [
      one.asOf,
      one.currency,
      one.stored,
      one.ledger,
      one.difference,
      one.customers,
    ]),
    keyColumns: [0, 1],
    rowFigures: differences.map(({ asOf }) => ({ on: asOf })),
  };
  sheet.table(table).skip();
}
