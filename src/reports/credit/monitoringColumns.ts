import { reportText as text } from '../../locales/reportText';
import { identityCells, identityPlans } from '../dashboard/largestTable';
import { identityKeys } from '../identityColumns';
import type { CellFormat, ColumnPlan, PlanCell, TablePlan } from '../plan';
import type { ReportInput } from '../reportInput';
import { formatOf } from './creditColumns';
import { creditLines, lineCurrencies, lineFigure, type CreditLine } from './creditLines';
import type { ReportedCredit } from './reportedCredit';

/** A column of a table that has a line for something about a customer, such as an alert. */
export interface LineColumn<T> extends ColumnPlan {
  readonly width: number;
  readonly cell: (about: T, line: CreditLine) => PlanCell;
}

/** What a table is about: one of our lines, and the customer that it is about by its index into the ledger's. */
export interface About {
  readonly customer: number;
}

const AMOUNT_WIDTH = 15;
const NUMBER_WIDTH = 14;
const NAME_WIDTH = 26;

/** Makes the columns that the tables of the monitoring reports share, and the tables themselves. */
export class MonitoringTables {
  readonly lines: readonly CreditLine[];
  readonly amounts: CellFormat;

  constructor(
    private readonly input: ReportInput,
    credit: ReportedCredit,
  ) {
    this.lines = creditLines(input, credit);
    this.amounts = formatOf(this.lines);
  }

  /** Who a line is about. */
  who<T extends About>(): readonly LineColumn<T>[] {
    const { ledger } = this.input.intake;
    const keys = identityKeys(ledger);
    return identityPlans(this.input, keys).map((plan, at) => ({
      ...plan,
      width: plan.key === 'customerName' ? NAME_WIDTH : NUMBER_WIDTH,
      cell: ({ customer }) => identityCells(ledger, keys, customer)[at] ?? '',
    }));
  }

  /** Left out where the ledger names no currency. */
  currency<T>(): readonly LineColumn<T>[] {
    if (lineCurrencies(this.lines).every((currency) => currency === '')) return [];
    const header = text(this.input.language, 'column.currency');
    const column: LineColumn<T> = {
      key: 'currency',
      header,
      format: 'text',
      width: 11,
      cell: (_, { credit }) => credit.exposure.currency,
    };
    return [column];
  }

  exposure<T>(): LineColumn<T> {
    const header = text(this.input.language, 'creditReports.column.exposure');
    return this.amount(
      'exposure',
      header,
      { noFigure: 'reckoned' },
      (_, { credit }) => credit.exposure.total,
    );
  }

  overdue<T>(): LineColumn<T> {
    const header = text(this.input.language, 'creditReports.column.overdue');
    const figure = { part: 'overdue', kind: 'invoice' } as const;
    return this.amount('overdue', header, { figure }, (_, { credit }) => credit.exposure.overdue);
  }

  limit<T>(): LineColumn<T> {
    const header = text(this.input.language, 'creditReports.column.inForce');
    return this.amount(
      'limit',
      header,
      { noFigure: 'typed' },
      (_, { credit }) => credit.limit.inForce ?? null,
    );
  }

  score<T>(): LineColumn<T> {
    const header = text(this.input.language, 'creditReports.column.score');
    const cell: LineColumn<T>['cell'] = (_, { credit }) => credit.score.score;
    return { key: 'score', header, format: 'decimal', width: 9, cell };
  }

  grade<T>(width = 10): LineColumn<T> {
    const header = text(this.input.language, 'creditReports.column.grade');
    const cell: LineColumn<T>['cell'] = (_, { credit: { score } }) =>
      score.score === null ? '' : score.grade.name;
    return { key: 'grade', header, format: 'text', width, cell };
  }

  amount<T>(
    key: string,
    header: string,
    more: Pick<ColumnPlan, 'figure' | 'noFigure'>,
    cell: LineColumn<T>['cell'],
  ): LineColumn<T> {
    return { key, header, format: this.amounts, width: AMOUNT_WIDTH, cell, ...more };
  }

  /** The table of what is told, a line each; `keys` are the columns beside the customer that tell its lines apart. */
  table<T extends About>(
    name: string,
    row: number,
    columns: readonly LineColumn<T>[],
    told: readonly T[],
    keys: readonly string[] = [],
  ): TablePlan {
    const lines = told.flatMap(({ customer }) => this.lines[customer] ?? []);
    const currencies = lineCurrencies(lines);
    return {
      name,
      row,
      column: 0,
      columns: columns.map(({ key, header, format, figure, noFigure }) => ({
        key,
        header,
        format,
        ...(figure === undefined ? {} : { figure }),
        ...(noFigure === undefined ? {} : { noFigure }),
      })),
      rows: told.map((about, at) => {
        const line = lines[at];
        return columns.map(({ cell }) => (line === undefined ? null : cell(about, line)));
      }),
      keyColumns: columns.flatMap(({ key }, at) =>
        /^(customer|currency$)/.test(key) || keys.includes(key) ? [at] : [],
      ),
      figure: currencies.length === 1 ? { currency: currencies[0] ?? '' } : {},
      rowFigures: lines.map(lineFigure),
    };
  }
}
