import { plainText, saysNothing, wordKey } from './cells';
import type { Kind } from '../ledger';
import type { CellValue } from '../mapping';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

const KIND_WORDS: Readonly<Record<Kind, readonly string[]>> = {
  invoice: list(`
    invoice invoices inv salesinvoice taxinvoice accrec debitnote debitmemo rv dr ri 发票 销售发票
    蓝字发票 蓝字 应收单 其他应收单 标准应收单 销售专用发票 销售普通发票 应收
  `),
  creditNote: list(`
    creditnote creditmemo credit cn cm crmemo salescreditnote salescreditmemo accreccredit dg 红字发票
    红字 红冲 贷项 贷项通知单 贷记单 退货 退货单 销售退货 红字应收单 折让
  `),
  receipt: list(`
    receipt payment paymentreceived customerpayment cashreceipt deposit prepayment pmt dz
    accrecpayment 收款 收款单 回款 预收 预收款 预收单 预收款单 销售收款 银行收款
  `),
};
const KIND_OF = new Map<string, Kind>(
  Object.entries(KIND_WORDS).flatMap(([kind, words]) => words.map((word) => [word, kind as Kind] as const)),
);

const WRITE_OFF_WORDS: ReadonlySet<string> = new Set(
  list(`
    writeoff writtenoff writeoffs baddebt baddebts baddebtwriteoff baddebtwrittenoff 坏账核销 坏账 核销坏账 坏账损失
    坏账冲销 坏账转销 呆账核销 呆账 坏账核销单
  `),
);
const VOID_WORDS: ReadonlySet<string> = new Set(
  list(`
    void voided cancelled canceled deleted 作废 已作废 作废发票 作废单据 已取消 取消 已删除
  `),
);
const SETTLED_WORDS: ReadonlySet<string> = new Set(
  list(`
    paid paidinfull fullypaid settled closed cleared 已付 已付款 已付清 已收 已收款 已收讫 已结清 结清
    已回款 已核销 全部核销 完全核销
  `),
);
const UNDISPUTED_WORDS: ReadonlySet<string> = new Set(
  list(`
    no n false 0 nodispute undisputed notdisputed resolved closed 否 无 无争议 没有 已解决 正常 ×
  `),
);

const TOTAL_WORDS: ReadonlySet<string> = new Set(
  list(`
    total totals subtotal sub-total grandtotal sum overalltotal totalamount 合计 小计 总计 共计 总额
    累计 本页合计 本页小计 总合计 合计金额 本月合计 本年累计 本期合计 本日合计 本季合计 本年合计 本期累计 本月累计
    当前合计 当前累计 月合计 月累计 年累计 月小计
  `),
);
/** Totals of a group: `Acme Ltd Total`, `Total for Acme`, `上海分公司 小计`. */
const GROUP_TOTAL =
  /^(?:sub-?total|grand total|total)\b[\s:]|\b(?:sub-?total|total)$|(?:合计|小计|总计|汇总)$|^(?:合计|小计|总计)/i;

/** What a word in the kind column says; undefined for words that we do not know. */
export function readKind(value: CellValue): Kind | undefined {
  return saysWriteOff(value) ? 'creditNote' : KIND_OF.get(wordKey(value).replace(/[._-]/g, ''));
}

/** Whether the kind column says that the claim is given up: 坏账核销, never 收款核销. */
export function saysWriteOff(value: CellValue): boolean {
  return WRITE_OFF_WORDS.has(wordKey(value).replace(/[._-]/g, ''));
}

/** Whether a status (or kind) says that the document does not count. */
export function saysVoid(value: CellValue): boolean {
  return VOID_WORDS.has(wordKey(value));
}

/** Whether a status says that nothing is open any more. */
export function saysSettled(value: CellValue): boolean {
  return SETTLED_WORDS.has(wordKey(value).replace(/[._-]/g, ''));
}

/** Whether a dispute column marks the item: anything but a no (some sheets write the reason there). */
export function saysDisputed(value: CellValue): boolean {
  return !saysNothing(value) && !UNDISPUTED_WORDS.has(wordKey(value));
}

const OPENING_WORDS: ReadonlySet<string> = new Set(
  list(`
    期初余额 期初 期初结存 期初数 年初余额 年初数 月初余额 上年结转 上年余额 上年结余 上期结转 上期余额 上月结转 openingbalance opening
    balancebroughtforward broughtforward balanceforward balanceb/f balanceb/d b/f b/d
  `),
);

/** Whether the description of a row says that it opens the account: 期初余额, 上年结转. */
export function saysOpening(value: CellValue): boolean {
  return OPENING_WORDS.has(wordKey(value));
}

/** Whether a cell says nothing but total; good enough for rows that have a date, as of 本月合计. */
export function saysOnlyTotal(value: CellValue): boolean {
  return typeof value === 'string' && TOTAL_WORDS.has(wordKey(value));
}

/** Whether a text cell labels a total; meant for rows that have no date. */
export function saysTotal(value: CellValue): boolean {
  if (typeof value !== 'string') return false;
  const text = plainText(value)
    .replace(/\([^)]*\)/g, '')
    .replace(/[:：]\s*$/, '')
    .trim();
  return TOTAL_WORDS.has(text.toLowerCase().replace(/\s+/g, '')) || GROUP_TOTAL.test(text);
}
