import { isoFromDay } from '../../ledger/cells/dates';
import { LANGUAGES, type Language } from '../../locales/language';
import { Problem } from '../../locales/problem';
import { text, type MessageKey } from '../../locales/text';
import { allStatements, statementOf, type Statement } from '../../receivables/statement';
import { PageBuilder } from './pageBuilder';
import type { SheetPlan } from '../plan';
import type { ReportInput } from '../reportInput';
import type { Sender } from '../reportRequest';
import { STATEMENT_WIDTHS, statementPart, statementSource, type StatementSource } from './statementPart';

export interface StatementChoice {
  /** `Customer.key`; everybody who has open items when left out. */
  readonly customer?: string;
  /** What the customer reads; the report's language when left out. */
  readonly language?: Language;
  /** Printed on top of every statement; nothing when left out. */
  readonly sender?: Sender;
}

/** Within how many days a customer is asked to object. */
const DAYS_TO_OBJECT = 10;
/** Excel does not take these in the name of a sheet. */
const NOT_IN_NAMES = /[[\]:*?/\\']/g;

function statementsFor({ intake, aging }: ReportInput, key: string | undefined): readonly Statement[] {
  const { ledger } = intake;
  if (key === undefined) return allStatements(ledger, aging);
  const customer = ledger.customers.findIndex((one) => one.key === key);
  if (customer === -1) throw new Problem('customerUnknown', { customer: key });
  return [statementOf(ledger, aging, customer)];
}

/** Who the statement is from: the name, and the lines of address and bank details that are filled. */
function letterhead(page: PageBuilder, { name, address, bank }: Sender, language: Language): void {
  const lines = (words: string): string[] =>
    words.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const labelled: readonly (readonly [MessageKey, readonly string[]])[] = [
    ['statement.from', [...lines(name), ...lines(address)]],
    ['statement.bank', lines(bank)],
  ];
  if (labelled.every(([, each]) => each.length === 0)) return;
  page.skip();
  for (const [label, each] of labelled) {
    each.forEach((line, at) => {
      page.line([at === 0 ? text(language, label) : null, line]);
      page.style(page.row - 1, 0, 1, 'label');
      if (at === 0) page.style(page.row - 1, 1, 1, 'value');
    });
  }
}

function addressed(page: PageBuilder, { customer, asOf }: Statement, language: Language): void {
  page.skip();
  const first = page.row;
  page.line([text(language, 'statement.to'), customer.name === '' ? customer.number : customer.name]);
  if (customer.number !== '') page.line([text(language, 'statement.customerNumber'), customer.number]);
  page.line([text(language, 'statement.asOf'), asOf]).format(page.row - 1, 1, 'date');
  const area = { row: first, rows: page.row - first, columns: 1 };
  page.styles.push({ area: { ...area, column: 0 }, style: 'label' });
  page.styles.push({ area: { ...area, column: 1 }, style: 'value' });
  page.skip();
}

/** What we ask of the customer, and the slip that comes back. */
function requests(page: PageBuilder, { customer }: Statement, language: Language): void {
  const reference =
    customer.number === ''
      ? text(language, 'statement.reference.name')
      : text(language, 'statement.reference.customer', { number: customer.number });
  page.line([text(language, 'statement.request', { days: DAYS_TO_OBJECT })]);
  page.line([text(language, 'statement.reference', { reference })]);
  page.line([text(language, 'statement.thanks')]).skip();
  const title = text(language, 'statement.confirm.title');
  page.line([title, ...STATEMENT_WIDTHS.slice(1).map(() => null)], 'section');
  for (const line of ['agree', 'differ', 'line'] as const)
    page.line([text(language, `statement.confirm.${line}`)]);
  page.skip();
  page.line([text(language, 'statement.confirm.sign')]);
  page.skip();
  page.line([text(language, 'statement.confirm.date')]).skip();
}

function statementPage(
  page: PageBuilder,
  statement: Statement,
  source: StatementSource,
  sender: Sender | undefined,
): void {
  const { language } = source;
  if (sender !== undefined) letterhead(page, sender, language);
  addressed(page, statement, language);
  if (statement.parts.length === 0) {
    page.line([text(language, 'statement.nothingOpen')]);
    return;
  }
  page.line([text(language, 'statement.intro')]);
  const { customer } = statement;
  for (const part of statement.parts) statementPart(page, part, { ...source, customer });
  requests(page, statement, language);
}

function nameOf(statements: readonly Statement[], choice: StatementChoice, language: Language): string {
  const [only] = choice.customer === undefined ? [] : statements;
  const name = only?.customer.name === '' ? only.customer.number : (only?.customer.name ?? '');
  return `${text(language, 'sheet.statement')} ${name.replace(NOT_IN_NAMES, ' ')}`.trim();
}

/**
 * Statements of account, one for each customer with open items, or one for the customer asked for; each begins a
 * page. Plain cells, not tables: hundreds of tables would be slow to write and to open.
 * Throws `customerUnknown`.
 */
export function statementSheet(input: ReportInput, choice: StatementChoice): SheetPlan {
  const language = choice.language ?? input.language;
  const statements = statementsFor(input, choice.customer);
  const source = statementSource(input, language);
  const page = new PageBuilder(STATEMENT_WIDTHS.length);
  page.line([text(language, 'statement.title')], 'title');
  if (statements.length === 0) page.line([text(language, 'aging.nothingOpen')]).endPage(true);
  for (const [at, statement] of statements.entries()) {
    statementPage(page, statement, source, choice.sender);
    page.endPage(at === statements.length - 1);
  }
  return {
    report: 'statement',
    name: nameOf(statements, choice, language),
    ourNames: LANGUAGES.map((one) => text(one, 'sheet.statement')),
    tone: 'primary',
    blocks: page.blocks,
    tables: [],
    styles: page.styles,
    rules: [],
    links: [],
    figures: page.figures,
    otherFigures: 'item',
    widths: STATEMENT_WIDTHS,
    freeze: { rows: 1, columns: 1 },
    carried: { title: text(language, 'carried.title'), header: text(language, 'carried.header') },
    print: {
      orientation: 'portrait',
      // The title heads every page.
      titleRows: '$1:$1',
      pageBreaks: page.pageBreaks,
      footer: {
        left: text(language, 'statement.title'),
        center: text(language, 'print.page'),
        right: `${text(language, 'statement.asOf')} ${isoFromDay(input.aging.choice.asOf)}`,
      },
    },
  };
}
