import { isEmpty, saysNothing, shownText, wordKey } from './cells/cells';
import { headerKey } from './recognition/headers';
import type { CellValue } from './mapping';
import { readTerms } from './cells/terms';

type Row = readonly CellValue[];

const HEAD_ROWS = 30;
const CODE =
  /^(?:code|termscode|paymenttermscode|termcode|paymentterms?key|key|zterm|代码|编码|条件代码|付款条件代码|收款条件代码|付款条件编码|收款条件编码|条款代码|账期代码|编号)$/;
const TERMS =
  /^(?:terms|paymentterms?|termsofpayment|description|meaning|text|net|netdays|days|duedatecalculation|付款条件|收款条件|说明|描述|含义|名称|条款|条款说明|付款条件说明|付款条件名称|收款条件名称|账期|天数|信用天数|付款期限)$/;

/**
 * Reads the user's list of codes for payment terms (`NAA8`, `Net 10`), as `IntakeOptions.terms` wants it; undefined
 * when the sheet is no such list: half of its texts at least must be terms that we can read.
 */
export function readTermsTable(values: readonly Row[]): ReadonlyMap<string, string> | undefined {
  const last = Math.min(values.length, HEAD_ROWS);
  for (let header = 0; header < last; header++) {
    const keys = (values[header] ?? []).map((value) => (isEmpty(value) ? '' : headerKey(String(value))));
    const code = keys.findIndex((key) => CODE.test(key));
    if (code < 0) continue;
    const columns = keys.flatMap((key, column) => (column !== code && TERMS.test(key) ? [column] : []));
    const read = columns.map((column) => readColumn(values.slice(header + 1), code, column));
    const [best] = read.sort((a, b) => b.understood - a.understood);
    if (best && best.terms.size > 0 && best.understood * 2 >= best.terms.size) return best.terms;
  }
  return undefined;
}

function readColumn(
  below: readonly Row[],
  code: number,
  column: number,
): { readonly terms: ReadonlyMap<string, string>; readonly understood: number } {
  const terms = new Map<string, string>();
  let understood = 0;
  for (const row of below) {
    const key = row[code];
    const text = row[column];
    if (key === undefined || text === undefined || saysNothing(key) || saysNothing(text)) continue;
    if (terms.has(wordKey(key))) continue;
    terms.set(wordKey(key), shownText(text));
    if (readTerms(text)) understood++;
  }
  return { terms, understood };
}
