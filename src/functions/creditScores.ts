import type { CustomerCredit } from '../credit/creditBook';
import type { CreditPolicy } from '../credit/policy';
import type { CreditScore } from '../credit/score';
import { factorLabel, noScoreText, reasonText } from '../credit/words';
import type { Language } from '../locales/language';
import { text } from '../locales/text';
import { bookOn, creditFileCells, policyWord } from './creditBookArgument';
import { asOfLabel } from './labels';
import { asOf as asOfArgument, ledgerCells } from './readers';
import { answerTable, type Answer } from './wrapper';

/** What takes most off a score; of a full one what says most. */
function mainReason({ factors }: CreditScore, policy: CreditPolicy, language: Language): string {
  let main = factors[0];
  let most = -1;
  for (const factor of factors) {
    const taken = factor.weight * (100 - factor.points);
    if (taken > most || (taken === most && factor.weight > (main?.weight ?? 0)))
      [main, most] = [factor, taken];
  }
  if (main === undefined) return '';
  return text(language, 'functions.credit.reason', {
    factor: factorLabel(main.name, policy, language),
    reason: reasonText(main, language),
  });
}

function lineOf(
  { score }: CustomerCredit,
  label: string,
  policy: CreditPolicy,
  language: Language,
): Answer[] {
  if (score.score === null) return [label, '', '', '', '', noScoreText(score, language)];
  return [
    label,
    score.score,
    score.grade.name,
    Math.round(score.confidence * 100),
    text(language, `functions.credit.basis.${score.basis}`),
    mainReason(score, policy, language),
  ];
}

/**
 * The credit scores of all customers of a ledger, the worst first, with what they rest on.
 * @customfunction CREDITSCORES
 * @param ledger The ledger with its header row, paid invoices included.
 * @param [asOf] As-of date; the day of calculation when omitted. Only what was known on that day counts.
 * @param [creditFile] The credit file with its header row: by it new customers have a score too.
 * @param [policy] What counts: "behaviour" (the default), "behaviourAndFinancials", "newCustomer" or "tradingRecord".
 * @returns A table with a header row: customer, score, grade, confidence, basis and the main reason.
 */
export function creditScores(
  ledger: unknown[][],
  asOf?: unknown[][],
  creditFile?: unknown[][],
  policy?: unknown[][],
): Promise<unknown[][]> {
  const args = [ledgerCells, asOfArgument, creditFileCells, policyWord] as const;
  return answerTable(args, [ledger, asOf, creditFile, policy], ([values, on, file, preset], session) => {
    const { language } = session;
    const { book, labels, inLedger } = bookOn(session)(values, file, on, preset);
    const scoreAt = ({ score }: CustomerCredit): number => score.score ?? Infinity;
    const sorted = book.customers.slice(0, inLedger).sort((a, b) => {
      const [first, second] = [scoreAt(a), scoreAt(b)];
      return first === second ? a.customer - b.customer : first - second;
    });
    return [
      [
        asOfLabel(on, language),
        text(language, 'functions.credit.score'),
        text(language, 'functions.credit.grade'),
        text(language, 'functions.credit.confidence'),
        text(language, 'functions.credit.basis'),
        text(language, 'functions.credit.mainReason'),
      ],
      ...sorted.map((credit) => lineOf(credit, labels[credit.customer] ?? '', book.policy, language)),
    ];
  });
}
