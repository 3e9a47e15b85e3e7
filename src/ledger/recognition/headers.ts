import { plainText } from '../cells/cells';
import { unitInHeader } from '../cells/amountUnits';
import { isoCurrency } from '../cells/currencies';

/** Names that hold amounts in our own currency beside those in the document's. */
const LOCAL = /lcy|localcurr|amountinlc|amountlc$|本位币|本币/;
/** Names that look like a date or an amount of ours and are not. */
const MISLEADING =
  /paperless|expected|planned|promise|predicted|forecast|year|month|quarter|period|(?:past|over)due|days|bucket|aging|ageing|tax(?!invoice)|vat|discount|rate$|limit|预计|计划|承诺|天数|逾期|账龄|税额|税率|不含税|未税|折扣|额度|年度|年份|月份|期间|期初|借方|贷方/;
/** Words in brackets that are part of the name: our own currency, or the parts of a date in a pivot table. */
const NOT_A_UNIT = /lcy|local|本位币|本币|^(?:year|quarter|month)$/i;
const BRACKETS = /\(([^)]*)\)|\[([^\]]*)\]/g;
/** Multiples in a header: figures below it are not in the currency's own unit. */
const MULTIPLE = /[千万亿]|million|thousand|^k$|000/i;
/** ISO codes that are also words of headers. */
const ALSO_WORDS = new Set(['ALL', 'TOP', 'TRY', 'CUP', 'SOS', 'MOP']);

/** What identifies a header: narrow, lower case, units in brackets off, letters and digits only (`#` is `no`). */
export function headerKey(header: string): string {
  const text = plainText(header).replace(BRACKETS, (_all, round?: string, square?: string) => {
    const inside = round ?? square ?? '';
    return NOT_A_UNIT.test(inside.trim()) ? inside : ' ';
  });
  return text
    .replace(/#/g, ' no ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A date over its parts in a header of two lines: `2023年` or 日期 over 月 and 日. */
const OVER_A_PART =
  /^(?:(?:19|20)\d{2}年?度?|(?:单据|凭证|记账|制单|业务|开票|发生|交易)?日期|date)(?=(?:[年月日]|year|month|day)$)/;
const YEAR_ALONE = /^(?:19|20)\d{2}年?度?$/;

/** The key of a column that holds a part of a date, without what stands over it: 年 for a year itself. */
export function datePartKey(header: string): string {
  const key = headerKey(header);
  return YEAR_ALONE.test(key) ? '年' : key.replace(OVER_A_PART, '');
}

/** Whether a column holds amounts in our own currency beside the document's. */
export function isLocalAmount(header: string): boolean {
  return LOCAL.test(headerKey(header));
}

/** Whether a header names an age, a tax, a forecast or another thing that must not stand for a field of ours. */
export function isMisleading(header: string): boolean {
  return MISLEADING.test(headerKey(header));
}

/** Whether a header is an aging band (`1-30`, `90+`, `Current`, `1年以内`). */
export function isBucketName(header: string): boolean {
  const text = plainText(header).toLowerCase();
  return (
    /^(?:current|not due|not yet due|未到期|未逾期)$/.test(text) ||
    /^[<>≤≥]?\s*\d+\s*(?:(?:-|–|—|~|to|至)\s*\d+\s*)?(?:\+|days?|天|日|个月|年|months?)?(?:以上|以内|内)?$/.test(
      text,
    ) ||
    /^(?:over|above|older than|less than|超过|大于)\s*\d+/.test(text)
  );
}

/**
 * The currency that an amount's header names: `Open Advance (ILS)`, `converted_usd`, `金额（元）`, `金额（万元）`. A
 * multiple that we cannot read is handed back as written, so that nobody takes the figures for single units.
 */
export function currencyInHeader(header: string): string | undefined {
  const unit = unitInHeader(header);
  if (unit) return unit.currency;
  const text = plainText(header);
  for (const [, round, square] of text.matchAll(BRACKETS)) {
    const inside = (round ?? square ?? '').replace(/^(?:单位|in\b|unit\b)\s*[::]?\s*/i, '').trim();
    if (MULTIPLE.test(inside)) return inside;
    const code = isoCurrency(inside);
    if (code !== undefined) return code;
  }
  const last = text
    .replace(BRACKETS, ' ')
    .split(/[^\p{L}\p{N}$€£¥]+/u)
    .filter((word) => word !== '')
    .at(-1);
  if (last === undefined || last === text || ALSO_WORDS.has(last.toUpperCase())) return undefined;
  return MULTIPLE.test(last) && last.includes('元') ? last : isoCurrency(last);
}
