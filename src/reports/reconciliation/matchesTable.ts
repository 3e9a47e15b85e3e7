import { text } from '../../locales/text';
import type { ExactMatch } from '../../receivables/exactMatches';
import type { Figure } from '../../receivables/figure';
import type { CurrencyReconciliation } from '../../receivables/reconciliation';
import { currencyTable } from '../finishSheet';
import { rowLink } from '../detail/itemCells';
import type { NoFigure, PlanCell } from '../plan';
import { amountFormat, type ReportInput } from '../reportInput';
import type { SheetBuilder } from '../sheetBuilder';

/** Who it is about, the document, and the row of the ledger. */
function matchCells(match: ExactMatch, input: ReportInput): readonly [string, string, PlanCell] {
  const { ledger } = input.intake;
  if (match.what === 'setAside') return ['', '', rowLink(input, match.at)];
  const item = match.what === 'customer' ? -1 : match.at;
  const customer = ledger.customers[item === -1 ? match.at : (ledger.customer[item] ?? -1)];
  const name = [customer?.number, customer?.name]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  return item === -1
    ? [name, '', null]
    : [name, ledger.document[item] ?? '', rowLink(input, ledger.sheetRow[item] ?? 0)];
}

/** Only a customer's total is made of several items. */
function figureOf({ what, at }: ExactMatch, { intake }: ReportInput): Figure | NoFigure {
  const customer = what === 'customer' ? intake.ledger.customers[at] : undefined;
  return customer === undefined ? 'item' : { customer: { number: customer.number, name: customer.name } };
}

/** Single documents, customers and rows that are exactly the difference: where to look first. */
export function matchesTable(
  sheet: SheetBuilder,
  input: ReportInput,
  { currency, general }: CurrencyReconciliation,
): void {
  if (general === undefined || general.difference === 0) return;
  const { language } = input;
  const { found, more } = general.matches;
  sheet.line([text(language, 'reconciliation.matches')], 'subtitle');
  if (found.length === 0) {
    sheet.line([text(language, 'reconciliation.matches.none')], 'note').skip();
    return;
  }
  const whole = text(language, 'reconciliation.match.whole');
  const half = text(language, 'reconciliation.match.half');
  sheet.table({
    name: currencyTable('Dunwell_Matches', currency),
    row: sheet.row,
    column: 0,
    columns: [
      { key: 'customerName', header: text(language, 'column.customerName'), format: 'text' },
      { key: 'document', header: text(language, 'column.document'), format: 'text' },
      {
        key: 'amount',
        header: text(language, 'reconciliation.amount'),
        format: amountFormat(currency),
        figure: {},
      },
      { key: 'ledgerRow', header: text(language, 'column.ledgerRow'), format: 'integer' },
      { key: 'what', header: text(language, 'reconciliation.match.what'), format: 'text' },
      { key: 'meaning', header: text(language, 'reconciliation.column.meaning'), format: 'text' },
    ],
    rows: found.map((match): PlanCell[] => {
      const [customer, document, row] = matchCells(match, input);
      const what = text(language, `reconciliation.match.${match.what}`);
      return [customer, document, match.amount, row, what, match.half ? half : whole];
    }),
    keyColumns: [0, 1, 4],
    figure: { currency, original: currency },
    rowFigures: found.map((match) => figureOf(match, input)),
  });
  if (more > 0) sheet.line([text(language, 'reconciliation.matches.more', { count: more })], 'note');
  sheet.skip();
}
