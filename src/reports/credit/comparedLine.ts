import { isoFromDay } from '../../ledger/cells/dates';
import { reportText as text } from '../../locales/reportText';
import type { ReportInput } from '../reportInput';
import type { SheetBuilder } from '../sheetBuilder';
import type { Compared } from './comparedWith';
import type { ReportedCredit } from './reportedCredit';

/** What the book is compared with, whether it was stored or made again, and what of the store cannot be read. */
export function comparedLine(
  sheet: SheetBuilder,
  { language, intake }: ReportInput,
  { used }: ReportedCredit,
  { before, stored }: Compared,
): void {
  const day = isoFromDay(before.asOf);
  const words = text(language, `creditAlerts.from.${before.from}`, { day });
  const row = sheet.row;
  sheet.line([text(language, 'creditAlerts.comparedWith'), words]);
  sheet.style(row, 0, 1, 'label').style(row, 1, 1, 'value');
  if (used.assessmentsProblem !== undefined) {
    const lost = used.assessmentsProblem.words(language);
    sheet.line([text(language, 'creditAlerts.historyLost', { ...lost })], 'bad');
  } else if (stored.length === 0) sheet.line([text(language, 'creditAlerts.nothingStored')], 'note');
  if (before.from === 'ledger' && intake.ledger.shape === 'openItems')
    sheet.line([text(language, 'creditAlerts.openItemsOnly')], 'bad');
  const faults = used.assessments?.faults.length ?? 0;
  if (faults > 0) sheet.line([text(language, 'creditAlerts.historyFaults', { count: faults })], 'bad');
}
