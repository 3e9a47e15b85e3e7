import { isoFromDay } from '../../../ledger/cells/dates';
import { reportText as text } from '../../../locales/reportText';
import { finishSheet } from '../../finishSheet';
import type { SheetPlan } from '../../plan';
import type { ReportInput } from '../../reportInput';
import { SheetBuilder } from '../../sheetBuilder';
import { creditTable, formatOf } from '../creditColumns';
import { creditHeading, creditTieOuts } from '../creditHeading';
import { creditLines, type CreditLine } from '../creditLines';
import { limitRules } from '../limitColumns';
import type { ReportedCredit } from '../reportedCredit';
import { limitUseColumns } from './limitUseColumns';

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

/** Limits and what is used of them. `input` has the aging by due date, in the money of the documents. */
export function limitUseSheet(input: ReportInput, credit: ReportedCredit): SheetPlan {
  const { language, aging } = input;
  const all = creditLines(input, credit);
  const lines = all.filter(isListed).sort(byUse);
  const sheet = new SheetBuilder();
  creditHeading(sheet, input, credit, 'limitUse.title', creditTieOuts(input, all));
  sheet.line([text(language, 'limitUse.rule')], 'note');
  if (lines.length < all.length)
    sheet.line([text(language, 'limitUse.unlisted', { count: all.length - lines.length })], 'note');
  sheet.skip();
  const columns = limitUseColumns(input, credit, formatOf(lines));
  const titleRow = sheet.row;
  if (lines.length === 0) sheet.line([text(language, 'limitUse.none')]);
  else {
    const { table, place } = creditTable('Dunwell_LimitUse', titleRow, columns, lines, language);
    sheet.table(table);
    sheet.rules.push(...limitRules(place, language));
  }
  const isEmpty = lines.length === 0;
  return finishSheet(sheet, {
    report: 'limitUse',
    language,
    name: 'sheet.limitUse',
    title: 'limitUse.title',
    widths: columns.map(({ width }) => width),
    freeze: { rows: isEmpty ? 1 : titleRow + 1, columns: isEmpty ? 0 : 2 },
    orientation: 'landscape',
    titleRow: isEmpty ? 0 : titleRow,
    trueFor: `${text(language, 'label.asOf')} ${isoFromDay(aging.choice.asOf)}`,
  });
}
