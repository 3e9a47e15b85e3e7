import type { CellFormat, PlanCell } from '../../plan';
import { reportText as text, type ReportKey } from '../../../locales/reportText';
import type { ReportInput } from '../../reportInput';
import { currencyColumn, whoColumns, type CreditColumn } from '../creditColumns';
import { anyHas, groupName, type CreditLine } from '../creditLines';
import { stateColumn } from '../limitColumns';
import type { ReportedCredit } from '../reportedCredit';

const AMOUNT_WIDTH = 15;
const DATE_WIDTH = 12;
const SHARE_WIDTH = 10;

type Cell = CreditColumn['cell'];

/** The columns of limits and exposures; what no customer has is left out. */
export function limitUseColumns(
  input: ReportInput,
  { book }: ReportedCredit,
  amounts: CellFormat,
): readonly CreditColumn[] {
  const { language } = input;
  const named = (key: string, header: ReportKey, cell: Cell) => ({
    key,
    header: text(language, header),
    cell,
  });
  const typed = (key: string, header: ReportKey, cell: Cell): CreditColumn => ({
    ...named(key, header, cell),
    format: amounts,
    width: AMOUNT_WIDTH,
    noFigure: 'typed',
  });
  const date = (key: string, header: ReportKey, cell: Cell): CreditColumn => ({
    ...named(key, header, cell),
    format: 'date',
    width: DATE_WIDTH,
  });
  const hasTemporary = anyHas(book, ({ limit }) => limit.temporary !== undefined);
  const hasInsured = anyHas(book, ({ limit }) => limit.insured !== undefined);
  const hasOrders = anyHas(book, ({ exposure }) => exposure.orders !== 0);
  const hasCollateral = anyHas(book, ({ exposure }) => exposure.collateral !== 0);
  const hasGroups = book.groups.length > 0;
  return [
    ...whoColumns(input),
    currencyColumn(language),
    stateColumn(language),
    {
      ...named('exposure', 'creditReports.column.exposure', exposureCell),
      format: amounts,
      width: AMOUNT_WIDTH,
      noFigure: 'reckoned',
      adds: true,
    },
    {
      ...named('inForce', 'creditReports.column.inForce', limitCell),
      format: amounts,
      width: AMOUNT_WIDTH,
      noFigure: 'typed',
      adds: true,
    },
    {
      ...named('available', 'creditReports.column.available', availableCell),
      format: amounts,
      width: AMOUNT_WIDTH,
      noFigure: 'difference',
    },
    {
      ...named('use', 'creditReports.column.use', useCell),
      format: 'percent',
      width: SHARE_WIDTH,
    },
    {
      ...named('invoices', 'creditReports.column.invoices', ({ credit }) => credit.exposure.invoices),
      format: amounts,
      width: AMOUNT_WIDTH,
      figure: { part: 'billed' },
      adds: true,
    },
    {
      ...named('overdue', 'creditReports.column.overdue', ({ credit }) => credit.exposure.overdue),
      format: amounts,
      width: AMOUNT_WIDTH,
      figure: { part: 'overdue', kind: 'invoice' },
      adds: true,
    },
    {
      ...named('onAccount', 'creditReports.column.onAccount', ({ credit }) => 0 - credit.exposure.onAccount),
      format: amounts,
      width: AMOUNT_WIDTH,
      figure: { kind: 'receipt' },
      adds: true,
    },
    ...(hasOrders
      ? [typed('orders', 'creditReports.column.orders', ({ credit }) => credit.exposure.orders)]
      : []),
    ...(hasCollateral
      ? [
          typed(
            'collateral',
            'creditReports.column.collateral',
            ({ credit }) => 0 - credit.exposure.collateral,
          ),
        ]
      : []),
    typed('own', 'creditReports.column.own', ({ credit }) => credit.limit.own ?? null),
    ...(hasTemporary
      ? [
          typed(
            'temporary',
            'creditReports.column.temporary',
            ({ credit }) => credit.limit.temporary?.amount ?? null,
          ),
          date(
            'temporaryUntil',
            'creditReports.column.temporaryUntil',
            ({ credit }) => credit.limit.temporary?.until ?? null,
          ),
        ]
      : []),
    ...(hasInsured
      ? [
          typed('insured', 'creditReports.column.insured', ({ credit }) => insuredNow(credit) ?? null),
          date(
            'insuredUntil',
            'creditReports.column.insuredUntil',
            ({ credit }) => credit.limit.insured?.until ?? null,
          ),
          {
            ...named('uninsured', 'creditReports.column.uninsured', uninsuredCell),
            format: amounts,
            width: AMOUNT_WIDTH,
            noFigure: 'difference' as const,
          },
        ]
      : []),
    {
      ...named('grade', 'creditReports.column.grade', ({ credit: { score } }) =>
        score.score === null ? '' : score.grade.name,
      ),
      format: 'text',
      width: 8,
    },
    ...(hasGroups
      ? [
          {
            ...named('company', 'creditReports.column.group', ({ credit }) => groupName(credit)),
            format: 'text' as const,
            width: 22,
          },
        ]
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
