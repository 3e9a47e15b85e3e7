import { plainText } from './cells';
import { addMonths, civilFromDay, dayFromCivil, daysInMonth, endOfMonth } from './dates';
import type { Day } from '../ledger';
import type { CellValue } from '../mapping';

/** When one amount falls due, counted from the invoice date. */
export type SingleTerms =
  /** So many days after it. */
  | { readonly kind: 'days'; readonly days: number }
  /** The same day so many months later (or the last day of a shorter month). */
  | { readonly kind: 'months'; readonly months: number }
  /** So many days after the end of the month that is `months` after the invoice's own. */
  | { readonly kind: 'endOfMonth'; readonly months: number; readonly days: number }
  /** On a day of the month that is `months` after the invoice's own. */
  | { readonly kind: 'dayOfMonth'; readonly months: number; readonly day: number };

/** Parts of an amount in the order of their due dates; the shares add up to 1. */
export interface Instalments {
  readonly kind: 'instalments';
  readonly parts: readonly { readonly terms: SingleTerms; readonly share: number }[];
}

export type Terms = SingleTerms | Instalments;

const MAX_DAYS = 3650;
const MAX_MONTHS = 120;
const CHINESE_DIGITS = '一二三四五六七八九';
const ONE_TO_TEN = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const DUE_AT_ONCE =
  /^(?:cod|cia|cwo|cash(?:on(?:ly)?delivery|inadvance)?|(?:due|payable)?(?:up)?onreceipt|immediate(?:ly)?|dueimmediately|prepaid|prepayment|payment?inadvance|advance(?:payment)?|货到(?:即)?付款|款到发货|先款后货|预付(?:款|全款)?|全额预付|现(?:结|款|金|付)|即期|即付|见票即付|立即付款)$/;
const AFTER_EVENT = '(?:发票日?|开票日?|票到|收票|货到|到货|验收|收货|发货)?(?:后|起)?';

type Reader = readonly [RegExp, (found: RegExpExecArray) => SingleTerms | undefined];

/** Tried in order on the text without spaces, lower case. */
const READERS: readonly Reader[] = [
  [DUE_AT_ONCE, () => days(0)],
  [/^(?:货到付款|cod)[/、,](?:货到付款|cod)$/, () => days(0)],
  [/^(?:eom|月结|当月结|当月底|月底)$/, () => afterMonthEnd(0, 0)],
  [/^(?:次月结|次月底|下月底|隔月结)(?:前|之前)?(?:付清|付款|结清)?$/, () => afterMonthEnd(1, 0)],
  [/^月结(\d+)(?:天|日)?$/, ([, count]) => afterMonthEnd(0, Number(count))],
  [/^月结(\d+)个月$/, ([, count]) => afterMonthEnd(Number(count), 0)],
  [/^(?:net)?eom[+,]?(?:net)?(\d+)(?:days?|d)?$/, ([, count]) => afterMonthEnd(0, Number(count))],
  [
    /^(?:net)?(\d+)(?:days?|d)?,?[+]?(?:eom|(?:after|from)(?:the)?endof(?:the)?(?:invoice)?month)$/,
    ([, count]) => afterMonthEnd(0, Number(count)),
  ],
  [
    /^(\d+)months?(?:after|from)(?:the)?endof(?:the)?(?:invoice)?month$/,
    ([, count]) => afterMonthEnd(Number(count), 0),
  ],
  [/^(?:开票|发票)?月(?:底|末)后(\d+)个月$/, ([, count]) => afterMonthEnd(Number(count), 0)],
  [/^(?:开票|发票)?月(?:底|末)(?:后|[+])(\d+)(?:天|日)?$/, ([, count]) => afterMonthEnd(0, Number(count))],
  [
    /^(?:the)?(\d+)(?:st|nd|rd|th)?(?:day)?(?:ofthe|of)?(?:next|following)month$/,
    ([, day]) => onDay(1, Number(day)),
  ],
  [/^(\d+)(?:st|nd|rd|th)?(?:mfi|prox\.?|proximo)$/, ([, day]) => onDay(1, Number(day))],
  [/^(?:次月|下月|下个月)(\d+)[日号](?:前|之前|付款)?$/, ([, day]) => onDay(1, Number(day))],
  [/^(\d+)(?:个月|months?|m)$/, ([, count]) => inMonths(Number(count))],
  [/^半年$/, () => inMonths(6)],
  [/^(\d+)(?:年|years?)$/, ([, count]) => inMonths(12 * Number(count))],
  [
    /^[\d.]+%?[/]?\d+(?:days?|d|天)?[,;，]?(?:net|n[/])(\d+)(?:days?|d|天)?$/,
    ([, count]) => days(Number(count)),
  ],
  [/^(?:net|nt|n)[-/]?(\d+)(?:days?|d|天)?$/, ([, count]) => days(Number(count))],
  [
    /^(?:due(?:in)?|within|in)?(\d+)(?:days?|d)(?:net|after(?:the)?invoice(?:date)?|frominvoice(?:date)?)?$/,
    ([, count]) => days(Number(count)),
  ],
  [
    new RegExp(
      `^(?:账期|帐期|信用期)?${AFTER_EVENT}(\\d+)(?:个)?(?:自然)?(?:天|日)(?:内|净|净额|付款|付清|账期|帐期)*$`,
    ),
    ([, count]) => days(Number(count)),
  ],
  [/^(0|[1-9]\d*)(?:\.0+)?$/, ([, count]) => days(Number(count))],
];

/**
 * Reads payment terms as DOMAIN.md 1 lists them: `Net 30`, `30`, `30天`, `月结30天` (end of month + 30),
 * `EOM+15`, `15th of next month`, `2/10 net 30` (the discount is left out), `货到付款`, `预付`, instalments as
 * `30/60/90: 30%/50%/20%`. Undefined for codes and anything else that does not say it by itself.
 */
export function readTerms(value: CellValue): Terms | undefined {
  if (typeof value === 'boolean') return undefined;
  const text = withDigits(plainText(value).toLowerCase().replace(/\s+/g, ''));
  for (const [pattern, make] of READERS) {
    const found = pattern.exec(text);
    if (found) return make(found);
  }
  return instalments(text);
}

/**
 * The due date of an invoice. For instalments as a whole it is the date of the last part.
 */
export function dueDateFrom(invoiceDate: Day, terms: Terms): Day {
  switch (terms.kind) {
    case 'days':
      return invoiceDate + terms.days;
    case 'months':
      return addMonths(invoiceDate, terms.months);
    case 'endOfMonth':
      return endOfMonth(invoiceDate, terms.months) + terms.days;
    case 'dayOfMonth': {
      const last = endOfMonth(invoiceDate, terms.months);
      const { year, month } = civilFromDay(last);
      return dayFromCivil(year, month, Math.min(terms.day, daysInMonth(year, month))) ?? last;
    }
    case 'instalments':
      return Math.max(...terms.parts.map((part) => dueDateFrom(invoiceDate, part.terms)));
  }
}

function days(count: number): SingleTerms | undefined {
  return count <= MAX_DAYS ? { kind: 'days', days: count } : undefined;
}

function inMonths(count: number): SingleTerms | undefined {
  return count <= MAX_MONTHS ? { kind: 'months', months: count } : undefined;
}

function afterMonthEnd(months: number, count: number): SingleTerms | undefined {
  return count <= MAX_DAYS && months <= MAX_MONTHS ? { kind: 'endOfMonth', months, days: count } : undefined;
}

function onDay(months: number, day: number): SingleTerms | undefined {
  return day >= 1 && day <= 31 ? { kind: 'dayOfMonth', months, day } : undefined;
}

/** `30/60/90` (equal shares) or with shares behind a colon, which must come to 100 %. */
function instalments(text: string): Terms | undefined {
  const found =
    /^(?:分期(?:付款|收款)?)?[:：]?(\d+(?:\/\d+)+)(?:days?|天)?(?:[:：](\d+(?:\.\d+)?%?(?:\/\d+(?:\.\d+)?%?)+))?$/.exec(
      text,
    );
  if (!found) return undefined;
  const offsets = (found[1] ?? '').split('/').map(Number);
  const shares = found[2]?.split('/').map((share) => Number.parseFloat(share) / 100);
  const ascending = offsets.every(
    (offset, at) => offset <= MAX_DAYS && (at === 0 || offset > (offsets[at - 1] ?? 0)),
  );
  // Two numbers without shares are as likely a discount (2/10).
  if (!ascending || (!shares && offsets.length < 3) || (shares && shares.length !== offsets.length))
    return undefined;
  const total = shares?.reduce((sum, share) => sum + share, 0) ?? 1;
  if (Math.abs(total - 1) > 1e-9) return undefined;
  const parts = offsets.map((offset, at) => ({
    terms: { kind: 'days', days: offset } as const,
    share: shares?.[at] ?? 1 / offsets.length,
  }));
  return { kind: 'instalments', parts };
}

/** Number words before a unit as digits: `三十天` is `30天`, `一个月` is `1个月`, `one month` is `1month`. */
function withDigits(text: string): string {
  const english = text.replace(
    /^(one|two|three|four|five|six|seven|eight|nine|ten)(?=month|day|year)/,
    (word) => String(ONE_TO_TEN.indexOf(word) + 1),
  );
  return english.replace(
    /([一二两三四五六七八九])?(十)?([一二三四五六七八九])?(?=个月|天|日|年)/g,
    (whole, tens?: string, ten?: string, ones?: string) => {
      if (whole === '') return '';
      const value = (digit = ''): number =>
        digit === '' ? 0 : digit === '两' ? 2 : CHINESE_DIGITS.indexOf(digit) + 1;
      return String(ten ? (tens ? value(tens) : 1) * 10 + value(ones) : value(tens ?? ones));
    },
  );
}
