import type { PlanCell } from '../../plan';
import type { ReportInput } from '../../reportInput';
import {
  columnMakers,
  currencyColumns,
  formatOf,
  whoColumns,
  type ColumnMakers,
  type CreditColumn,
} from '../creditColumns';
import { anyHas, groupName, type CreditLine } from '../creditLines';
import { stateColumn } from '../limitColumns';
import type { ReportedCredit } from '../reportedCredit';

const AMOUNT_WIDTH = 15;
const DATE_WIDTH = 12;
const SHARE_WIDTH = 10;
const GROUP_WIDTH = 22;

type Cell = CreditColumn['cell'];

/** The exposure's parts, each with the sign that it has in it. */
function exposureParts({ amount }: ColumnMakers, { book }: ReportedCredit): readonly CreditColumn[] {
  const hasOrders = anyHas(book, ({ exposure }) => exposure.orders !== 0);
  const hasCollateral = anyHas(book, ({ exposure }) => exposure.collateral !== 0);
  return [
    amount('invoices', { figure: { part: 'billed' }, adds: true }, ({ credit }) => credit.exposure.invoices),
    amount(
      'onAccount',
      { figure: { kind: 'receipt' }, adds: true },
      ({ credit }) => 0 - credit.exposure.onAccount,
    ),
    ...(hasOrders
      ? [amount('orders', { noFigure: 'typed', adds: true }, ({ credit }) => credit.exposure.orders)]
      : []),
    ...(hasCollateral
      ? [
          amount(
            'collateral',
            { noFigure: 'typed', adds: true },
            ({ credit }) => 0 - credit.exposure.collateral,
          ),
        ]
      : []),
    amount(
      'overdue',
      { figure: { part: 'overdue', kind: 'invoice' }, adds: true },
      ({ credit }) => credit.exposure.overdue,
    ),
  ];
}

/** Our own limit, and the temporary one in its place. */
function limitParts({ column, amount }: ColumnMakers, { book }: ReportedCredit): readonly CreditColumn[] {
  const hasTemporary = anyHas(book, ({ limit }) => limit.temporary !== undefined);
  const own = amount('own', { noFigure: 'typed' }, ({ credit }) => credit.limit.own ?? null);
  if (!hasTemporary) return [own];
  return [
    own,
    amount('temporary', { noFigure: 'typed' }, ({ credit }) => credit.limit.temporary?.amount ?? null),
    column('temporaryUntil', 'date', DATE_WIDTH, ({ credit }) => credit.limit.temporary?.until ?? null),
  ];
}

/** What an insurer covers, and what is above it. */
function insuredColumns({ column, amount }: ColumnMakers, { book }: ReportedCredit): readonly CreditColumn[] {
  if (!anyHas(book, ({ limit }) => limit.insured !== undefined)) return [];
  return [
    amount('insured', { noFigure: 'typed' }, ({ credit }) => insuredNow(credit) ?? null),
    column('insuredUntil', 'date', DATE_WIDTH, ({ credit }) => credit.limit.insured?.until ?? null),
    amount('uninsured', { noFigure: 'difference' }, uninsuredCell),
  ];
}

/** The columns of limits and exposures; what no customer has is left out. */
export function limitUseColumns(
  input: ReportInput,
  credit: ReportedCredit,
  lines: readonly CreditLine[],
): readonly CreditColumn[] {
  const { language } = input;
  const of = columnMakers(input.language, formatOf(lines), AMOUNT_WIDTH);
  const { column, amount } = of;
  return [
    ...whoColumns(input),
    ...currencyColumns(lines, language),
    stateColumn(language),
    amount('exposure', { noFigure: 'reckoned', adds: true }, exposureCell),
    amount('inForce', { noFigure: 'typed', adds: true }, limitCell),
    amount('available', { noFigure: 'difference' }, availableCell),
    column('use', 'percent', SHARE_WIDTH, useCell),
    ...exposureParts(of, credit),
    ...limitParts(of, credit),
    ...insuredColumns(of, credit),
    column('grade', 'text', 8, ({ credit: { score } }) => (score.score === null ? '' : score.grade.name)),
    ...(credit.book.groups.length > 0
      ? [column('company', 'text', GROUP_WIDTH, ({ credit: one }) => groupName(one))]
      : []),
  ];
}

/** What an insurer covers on the day: nothing where it has expired. */
function insuredNow({ limit: { insured } }: CreditLine['credit']): number | undefined {
  if (insured === undefined) return undefined;
  return insured.expired ? 0 : insured.amount;
}

const exposureCell: Cell = ({ credit }, at, place) => {
  const parts = ['invoices', 'onAccount', 'orders', 'collateral'].filter((key) => place.has(key));
  const sum = parts.map((key) => place.cell(key, at)).join('+');
  return { formula: `=MAX(0,${sum})`, value: credit.exposure.total };
};

const limitCell: Cell = ({ credit: { limit } }, at, place): PlanCell => {
  if (limit.inForce === undefined) return null;
  const own = place.cell('own', at);
  if (!place.has('temporary')) return { formula: `=${own}`, value: limit.inForce };
  const temporary = place.cell('temporary', at);
  return { formula: `=IF(${temporary}="",${own},${temporary})`, value: limit.inForce };
};

const availableCell: Cell = ({ credit: { limitUse } }, at, place) =>
  limitUse.available === undefined
    ? null
    : {
        formula: `=${place.cell('inForce', at)}-${place.cell('exposure', at)}`,
        value: limitUse.available,
      };

const useCell: Cell = ({ credit: { limitUse } }, at, place) =>
  limitUse.use === undefined
    ? null
    : { formula: `=${place.cell('exposure', at)}/${place.cell('inForce', at)}`, value: limitUse.use };

const uninsuredCell: Cell = ({ credit: { limitUse } }, at, place) =>
  limitUse.uninsured === undefined
    ? null
    : {
        formula: `=MAX(0,${place.cell('exposure', at)}-${place.cell('insured', at)})`,
        value: limitUse.uninsured,
      };
