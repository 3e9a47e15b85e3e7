import { minorDigits } from '../ledger/cells/currencies';
import { isoFromDay } from '../ledger/cells/dates';
import type { Language } from '../locales/language';
import { reportText as text } from '../locales/reportText';
import type { GroupBy } from '../receivables/grouping';
import { countedWords } from './figureWords';
import type { MadeFor } from './plan';
import { isGrouped } from './reportRequest';

/** What lines are grouped by, in the middle of a sentence. */
export function groupWords(groupBy: GroupBy, language: Language): string {
  return typeof groupBy === 'string' ? text(language, `index.group.${groupBy}`) : groupBy.header;
}

function joined(parts: readonly (string | undefined)[], language: Language): string {
  return parts.filter((part) => part !== undefined && part !== '').join(text(language, 'index.separator'));
}

/** What a report was asked to show: by what, for whom, between which days. */
export function aboutWords({ request, basis }: MadeFor, language: Language): string {
  switch (request.report) {
    case 'aging':
      return joined(
        [
          text(language, 'index.about.by', { group: groupWords(request.groupBy, language) }),
          request.previous === undefined
            ? undefined
            : text(language, 'index.about.previous', { date: isoFromDay(request.previous) }),
        ],
        language,
      );
    case 'statement':
      return request.customer ?? text(language, 'index.about.allCustomers');
    case 'comparison': {
      const dates = { from: isoFromDay(request.from), to: isoFromDay(basis.asOf) };
      return text(language, 'index.about.period', dates);
    }
    case 'reconciliation': {
      const balances = Object.entries(request.balances).map(([currency, amount]) => {
        const digits = minorDigits(currency);
        const figure = new Intl.NumberFormat('en-US', {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        });
        return `${currency} ${figure.format(amount)}`.trim();
      });
      return balances.length === 0
        ? ''
        : text(language, 'index.about.balances', { balances: joined(balances, language) });
    }
    case 'drillDown': {
      const { customer, group, movement, of, currency } = request.figure;
      const measure = [movement && text(language, `movement.${movement}`), of && countedWords(of, language)];
      const words = joined([customer?.number, customer?.name, group, ...measure, currency], language);
      return words === '' ? text(language, 'index.about.allCustomers') : words;
    }
    case 'dashboard':
      return request.currency ?? '';
    case 'measures':
    case 'trends':
      return joined(
        [
          text(language, 'index.about.by', { group: groupWords(request.groupBy, language) }),
          ...(request.report === 'trends' ? [text(language, 'trends.about', { months: request.over })] : []),
          request.currency,
        ],
        language,
      );
    case 'creditFile':
      return request.customer;
    case 'alerts':
    case 'detail':
    case 'creditReview':
    case 'limitUse':
    case 'creditBacktest':
    case 'creditAlerts':
    case 'creditMigration':
      return text(language, 'index.about.allCustomers');
  }
}

/** Only the aging, measures by group and what stands behind figures are converted; the others show the currencies of the documents. */
function isConverted({ request, basis }: MadeFor): boolean {
  if (request.report === 'aging' || isGrouped(request)) return true;
  if (request.report !== 'drillDown') return false;
  const { currency, original } = request.figure;
  return currency === basis.reporting && original !== currency;
}

/** How the figures are reckoned: aged by what, in which buckets, credits apart or not, converted or not. */
export function basisWords(made: MadeFor, language: Language): string {
  const { by, limits, unit, onAccount, reporting } = made.basis;
  return joined(
    [
      text(language, 'index.basis.words', {
        by: text(language, `aging.by.${by}`),
        limits: limits.join('/'),
        unit: text(language, `index.unit.${unit}`),
      }),
      onAccount === 'ownColumn' ? text(language, 'index.basis.ownColumn') : undefined,
      reporting !== undefined && isConverted(made)
        ? text(language, 'index.basis.reporting', { currency: reporting })
        : undefined,
    ],
    language,
  );
}
