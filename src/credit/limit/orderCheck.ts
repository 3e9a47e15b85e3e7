import { isoFromDay } from '../../ledger/cells/dates';
import type { CreditBook, CustomerCredit } from '../creditBook';
import { converted, downToMinorUnit, exact, moneyShown } from './amounts';
import { netOf } from './exposure';
import type { Reason } from './recommendation';

/** What to do about an order, from the best to the worst; `ask`: somebody has to decide. */
export const VERDICTS = ['yes', 'watch', 'ask', 'no'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Order {
  /** On top of what is invoiced and of the open orders of the credit file. */
  readonly amount: number;
  /** Of the customer's exposure when left out. */
  readonly currency?: string | undefined;
  /** Terms; the agreed ones, else those of the grade, when left out. */
  readonly days?: number | undefined;
}

export interface OrderReason extends Reason {
  readonly verdict: Verdict;
}

/** Whether an order may be delivered, and why. Amounts are in `currency`, the one of the customer's exposure. */
export interface OrderCheck {
  readonly verdict: Verdict;
  /** The gravest first; never empty. */
  readonly reasons: readonly OrderReason[];
  readonly currency: string;
  /** Undefined where the order's currency has no rate. */
  readonly exposureAfter: number | undefined;
  /** What could be delivered at once within the limits, its own and the group's; undefined where no limit says. */
  readonly most: number | undefined;
  /** What would have to be received first for the whole order to stay within the limits. */
  readonly receiveFirst: number | undefined;
}

/** An order on a book, in the currency of its customer's exposure. */
interface Asked {
  readonly book: CreditBook;
  readonly credit: CustomerCredit;
  readonly days: number | undefined;
  /** Before and after the order; `net` is below zero where the customer has paid ahead. */
  readonly net: number;
  readonly after: number;
}

/** A limit that decides on the order, in the money of the limit. */
interface Bound {
  readonly rule: 'own' | 'group';
  readonly parent: string;
  readonly limit: number;
  readonly after: number;
  readonly currency: string;
  /** Left before the order and lacking after it; negative where the other is positive. */
  readonly room: number;
  readonly lack: number;
}

/** "May we deliver 50,000 more to X on 60 days?" */
export function checkOrder(book: CreditBook, customer: number, order: Order): OrderCheck {
  const credit = book.customers[customer];
  if (credit === undefined) throw new Error('the book has every customer of its ledger');
  const { exposure, entry, recommendedTerms } = credit;
  const { currency } = exposure;
  const from = order.currency ?? currency;
  const amount = converted(book.convert, order.amount, from, currency);
  if (amount === undefined) {
    const values = { from: named(from), to: named(currency) };
    const reasons = [...holds(credit), said('ask', 'credit.order.noRate', values)];
    return settled({ reasons, currency, exposureAfter: undefined, most: undefined, receiveFirst: undefined });
  }
  const net = netOf(exposure);
  const days = order.days ?? entry?.termsDays ?? recommendedTerms.days;
  const asked: Asked = { book, credit, days, net, after: Math.max(0, exact(net + amount)) };
  const { after } = asked;
  const bounds = boundsOf(asked);
  const reasons = [...holds(credit), ...unknown(credit)];
  if (after > 0)
    reasons.push(
      ...bounds.flatMap((bound) => withinBound(bound, asked)),
      ...missing(asked, bounds),
      ...insurance(asked),
      ...terms(asked),
    );
  reasons.push(...standing(asked));
  if (reasons.length === 0) reasons.push(fits(after, bounds));
  const inOwn = (bound: Bound, figure: number): number | undefined =>
    bound.currency === currency ? figure : book.convert(figure, bound.currency, currency);
  const rooms = bounds.flatMap((bound) => inOwn(bound, bound.room) ?? []);
  const lacks = bounds.flatMap((bound) => inOwn(bound, bound.lack) ?? []);
  const isHeld = reasons.some(({ key }) => key === 'credit.order.hold' || key === 'credit.order.groupHold');
  // What is paid ahead is no credit: no limit refuses it.
  const most =
    rooms.length === 0 ? undefined : downToMinorUnit(Math.max(0, -net, Math.min(...rooms)), currency);
  const lack = lacks.length === 0 ? undefined : after === 0 ? 0 : Math.max(0, ...lacks);
  return settled({
    reasons,
    currency,
    exposureAfter: after,
    most: isHeld ? 0 : most,
    // Upwards: what is received must be enough.
    receiveFirst: lack === undefined ? undefined : 0 - downToMinorUnit(-lack, currency),
  });
}

function said(verdict: Verdict, key: Reason['key'], values: Reason['values'] = {}): OrderReason {
  return { verdict, key, values };
}

function named(currency: string): string {
  return currency === '' ? '—' : currency;
}

function settled(check: Omit<OrderCheck, 'verdict'>): OrderCheck {
  const gravity = (reason: OrderReason): number => VERDICTS.indexOf(reason.verdict);
  const reasons = [...check.reasons].sort((a, b) => gravity(b) - gravity(a));
  return { ...check, reasons, verdict: reasons[0]?.verdict ?? 'yes' };
}

function holds({ limitUse, group }: CustomerCredit): OrderReason[] {
  if (limitUse.state === 'hold') return [said('no', 'credit.order.hold')];
  return group?.state === 'hold' ? [said('no', 'credit.order.groupHold', { parent: group.parent })] : [];
}

/** Open amounts that no rate turns into the money of the limit. */
function unknown({ exposure, group }: CustomerCredit): OrderReason[] {
  const open = exposure.unconverted.length > 0 ? exposure.unconverted : (group?.unconverted ?? []);
  if (open.length === 0) return [];
  const amounts = open.map(({ amount, currency }) => moneyShown(amount, currency));
  return [said('ask', 'credit.order.unconverted', { amounts })];
}

function boundsOf({ book, credit, net, after }: Asked): readonly Bound[] {
  const { exposure, limit, group } = credit;
  const { stop } = book.policy.limits;
  const bounds: Bound[] = [];
  const add = (bound: Omit<Bound, 'room' | 'lack'>, before: number): void => {
    const top = exact(bound.limit * stop);
    bounds.push({ ...bound, room: exact(top - before), lack: exact(bound.after - top) });
  };
  const { currency } = exposure;
  if (limit.inForce !== undefined)
    add({ rule: 'own', parent: '', limit: limit.inForce, after, currency }, net);
  if (group?.limit === undefined) return bounds;
  const worth = (amount: number): number | undefined =>
    converted(book.convert, amount, currency, group.currency);
  const [own, ahead, later] = [worth(exposure.total), worth(net), worth(after)];
  if (own === undefined || ahead === undefined || later === undefined) return bounds;
  const others = exact(group.exposure - own);
  const { parent, limit: shared } = group;
  add(
    { rule: 'group', parent, limit: shared, after: exact(others + later), currency: group.currency },
    exact(others + ahead),
  );
  return bounds;
}

/** Above the stop share deliveries stop; from the watch share on they are watched. */
function withinBound({ rule, parent, limit, after, currency, lack }: Bound, { book }: Asked): OrderReason[] {
  const { watch } = book.policy.limits;
  const values = {
    after: moneyShown(after, currency),
    limit: moneyShown(limit, currency),
    ...(rule === 'group' ? { parent } : {}),
  };
  if (lack > 0)
    return [said('no', rule === 'own' ? 'credit.order.overLimit' : 'credit.order.overGroup', values)];
  if (after < exact(limit * watch)) return [];
  return [said('watch', rule === 'own' ? 'credit.order.nearLimit' : 'credit.order.nearGroup', values)];
}

/** No limit or score, or a limit that ends too early. */
function missing({ book, credit, days, after }: Asked, bounds: readonly Bound[]): OrderReason[] {
  const { score, limit, entry, recommendedLimit, exposure } = credit;
  const { temporary, own = 0 } = limit;
  const reasons: OrderReason[] = [];
  if (bounds.length === 0) {
    const { amount } = recommendedLimit;
    reasons.push(
      amount === undefined
        ? said('ask', 'credit.order.noLimit')
        : said('ask', 'credit.order.noLimitYet', { amount: moneyShown(amount, exposure.currency) }),
    );
  }
  const isOver = after > exact(own * book.policy.limits.stop);
  const until = temporary?.until;
  if (until !== undefined && days !== undefined && until < book.asOf + days && isOver)
    reasons.push(said('ask', 'credit.order.temporaryEnds', { until: isoFromDay(until) }));
  const ended = entry?.temporaryUntil;
  if (ended !== undefined && ended < book.asOf && isOver)
    reasons.push(said('watch', 'credit.order.temporaryEnded', { until: isoFromDay(ended) }));
  if (score.score === null) {
    const { why, items, needed } = score;
    const verdict = bounds.length === 0 ? 'ask' : 'watch';
    reasons.push(said(verdict, `credit.noScore.${why}`, { items, needed }));
  }
  return reasons;
}

function insurance({ book, credit, days, after }: Asked): OrderReason[] {
  const { insured } = credit.limit;
  if (insured === undefined) return [];
  const { until, expired, amount } = insured;
  if (expired && until !== undefined)
    return [said('watch', 'credit.order.insuranceEnded', { until: isoFromDay(until) })];
  const reasons: OrderReason[] = [];
  if (after > amount) {
    const { currency } = credit.exposure;
    const values = {
      amount: moneyShown(exact(after - amount), currency),
      cover: moneyShown(amount, currency),
    };
    reasons.push(said('watch', 'credit.order.uninsured', values));
  }
  if (until !== undefined && days !== undefined && until < book.asOf + days)
    reasons.push(said('watch', 'credit.order.insuranceEnds', { until: isoFromDay(until) }));
  return reasons;
}

/** Longer terms than agreed are to be decided on; so are terms longer than the grade's that nobody agreed on. */
function terms({ credit, days }: Asked): OrderReason[] {
  const { entry, score } = credit;
  if (days === undefined) return [];
  const agreed = entry?.termsDays;
  if (agreed !== undefined && days > agreed)
    return [said('ask', 'credit.order.longerThanAgreed', { days, agreed })];
  if (score.score === null || days <= score.grade.termsDays) return [];
  const values = { days, grade: score.grade.name, most: score.grade.termsDays };
  return [said(agreed === undefined ? 'ask' : 'watch', 'credit.order.longerThanGrade', values)];
}

/** What is overdue, and a review that is. */
function standing({ book, credit }: Asked): OrderReason[] {
  const { exposure, nextReview } = credit;
  const reasons: OrderReason[] = [];
  if (exposure.overdue > 0) {
    const amount = moneyShown(exposure.overdue, exposure.currency);
    reasons.push(said('watch', 'credit.order.overdue', { amount }));
  }
  if (nextReview !== undefined && nextReview < book.asOf)
    reasons.push(said('watch', 'credit.order.reviewDue', { day: isoFromDay(nextReview) }));
  return reasons;
}

function fits(after: number, [bound]: readonly Bound[]): OrderReason {
  if (after === 0 || bound === undefined) return said('yes', 'credit.order.paidAhead');
  const values = {
    after: moneyShown(bound.after, bound.currency),
    limit: moneyShown(bound.limit, bound.currency),
  };
  return said('yes', 'credit.order.fits', values);
}
