import { reportText as text } from '../../../locales/reportText';
import type { LimitState } from '../../../credit/limit/exposure';
import type { PlanCell, StyleName } from '../../plan';
import type { CustomerFileData } from './customerFileData';
import { RIGHT, type Look, type TwoHalves } from './twoHalves';

/** How a state of the limit looks. */
export const STATE_STYLES: Readonly<Record<LimitState, StyleName>> = {
  ok: 'good',
  watch: 'bad',
  stop: 'bad',
  hold: 'bad',
  noLimit: 'value',
};

const PLAIN: Look = { style: 'value' };

interface Fact {
  readonly label: string;
  readonly value: PlanCell;
  readonly look?: Look;
}

/** Who it is, in the words of the ledger and of the credit file. */
function whoFacts(data: CustomerFileData): readonly Fact[] {
  const { language, customer, credit, currency, input, fileSheet } = data;
  const { entry, group } = credit;
  const row = entry?.row ?? 0;
  const source =
    fileSheet === undefined
      ? text(language, 'customerFile.source.none')
      : entry === undefined
        ? text(language, 'customerFile.source.missing', { sheet: fileSheet })
        : text(language, 'customerFile.source.row', { sheet: fileSheet, row });
  const facts: readonly Fact[] = [
    { label: text(language, 'statement.customerNumber'), value: customer.number },
    {
      label: text(language, 'label.asOf'),
      value: input.aging.choice.asOf,
      look: { format: 'date', style: 'value' },
    },
    { label: text(language, 'customerFile.currency'), value: currency },
    { label: text(language, 'customerFile.group'), value: group?.parent ?? '' },
    { label: text(language, 'customerFile.source'), value: source },
  ];
  return facts.filter(({ value }) => value !== '');
}

/** What is decided by: grade, score, how sure, on what it rests, and how the limit stands. */
function verdictFacts(
  { language, credit }: CustomerFileData,
  scoreCell: string | undefined,
): readonly Fact[] {
  const { score, limitUse } = credit;
  const none = text(language, 'customerFile.none');
  const { state } = limitUse;
  return [
    {
      label: text(language, 'creditReports.column.grade'),
      value: score.score === null ? none : score.grade.name,
      look: { style: 'title' },
    },
    {
      label: text(language, 'creditReports.column.score'),
      value:
        score.score === null || scoreCell === undefined
          ? none
          : { formula: `=${scoreCell}`, value: score.score },
      look: { style: 'value', format: 'decimal' },
    },
    {
      label: text(language, 'creditReports.column.confidence'),
      value: score.score === null ? none : score.confidence,
      look: { style: 'value', format: 'percent' },
    },
    {
      label: text(language, 'creditReports.column.basis'),
      value: score.score === null ? none : text(language, `creditReports.basis.${score.basis}`),
      look: { style: 'value' },
    },
    {
      label: text(language, 'creditReports.column.state'),
      value: text(language, `creditReports.state.${state}`),
      look: { style: STATE_STYLES[state] },
    },
  ];
}

/** Title and name above the facts of the head. */
export function headBlock(sheet: TwoHalves, data: CustomerFileData, scoreCell: string | undefined): void {
  const { language, customer } = data;
  sheet.line([text(language, 'customerFile.title')], 'title');
  sheet.line([customer.name === '' ? customer.number : customer.name], 'subtitle');
  const top = sheet.row;
  const halves = [whoFacts(data), verdictFacts(data, scoreCell)];
  for (const [half, facts] of halves.entries())
    for (const [at, { label, value, look = PLAIN }] of facts.entries())
      sheet.pair(top + at, half === 0 ? 0 : RIGHT, label, value, look);
  sheet.row = top + HEAD_ROWS;
}

const HEAD_ROWS = 5;
/** Where the section below the head begins. */
export const BELOW_HEAD = HEAD_ROWS + 3;
