import type { GroupUse } from '../../../credit/limit/companyGroups';
import type { LimitUse } from '../../../credit/limit/exposure';
import { reportText as text } from '../../../locales/reportText';
import { moneySum } from '../../../ledger/moneySums';
import { identityCells, identityPlans } from '../../dashboard/largestTable';
import { columnPlan, TablePlace } from '../../dashboard/tablePlace';
import { identityKeys } from '../../identityColumns';
import type { ColumnPlan, PlanCell, TablePlan } from '../../plan';
import type { ReportInput } from '../../reportInput';
import { currencyColumns, formatOf, namesCurrencies } from '../creditColumns';
import type { CreditLine } from '../creditLines';
import { stateWords } from '../limitColumns';
import type { ReportedCredit } from '../reportedCredit';

/** A line of a group or of one of its members. */
interface GroupLine {
  readonly group: GroupUse;
  /** Undefined for the group itself. */
  readonly member: number | undefined;
}

function columnsOf(input: ReportInput, listed: readonly CreditLine[]): readonly ColumnPlan[] {
  const amounts = formatOf(listed);
  const { language, intake } = input;
  const header = (key: 'state' | 'exposure' | 'inForce' | 'available' | 'use' | 'company'): string =>
    text(language, `creditReports.column.${key}`);
  return [
    ...identityPlans(input, identityKeys(intake.ledger)),
    ...currencyColumns(listed, language).map(columnPlan),
    { key: 'state', header: header('state'), format: 'text' },
    { key: 'exposure', header: header('exposure'), format: amounts, noFigure: 'reckoned' },
    { key: 'inForce', header: header('inForce'), format: amounts, noFigure: 'typed' },
    { key: 'available', header: header('available'), format: amounts, noFigure: 'difference' },
    { key: 'use', header: header('use'), format: 'percent' },
    { key: 'company', header: header('company'), format: 'text' },
  ];
}

/** Amounts of a line: the group's exposure is the sum of its members' where all are in its currency. */
function amountCells(
  { group, member }: GroupLine,
  line: number,
  place: TablePlace,
  { book }: ReportedCredit,
): readonly PlanCell[] {
  const own = member === undefined ? undefined : book.customers[member];
  const limit = own === undefined ? group.limit : own.limit.inForce;
  const total = own === undefined ? group.exposure : own.exposure.total;
  const [exposure, inForce] = [place.cell('exposure', line), place.cell('inForce', line)];
  const adds = group.members.every((at) => book.customers[at]?.exposure.currency === group.currency);
  const members = place.range('exposure', line + 1, line + group.members.length);
  const use: Pick<LimitUse, 'use'> = own === undefined ? group : own.limitUse;
  return [
    own === undefined && adds ? { formula: `=SUM(${members})`, value: total } : total,
    limit ?? null,
    limit === undefined ? null : { formula: `=${inForce}-${exposure}`, value: moneySum([limit, -total]) },
    use.use === undefined ? null : { formula: `=${exposure}/${inForce}`, value: use.use },
  ];
}

/** Groups of companies against the limit of the parent, the members of each below it. */
export function groupTable(
  input: ReportInput,
  credit: ReportedCredit,
  row: number,
  listed: readonly CreditLine[],
): { readonly table: TablePlan; readonly place: TablePlace } {
  const { language, intake } = input;
  const { book } = credit;
  const keys = identityKeys(intake.ledger);
  const lines = [...book.groups]
    .sort((a, b) => (b.use ?? -1) - (a.use ?? -1))
    .flatMap((group): readonly GroupLine[] => [
      { group, member: undefined },
      ...group.members.map((member) => ({ group, member })),
    ]);
  const columns = columnsOf(input, listed);
  const place = new TablePlace(
    row,
    columns.map(({ key }) => key),
    lines.length,
  );
  const rows = lines.map((line, at): readonly PlanCell[] => {
    const { group, member } = line;
    const own = member === undefined ? undefined : book.customers[member];
    const words = text(language, 'limitUse.group', { count: group.members.length });
    const who =
      member === undefined
        ? keys.map((_, column) => (column === keys.length - 1 ? words : ''))
        : identityCells(intake.ledger, keys, member);
    return [
      ...who,
      ...(namesCurrencies(listed) ? [own?.exposure.currency ?? group.currency] : []),
      stateWords(own?.limitUse.state ?? group.state, language),
      ...amountCells(line, at, place, credit),
      group.parent,
    ];
  });
  const table: TablePlan = {
    name: 'Dunwell_LimitGroups',
    row,
    column: 0,
    columns,
    rows,
    keyColumns: [...keys.map((_, at) => at), columns.length - 1],
    rowFigures: lines.map(() => 'reckoned' as const),
  };
  return { table, place };
}
