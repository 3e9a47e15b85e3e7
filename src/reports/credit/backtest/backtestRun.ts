import { judgeStands, type BackTest } from '../../../credit/backtest/backtest';
import { bookScorer } from '../../../credit/backtest/bookScorer';
import { standAt, type BackTestInput, type Stand } from '../../../credit/backtest/observations';
import { DEFAULT_OUTCOME, type OutcomeRule } from '../../../credit/backtest/outcome';
import { quarterEnds } from '../../../credit/backtest/standingDays';
import { entriesAt } from '../../../credit/file/matchEntries';
import type { Day } from '../../../ledger/ledger';
import { openItems } from '../../../receivables/openItems';
import type { ReportInput } from '../../reportInput';
import type { ReportedCredit } from '../reportedCredit';
import { STANDINGS, type CreditBacktestRequest } from './backtestRequest';

interface Sources {
  readonly intake: Pick<ReportInput['intake'], 'ledger' | 'voids'>;
  readonly aging: { readonly choice: Pick<ReportInput['aging']['choice'], 'asOf'> };
}

/** What counts as a bad end in a back-test that was asked for. */
export function ruleOf({ rule = {} }: Pick<CreditBacktestRequest, 'rule'>): OutcomeRule {
  return { ...DEFAULT_OUTCOME, ...rule };
}

/** A back-test of a ledger, one standing day after the other: each reads the whole ledger several times. */
export class BacktestRun {
  readonly rule: OutcomeRule;
  readonly days: readonly Day[];
  private readonly stands: Stand[] = [];
  private readonly input: BackTestInput;
  private readonly opens = new Map<Day, Float64Array>();
  private readonly grades: readonly string[];

  constructor(
    { intake, aging }: Sources,
    credit: Pick<ReportedCredit, 'matched' | 'used'>,
    request: CreditBacktestRequest,
  ) {
    const { ledger, voids } = intake;
    const { matched, used } = credit;
    const { policy } = used;
    this.rule = ruleOf(request);
    this.grades = policy.grades.map(({ name }) => name);
    const ends = quarterEnds(ledger, aging.choice.asOf, this.rule);
    this.days = ends.slice(-(request.standings ?? STANDINGS));
    const openOn = (day: Day): Float64Array => {
      const open = this.opens.get(day) ?? openItems(ledger, day, 'due').open;
      this.opens.set(day, open);
      return open;
    };
    const entriesOn =
      matched === undefined ? undefined : (day: Day) => entriesAt(matched, ledger.customers, day);
    const scorer = bookScorer({ ledger, policy, voids, openOn, entriesOn });
    this.input = { ledger, rule: this.rule, scorer, openOn };
  }

  /** Stands on the next day; false where none is left. */
  step(): boolean {
    const day = this.days[this.stands.length];
    if (day === undefined) return false;
    this.stands.push(...standAt(this.input, [day]));
    this.opens.clear();
    return true;
  }

  /** All days together and each alone; undefined where there is no day to stand on. */
  result(): BackTest | undefined {
    while (this.step());
    return this.stands.length === 0 ? undefined : judgeStands(this.stands, this.grades);
  }
}
