import { headerKey } from '../../ledger/recognition/headers';
import { fieldsNamed } from '../../ledger/recognition/mapColumns';

/** Words of headers that stand in a credit file and hardly anywhere else. */
const SIGNS =
  /limit|creditline|insured|guarantee|collateral|mortgage|pledge|rating|review|registeredcapital|totalassets|额度|限额|授信|保险|信保|担保|保函|抵押|质押|评级|资信|评审|注册资[本金]|资产总|总资产|资产负债率/;

/** Whether headers tell of single documents with their amounts. */
export function listsDocuments(headers: readonly string[]): boolean {
  const fields = new Set(headers.flatMap((header) => fieldsNamed(header).map(({ field }) => field)));
  const dated = fields.has('document') || fields.has('documentDate') || fields.has('dueDate');
  return dated && (fields.has('amount') || fields.has('openAmount') || fields.has('debit'));
}

/**
 * Whether headers look like a credit file's and not like a ledger's: enough to keep one from being taken for a ledger,
 * without the names of all of its fields, which the ribbon's commands do not load.
 */
export function looksLikeCreditFile(headers: readonly string[]): boolean {
  const others = headers.filter((header) => !SIGNS.test(headerKey(header)));
  return others.length < headers.length && !listsDocuments(others);
}
