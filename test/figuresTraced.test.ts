import type { Intake, SetAsideReason } from '../src/ledger/ledger';
import type { Language } from '../src/locales/language';
import { reportText as text, type ReportKey } from '../src/locales/reportText';
import { DIFFERENCE_REASONS } from '../src/receivables/differences';
import { MOVEMENTS, type Figure } from '../src/receivables/figure';
import type { GroupBy } from '../src/receivables/grouping';
import { moneySum } from '../src/ledger/moneySums';
import { ReportMaker } from '../src/reports/buildReport';
import type { MadeFor, NoFigure, SheetPlan } from '../src/reports/plan';
import type { ReportRequest } from '../src/reports/reportRequest';
import { caseOf, SHAPES, type Case } from './support/figures/case';
import type { Dice } from './support/figures/random';
import { isAmount, labelsStand, numbersIn, type NumberCell } from './support/figures/traced';
import { shownValue } from './support/planValues';

const LEDGERS_A_SHAPE = 12;

const REASONS: readonly SetAsideReason[] = [
  'missingDate',
  'totalRow',
  'voidDocument',
  'amountNotNumber',
  'blank',
];

/** The ledger with what the random ones have none of: rows that are no items, repeated rows, a currency nobody knows. */
function spoilt(intake: Intake, dice: Dice): Intake {
  const setAside = Array.from({ length: dice.between(0, 6) }, (_, at) => ({
    row: 900 + at,
    reason: dice.one(REASONS),
    amount: dice.one([Number.NaN, 0, dice.between(-9999, 99_999) / 100]),
  }));
  const faults = setAside.filter(
    ({ reason, amount }) =>
      /^(missingDate|amountNotNumber)$/.test(reason) && amount !== 0 && !Number.isNaN(amount),
  );
  const { ledger } = intake;
  const rows = [...new Set(ledger.sheetRow)].filter(() => dice.chance(0.1));
  const unknown = dice.chance(0.3);
  return {
    ...intake,
    setAside,
    leftOut: { items: faults.length, amount: moneySum(faults.map(({ amount }) => amount)) },
    checks: [
      ...intake.checks,
      { code: 'duplicateRow', severity: 'warning', count: rows.length, rows, details: {} },
    ],
    ledger: {
      ...ledger,
      currencies: ledger.currencies.map((one) => (unknown && one === 'USD' ? 'Points' : one)),
    },
  };
}

interface Reports {
  readonly one: Case;
  readonly maker: ReportMaker;
  readonly made: readonly MadeFor[];
}

/** Every report of a ledger, with choices that change what its figures are made of. */
function reportsOf(shape: keyof typeof SHAPES, seed: number): Reports {
  const one = caseOf(shape, seed);
  const { dice, basis, material } = one;
  const intake = spoilt(one.intake, dice);
  const thresholds = {
    minDays: dice.one([0, 10]),
    minAmount: dice.one([0, 50]),
    severityDays: [30, 60, 90] as const,
    alertsBy: dice.one(['item', 'customer'] as const),
  };
  const maker = new ReportMaker({ ...material, intake, thresholds });
  const earlier = basis.asOf - dice.between(1, 150);
  const { ledger } = intake;
  const { open } = maker.aging(basis).items;
  const balances = Object.fromEntries(
    [...ledger.currencies, 'EUR'].flatMap((currency, at) => {
      const customer = dice.between(0, ledger.customers.length);
      const ofCurrency = [...open.keys()].filter((item) => ledger.currency[item] === at);
      const off = ofCurrency.filter((item) => ledger.customer[item] === customer);
      const total = moneySum([...ofCurrency, ...off].map((item) => open[item] ?? 0));
      return dice.chance(0.7) ? [[currency, total]] : [];
    }),
  );
  const groupings: readonly GroupBy[] = ['customer', 'owner', 'currency', 'bucket'];
  const requests: readonly ReportRequest[] = [
    { report: 'aging', groupBy: 'customer' },
    { report: 'aging', groupBy: dice.one(groupings), previous: earlier },
    { report: 'alerts' },
    { report: 'detail' },
    { report: 'statement', language: dice.one(['en-US', 'zh-CN']) },
    { report: 'reconciliation', balances },
    ...(ledger.shape === 'openItems' ? [] : [{ report: 'comparison', from: earlier } as const]),
  ];
  const language = dice.one(['en-US', 'zh-CN'] as const);
  return { one, maker, made: requests.map((request) => ({ request, basis, language })) };
}

/** In thousandths, so that nothing is rounded on the way. */
function mills(amount: number): bigint {
  return BigInt(Math.round(amount * 1000));
}

/** What the lines of a sheet of items come to, added up here. */
function listed({ tables }: SheetPlan): { readonly lines: number; readonly sum: bigint } {
  const amounts = tables.flatMap(({ columns, rows }) => {
    const at = columns.findIndex(({ key }) => key === 'amount');
    return rows.map((row) => mills(Number(shownValue(row[at]))));
  });
  return { lines: amounts.length, sum: amounts.reduce((sum, amount) => sum + amount, 0n) };
}

function behind(maker: ReportMaker, made: MadeFor, figure: Figure): ReturnType<typeof listed> {
  const drilled = maker.drillDown(made, { figure, title: '', language: made.language });
  const found = listed(drilled.plan);
  expect({ figure, lines: drilled.items, sum: mills(drilled.total) }).toEqual({ figure, ...found });
  return found;
}

/** Amounts that lead to no items, and why; by the key of their column or of the words that their part begins with. */
const EXCEPTIONS: readonly (readonly [SheetPlan['report'], NoFigure, readonly string[]])[] = [
  ['aging', 'share', ['overdueShare', 'totalShare', 'aging.share']],
  ['aging', 'difference', ['change', 'label.asOf', 'tieOut.title.currency', 'summary.rates.title']],
  ['aging', 'rate', ['summary.rates.title']],
  ['alerts', 'item', ['open']],
  ['detail', 'item', ['amount', 'received', 'credited', 'open']],
  ['detail', 'difference', ['detail.totals']],
  ['statement', 'item', ['other']],
  ['reconciliation', 'item', ['amount']],
  ['reconciliation', 'difference', ['reconciliation.tieOut', 'reconciliation.general']],
  ['reconciliation', 'typed', ['reconciliation.general']],
  ['reconciliation', 'counted', ['reconciliation.general']],
  ['comparison', 'difference', ['change', 'comparison.proof']],
  ['comparison', 'share', ['migration.title']],
];

/** `report reason place`, the place by its key. */
function exceptionOf({ report }: SheetPlan, { meaning, place }: NumberCell, language: Language): string {
  const keys = EXCEPTIONS.flatMap(([, , places]) => places);
  const key = keys.find((one) => one === place || (one.includes('.') && isWords(one, place, language)));
  const reason = typeof meaning === 'string' ? meaning : 'nothing';
  return [report, reason, key ?? place].join(' ');
}

function isWords(key: string, place: string, language: Language): boolean {
  const [before = '', after = ''] = text(language, key as ReportKey).split('{currency}');
  return place.startsWith(before) && place.endsWith(after);
}

/** Everything that a figure can count; all of it must turn up, or the proof proves less than it says. */
const KINDS_OF_FIGURES = [
  ...['original', 'taken', 'received', 'credited', 'alerts', 'receivedSince', 'leftOut'],
  ...['amounts', 'afterAsOf', 'received', 'receivedSince'].map((one) => `tieOut.${one}`),
  ...['allRows', 'setAside', 'used', 'afterAsOf', 'received'].map((one) => `stated.${one}`),
  ...DIFFERENCE_REASONS.map((one) => `difference.${one}`),
  ...['cleared', 'kept', 'added'].map((one) => `migration.${one}`),
  ...MOVEMENTS.filter((one) => one !== 'other'),
  ...['overdue', 'onAccount', 'notYetDue', 'previous', 'customer', 'group', 'bucket', 'open'],
  ...['counts', 'kind', 'to', 'sign'],
];

function kindsOf({ counts, meaning }: NumberCell): readonly string[] {
  if (typeof meaning !== 'object') return [];
  const { of, movement, part, at, customer, group, bucket, kind, to, sign } = meaning;
  const named = { counts, customer, group, bucket, kind, to, sign };
  const keys = Object.entries(named).flatMap(([key, value]) =>
    value === undefined || value === false ? [] : [key],
  );
  return [of ?? movement ?? part ?? at ?? 'open', ...keys];
}

const all = (Object.keys(SHAPES) as (keyof typeof SHAPES)[]).map((shape) => ({
  shape,
  reports: Array.from({ length: LEDGERS_A_SHAPE }, (_, seed) => reportsOf(shape, seed + 1)),
}));
const seen = { exceptions: new Set<string>(), kinds: new Set<string>() };

describe.each(all)('$shape', ({ reports }) => {
  test('every figure is the sum of the lines behind it, to the last coin', () => {
    for (const { maker, made } of reports)
      for (const one of made) {
        const known = new Map<string, ReturnType<typeof listed>>();
        for (const cell of numbersIn(maker.build(one))) {
          const { place, shown, counts, meaning } = cell;
          if (typeof meaning !== 'object') continue;
          const key = JSON.stringify(meaning);
          const found = known.get(key) ?? behind(maker, one, meaning);
          known.set(key, found);
          const is = counts ? BigInt(found.lines) : found.sum;
          expect({ place, meaning, is }).toEqual({
            place,
            meaning,
            is: counts ? BigInt(shown) : mills(shown),
          });
          if (shown !== 0) for (const kind of kindsOf(cell)) seen.kinds.add(kind);
        }
      }
  });

  test('no amount is without a figure but those that are known to have none', () => {
    for (const { maker, made } of reports)
      for (const one of made) {
        const plan = maker.build(one);
        expect(labelsStand(plan)).toBe(true);
        const { language = one.language } = one.request as { readonly language?: Language };
        for (const cell of numbersIn(plan).filter(isAmount)) {
          if (typeof cell.meaning === 'object') continue;
          seen.exceptions.add(exceptionOf(plan, cell, language));
          // In a statement only the lines of items are left: they say what kind of document they are.
          if (plan.report === 'statement') expect(cell.line[2]).toEqual(expect.any(String));
        }
      }
  });
});

test('all kinds of figures and all exceptions turned up, and no other exception', () => {
  const known = EXCEPTIONS.flatMap(([report, reason, places]) =>
    places.map((place) => `${report} ${reason} ${place}`),
  );
  expect([...seen.exceptions].sort()).toEqual(known.sort());
  expect(KINDS_OF_FIGURES.filter((kind) => !seen.kinds.has(kind))).toEqual([]);
});
