import type { GroupUse } from '../../../credit/limit/companyGroups';
import { isoFromDay } from '../../../ledger/cells/dates';
import { reportText as text } from '../../../locales/reportText';
import { finishSheet } from '../../finishSheet';
import type { TablePlace } from '../../dashboard/tablePlace';
import type { ChartPlan, SheetPlan } from '../../plan';
import type { ReportInput } from '../../reportInput';
import { SheetBuilder } from '../../sheetBuilder';
import { creditTable, formatOf } from '../creditColumns';
import { creditHeading, creditTieOuts } from '../creditHeading';
import { creditLines, type CreditLine } from '../creditLines';
import { limitRules } from '../limitColumns';
import type { ReportedCredit } from '../reportedCredit';
import { partLinks, type Part } from '../sheetLinks';
import { tieOutBlock } from '../tieOutBlock';
import { groupTable } from './groupTable';
import { limitUseColumns } from './limitUseColumns';
import { BESIDE_CHART, stateBlock, topUse } from './stateBlock';

/** What there is to say about: a limit, an exposure, something open that has no rate, or a stop of deliveries. */
function isListed({ credit, balances }: CreditLine): boolean {
  const { limit, limitUse, exposure } = credit;
  return (
    limit.inForce !== undefined || limitUse.state === 'hold' || exposure.total !== 0 || balances.length > 0
  );
}

/** How much of the limit is used; any exposure is more than all of a limit of zero, and no limit comes last. */
function rankOf({ credit: { limit, limitUse, exposure } }: CreditLine): number {
  if (limit.inForce === undefined) return -1;
  return limitUse.use ?? (exposure.total > 0 ? Infinity : 0);
}

/** Most used first; where nobody has decided on a limit, by exposure. */
export function byUse(a: CreditLine, b: CreditLine): number {
  const [ofA, ofB] = [rankOf(a), rankOf(b)];
  return ofA === ofB ? b.credit.exposure.total - a.credit.exposure.total : ofB - ofA;
}

/** Whether any of a group's companies has its exposure in another currency than the group. */
function isMixed({ members, currency }: GroupUse, { book }: ReportedCredit): boolean {
  return members.some((at) => book.customers[at]?.exposure.currency !== currency);
}

/** What stands below the list: states, the most used limits as a chart, groups of companies, tie-out. */
function below(
  sheet: SheetBuilder,
  input: ReportInput,
  credit: ReportedCredit,
  lines: readonly CreditLine[],
  place: TablePlace,
): { readonly charts: readonly ChartPlan[]; readonly parts: readonly Part[] } {
  const { language } = input;
  sheet.skip();
  const states = sheet.row;
  stateBlock(sheet, lines, place, language);
  const who = place.keys.includes('customerName') ? 'customerName' : 'customerNumber';
  const chart = topUse(lines, place, states, who, language);
  if (chart !== undefined) sheet.row = Math.max(sheet.row, states + BESIDE_CHART);
  sheet.skip();
  const parts: Part[] = [{ row: states, key: 'limitUse.states', column: 1 }];
  if (credit.book.groups.length > 0) {
    parts.push({ row: sheet.row, key: 'limitUse.groups', column: place.column('exposure') });
    sheet.line([text(language, 'limitUse.groups')], 'subtitle');
    sheet.line([text(language, 'limitUse.groups.rule')], 'note');
    if (credit.book.groups.some((group) => isMixed(group, credit)))
      sheet.line([text(language, 'limitUse.groups.mixed')], 'note');
    const groups = groupTable(input, credit, sheet.row, formatOf(lines));
    sheet.table(groups.table);
    sheet.rules.push(...limitRules(groups.place, language));
    sheet.skip();
  }
  parts.push({ row: sheet.row, key: 'creditReports.tieOut', column: place.column('available') });
  const first = place.column('exposure');
  // Between them stands the column of shares, which is too narrow.
  const columns = [0, 1, 2, 4, 5].map((at) => first + at);
  tieOutBlock(sheet, creditTieOuts(input, lines), columns, language);
  return { charts: chart === undefined ? [] : [chart], parts };
}

/** Limits and what is used of them. `input` has the aging by due date, in the money of the documents. */
export function limitUseSheet(input: ReportInput, credit: ReportedCredit): SheetPlan {
  const { language, aging } = input;
  const all = creditLines(input, credit);
  const lines = all.filter(isListed).sort(byUse);
  const sheet = new SheetBuilder();
  creditHeading(sheet, input, credit, 'limitUse.title', creditTieOuts(input, lines));
  const links = sheet.row;
  const isEmpty = lines.length === 0;
  sheet.skip(isEmpty ? 0 : 1);
  const { watch, stop } = credit.book.policy.limits;
  const shares = { watch: Math.round(watch * 1000) / 10, stop: Math.round(stop * 1000) / 10 };
  sheet.line([text(language, 'limitUse.rule', shares)], 'note');
  if (lines.length < all.length)
    sheet.line([text(language, 'limitUse.unlisted', { count: all.length - lines.length })], 'note');
  sheet.skip();
  const columns = limitUseColumns(input, credit, formatOf(lines));
  const titleRow = sheet.row;
  const charts: ChartPlan[] = [];
  if (isEmpty) sheet.line([text(language, 'limitUse.none')]);
  else {
    const { table, place } = creditTable('Dunwell_LimitUse', titleRow, columns, lines, language);
    sheet.table(table);
    sheet.rules.push(...limitRules(place, language));
    const rest = below(sheet, input, credit, lines, place);
    charts.push(...rest.charts);
    partLinks(sheet, links, rest.parts, language);
  }
  const plan = finishSheet(sheet, {
    report: 'limitUse',
    language,
    name: 'sheet.limitUse',
    title: 'limitUse.title',
    widths: columns.map(({ width }) => width),
    freeze: {
      rows: isEmpty ? 1 : titleRow + 1,
      columns: isEmpty ? 0 : columns.findIndex(({ key }) => key === 'currency'),
    },
    orientation: 'landscape',
    titleRow: isEmpty ? 0 : titleRow,
    trueFor: `${text(language, 'label.asOf')} ${isoFromDay(aging.choice.asOf)}`,
  });
  return charts.length === 0 ? plan : { ...plan, charts };
}
