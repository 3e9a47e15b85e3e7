import type { Reason } from '../../../credit/limit/recommendation';
import { reportText as text, type ReportKey } from '../../../locales/reportText';
import type { Values } from '../../../locales/speaker';
import type { Figure } from '../../../receivables/figure';
import { moneySum } from '../../../ledger/moneySums';
import { KINDS, type Day } from '../../../ledger/ledger';
import { isoFromDay } from '../../../ledger/cells/dates';
import { cellAddress } from '../../a1';
import type { NoFigure, PlanCell } from '../../plan';
import { amountFormat } from '../../reportInput';
import type { CustomerFileData } from './customerFileData';
import { STATE_STYLES } from './headBlock';
import { LAST, RIGHT, type Look, type Trace, type TwoHalves } from './twoHalves';

const AMOUNT = 1;
const ASIDE = 2;
/** Characters for a sentence before the amount at the right. */
const ROOM = 52;

const IN_WORDS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** A line of the left half. */
interface Line {
  readonly key: ReportKey;
  readonly value: PlanCell;
  readonly figure?: Figure | NoFigure;
  readonly look?: Look;
  readonly aside?: string;
}

/** Open amounts of a kind in the file's currency. */
function openOf({ part, input }: CustomerFileData, kind: 'invoice' | 'creditNote'): number {
  const { ledger } = input.intake;
  const lines = part?.lines.filter(({ item }) => KINDS[ledger.kind[item] ?? 0] === kind) ?? [];
  return moneySum(lines.map(({ open }) => open));
}

/** Whether the exposure is in the ledger's own money: only then its parts are sums of items. */
function isOwnMoney({ statement, currency, credit }: CustomerFileData): boolean {
  return credit.exposure.currency === currency && statement.parts.every((one) => one.currency === currency);
}

/** What the exposure is made of, as it is added up: amounts with the sign that they have in it. */
function exposureParts(data: CustomerFileData): readonly Line[] {
  const { exposure } = data.credit;
  const own = isOwnMoney(data);
  const creditNotes = own ? openOf(data, 'creditNote') : 0;
  const invoices: Line =
    creditNotes === 0
      ? {
          key: 'customerFile.invoices',
          value: exposure.invoices,
          figure: own ? { part: 'billed' } : 'reckoned',
        }
      : { key: 'customerFile.invoices', value: openOf(data, 'invoice'), figure: { kind: 'invoice' } };
  const more: readonly (readonly [ReportKey, number, Figure | NoFigure])[] = [
    ['customerFile.creditNotes', creditNotes, { kind: 'creditNote' }],
    ['customerFile.orders', exposure.orders, 'typed'],
    ['customerFile.onAccountLess', -exposure.onAccount, own ? { kind: 'receipt' } : 'reckoned'],
    ['customerFile.collateral', -exposure.collateral, 'typed'],
  ];
  return [
    invoices,
    ...more.flatMap(([key, value, figure]): Line[] => (value === 0 ? [] : [{ key, value, figure }])),
  ];
}

function untilWords({ language }: CustomerFileData, until: Day | undefined): string {
  return until === undefined ? '' : text(language, 'customerFile.until', { date: isoFromDay(until) });
}

/** The limit in force, what is left of it and how much is used; nothing without a limit. */
function limitLines(data: CustomerFileData, exposureCell: string, top: number): readonly Line[] {
  const { language, credit } = data;
  const { limit, limitUse } = credit;
  const { inForce, temporary } = limit;
  if (inForce === undefined || limitUse.available === undefined) return [];
  const limitCell = cellAddress(top, AMOUNT);
  const until = temporary === undefined ? '' : untilWords(data, temporary.until);
  const left: Line[] = [
    {
      key: 'creditReports.column.inForce',
      value: inForce,
      figure: 'typed',
      aside: temporary === undefined ? '' : text(language, 'customerFile.temporary', { until }),
    },
    {
      key: 'customerFile.available',
      value: { formula: `=${limitCell}-${exposureCell}`, value: limitUse.available },
      figure: 'difference',
    },
  ];
  if (limitUse.use === undefined) return left;
  const use = { formula: `=${exposureCell}/${limitCell}`, value: limitUse.use };
  const look: Look = { format: 'percent' };
  return [...left, { key: 'creditReports.column.use', value: use, figure: 'share', look }];
}

/** How the limit stands, by the shares of it that the policy names. */
function stateLine({ language, credit, policy }: CustomerFileData): Line {
  const { state } = credit.limitUse;
  const percent = (share: number): number => Math.round(share * 100);
  const { watch, stop } = policy.limits;
  return {
    key: 'creditReports.column.state',
    value: text(language, `creditReports.state.${state}`),
    look: { style: STATE_STYLES[state] },
    aside: text(language, 'customerFile.state.words', { watch: percent(watch), stop: percent(stop) }),
  };
}

/** What an insurer covers, and what is above it. */
function coverLines(data: CustomerFileData): readonly Line[] {
  const { limit, limitUse, exposure } = data.credit;
  const { insured } = limit;
  if (insured === undefined) return [];
  const until = untilWords(data, insured.until);
  const aside = insured.expired ? text(data.language, 'customerFile.expired', { until }) : until;
  return [
    { key: 'creditReports.column.insured', value: insured.amount, figure: 'typed', aside },
    {
      key: 'creditReports.column.uninsured',
      value: limitUse.uninsured ?? exposure.total,
      figure: 'difference',
    },
  ];
}

/** The companies that share a limit with the customer. */
function groupLines({ language, credit }: CustomerFileData): readonly Line[] {
  const { group } = credit;
  if (group === undefined) return [];
  const limit =
    group.limit === undefined ? text(language, 'customerFile.none') : IN_WORDS.format(group.limit);
  const state = text(language, `creditReports.state.${group.state}`);
  const aside = text(language, 'customerFile.groupLimit', { state, members: group.members.length, limit });
  return [{ key: 'customerFile.groupExposure', value: group.exposure, figure: 'reckoned', aside }];
}

function leftHalf(sheet: TwoHalves, data: CustomerFileData, top: number, trace: Trace): number {
  const { language, credit } = data;
  const { exposure } = credit;
  const format = amountFormat(exposure.currency);
  let row = top;
  const put = ({ key, value, figure, look = {}, aside = '' }: Line): void => {
    sheet.pair(row, 0, text(language, key), value, {
      ...(typeof value === 'string' ? {} : { format }),
      ...look,
    });
    if (figure !== undefined) trace(row, AMOUNT, figure);
    if (aside !== '') sheet.put(row, ASIDE, [aside], { style: 'aside' });
    row++;
  };
  for (const line of exposureParts(data)) put(line);
  const sum = `SUM(${cellAddress(top, AMOUNT)}:${cellAddress(row - 1, AMOUNT)})`;
  const exposureCell = cellAddress(row, AMOUNT);
  put({
    key: 'customerFile.exposure',
    value: { formula: `=MAX(0,${sum})`, value: exposure.total },
    figure: 'reckoned',
    look: { style: 'totals' },
  });
  const overdue: Figure | NoFigure = isOwnMoney(data) ? { kind: 'invoice', part: 'overdue' } : 'reckoned';
  put({ key: 'customerFile.overdue', value: exposure.overdue, figure: overdue });
  for (const line of limitLines(data, exposureCell, row)) put(line);
  for (const line of [stateLine(data), ...coverLines(data), ...groupLines(data)]) put(line);
  if (exposure.unconverted.length > 0) {
    const amounts = exposure.unconverted.map(({ currency, amount }) => `${currency} ${amount.toFixed(2)}`);
    sheet.put(row, 0, [text(language, 'customerFile.unconverted', { amounts })], { style: 'bad' });
    row++;
  }
  return row;
}

/** Figures of a sentence with their thousands apart. */
function written(values: Values): Values {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? IN_WORDS.format(value) : value,
  ]);
  return Object.fromEntries(entries) as Values;
}

/** What the policy would give and why, what was agreed, and when it is looked at again. */
function rightHalf(sheet: TwoHalves, data: CustomerFileData, top: number, trace: Trace): number {
  const { language, credit } = data;
  const { recommendedLimit: limit, recommendedTerms: terms, entry, nextReview } = credit;
  const format = amountFormat(limit.currency);
  const none = text(language, 'customerFile.none');
  let row = top;
  const reasonWords = ({ key, values }: Reason): string => text(language, key, written(values));
  const say = (words: string): void => {
    row += sheet.words(row, RIGHT, words, ROOM, 'aside');
  };
  const value = (key: ReportKey, cell: PlanCell, look: Look = {}): void => {
    sheet.pair(row, RIGHT, text(language, key), cell, { style: 'sectionFigure', ...look }, LAST - RIGHT);
    row++;
  };
  trace(row, LAST, 'reckoned');
  value('creditReports.column.recommended', limit.amount ?? none, {
    style: 'totals',
    ...(limit.amount === undefined ? {} : { format }),
  });
  for (const step of limit.steps) {
    sheet.put(row, LAST, [step.amount], { format });
    trace(row, LAST, 'reckoned');
    say(reasonWords(step.reason));
  }
  if (limit.steps.length === 0) say(reasonWords(limit.reason));
  value('creditReports.column.recommendedTerms', terms.days ?? none, { style: 'totals', format: 'integer' });
  say(reasonWords(terms.reason));
  if (entry?.termsDays !== undefined)
    value('creditReports.column.terms', entry.termsDays, { format: 'integer' });
  if (entry?.lastReview !== undefined)
    value('creditReports.column.lastReview', entry.lastReview, { format: 'date' });
  if (nextReview !== undefined) {
    const isLate = nextReview < data.input.aging.choice.asOf;
    value('creditReports.column.nextReview', nextReview, {
      format: 'date',
      ...(isLate ? { style: 'bad' } : {}),
    });
  }
  return row;
}

/** Exposure and limit at the left, what is recommended at the right. */
export function limitBlock(sheet: TwoHalves, data: CustomerFileData): void {
  const { language, credit, figure } = data;
  const heads: (string | null)[] = Array.from({ length: LAST + 1 }, () => null);
  heads[0] = text(language, 'customerFile.exposureAndLimit');
  heads[AMOUNT] = credit.exposure.currency;
  heads[RIGHT] = text(language, 'customerFile.recommendation');
  const trace = sheet.section(heads, figure);
  sheet.style(sheet.row - 1, AMOUNT, 1, 'sectionFigure');
  const top = sheet.row;
  sheet.row = Math.max(leftHalf(sheet, data, top, trace), rightHalf(sheet, data, top, trace)) + 1;
}
