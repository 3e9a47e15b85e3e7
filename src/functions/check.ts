import { SEVERITY_ORDER, type Check, type Intake } from '../ledger/ledger';
import type { Language } from '../locales/language';
import { text } from '../locales/text';
import { asOfLabel } from './labels';
import { ledgerIn, readGiven } from './ledgerArgument';
import { asOf as asOfArgument, ledgerCells } from './readers';
import { answerTable, type Answer } from './wrapper';

function checkRow(check: Check, language: Language): Answer[] {
  const values = { count: check.count, ...check.details };
  return [
    check.code,
    text(language, `severity.${check.severity}`),
    check.count,
    check.rows[0] ?? '',
    text(language, `check.${check.code}`, values),
    text(language, `check.${check.code}.remedy`, values),
  ];
}

function nothingFound({ rowsRead, rowsUsed, setAside }: Intake, language: Language): Answer[] {
  const values = { read: rowsRead, used: rowsUsed, setAside: setAside.length };
  return [
    text(language, 'functions.check.none'),
    '',
    0,
    '',
    text(language, 'functions.check.rows', values),
    '',
  ];
}

/** A formula is given one range: what reports take from other sheets it cannot know. */
function otherSheets(sheets: readonly string[], language: Language): Answer[][] {
  if (sheets.length === 0) return [];
  return [
    [
      'otherSheets',
      text(language, 'severity.warning'),
      sheets.length,
      '',
      text(language, 'functions.check.otherSheets', { sheets }),
      text(language, 'functions.check.otherSheets.remedy'),
    ],
  ];
}

/**
 * Everything about a ledger that is wrong, was assumed or is worth a look, the most serious first.
 * @customfunction CHECK
 * @param ledger The ledger with its header row, or whole columns such as A:H.
 * @param [asOf] As-of date; the day of calculation when omitted.
 * @returns A header row and one row a finding: code, severity, count, first row of the range concerned, finding,
 *   remedy; one row with the rows read and used when there is none.
 */
export function check(ledger: unknown[][], asOf?: unknown[][]): Promise<unknown[][]> {
  const args = [ledgerCells, asOfArgument] as const;
  return answerTable(args, [ledger, asOf], ([values, on], session) => {
    const { language } = session;
    const given = ledgerIn(values, session);
    const intake = readGiven(given, on, session);
    const rank = ({ severity }: Check): number => SEVERITY_ORDER.indexOf(severity);
    const found = [...intake.checks].sort((a, b) => rank(a) - rank(b));
    const header: Answer[] = [
      asOfLabel(on, language),
      text(language, 'column.severity'),
      text(language, 'findings.count'),
      text(language, 'functions.check.firstRow'),
      text(language, 'functions.check.finding'),
      text(language, 'functions.check.remedy'),
    ];
    const rows = found.map((one) => checkRow(one, language));
    const beside = otherSheets(given.reading.beside ?? [], language);
    return [header, ...(rows.length > 0 ? rows : [nothingFound(intake, language)]), ...beside];
  });
}
