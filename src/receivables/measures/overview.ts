import type { Day, Ledger } from '../../ledger/ledger';
import type { BucketUnit } from '../buckets';
import type { GroupBy } from '../grouping';
import type { Valuation } from '../valuation';
import { comparedEnds, type ComparedEnds } from './comparedBooks';
import type { MeasureBook } from './measureBook';
import type { MeasureChoices } from './measureChoices';
import { MEASURES, type MeasureId } from './measureIds';
import { measure, type Measured, type MeasureValue } from './measures';
import { windowAt, type GroupAt, type MeasureSettings, type MeasureWindow } from './measureWindow';

export interface OverviewChoice {
  readonly asOf: Day;
  /** Currency of the amounts; with a valuation its reporting currency. */
  readonly currency: string;
  readonly valuation?: Valuation;
  readonly limits: readonly number[];
  readonly unit: BucketUnit;
  readonly measures: MeasureChoices;
  /** What to part the measures by, besides customers. */
  readonly groupings: readonly GroupBy[];
}

/** A measure of the period beside what it is compared with. */
export interface Compared extends Measured {
  /** The period of the same length just before. */
  readonly previous: MeasureValue;
  /** The period that ended a year earlier. */
  readonly lastYear: MeasureValue;
  readonly target: number | undefined;
}

/** The measures of one period. */
export interface MeasuresOf {
  readonly window: MeasureWindow;
  readonly measures: readonly Compared[];
}

/** All measures of a ledger: now, compared, and month by month. */
export interface Overview {
  readonly choice: OverviewChoice;
  /** As chosen, but no longer than the ledger's history. */
  readonly settings: MeasureSettings;
  readonly book: MeasureBook;
  readonly now: MeasuresOf;
  readonly previous: MeasureWindow | undefined;
  readonly lastYear: MeasureWindow | undefined;
  /** Positions of the book's periods that a trend shows: up to 13 months, the last one that of the as-of date. */
  readonly shown: readonly number[];
}

/** The same month of last year stands at the other end of a trend. */
const SHOWN_MONTHS = 13;
const NOTHING: MeasureValue = { why: 'historyTooShort' };

/** All measures of the ledger, or of one group, at the ends that an overview has. */
export class Overviewer {
  readonly book: MeasureBook;
  readonly settings: MeasureSettings;
  private readonly windows = new Map<string, MeasureWindow>();
  readonly ends: ComparedEnds;

  constructor(
    ledger: Ledger,
    private readonly choice: OverviewChoice,
  ) {
    const { asOf, currency, valuation, limits, unit, measures, groupings } = choice;
    const of = {
      currency,
      limits,
      unit,
      groupings: ['customer', ...groupings.filter((one) => one !== 'customer')] as const,
      ...(valuation === undefined ? {} : { valuation }),
    };
    this.ends = comparedEnds(ledger, asOf, of, measures);
    this.book = this.ends.now.book;
    const months = Math.min(measures.months, this.book.choice.periods.length);
    this.settings = { months, days: measures.days, creditSales: measures.creditSales };
  }

  window(end: keyof ComparedEnds, group?: GroupAt): MeasureWindow | undefined {
    const found = this.ends[end];
    return found && windowAt(found.book, this.settings, found.at, group);
  }

  /** The measures of the ledger or of a group, compared. */
  measures(group?: GroupAt): MeasuresOf {
    const window = windowAt(this.book, this.settings, this.book.choice.periods.length - 1, group);
    const previous = this.window('previous', group);
    const lastYear = this.window('lastYear', group);
    const resultAt = (id: MeasureId, at: MeasureWindow | undefined): MeasureValue =>
      at === undefined ? NOTHING : measure(id, at).result;
    const measures = MEASURES.map((id) => ({
      ...measure(id, window),
      previous: resultAt(id, previous),
      lastYear: resultAt(id, lastYear),
      target: group === undefined ? this.choice.measures.targets[id] : undefined,
    }));
    return { window, measures };
  }

  /** The window that ends with a month; kept, for every measure has a trend over the same months. */
  private windowIn(at: number, group?: GroupAt): MeasureWindow {
    const key =
      group === undefined ? String(at) : `${String(at)} ${String(group.grouping)} ${String(group.group)}`;
    const window = this.windows.get(key) ?? windowAt(this.book, this.settings, at, group);
    this.windows.set(key, window);
    return window;
  }

  /** A measure month by month: its period ends with each shown month. */
  trend(id: MeasureId, shown: readonly number[], group?: GroupAt): readonly MeasureValue[] {
    return shown.map((at) => measure(id, this.windowIn(at, group)).result);
  }

  overview(): Overview {
    const { length } = this.book.choice.periods;
    const first = Math.max(0, length - SHOWN_MONTHS);
    return {
      choice: this.choice,
      settings: this.settings,
      book: this.book,
      now: this.measures(),
      previous: this.window('previous'),
      lastYear: this.window('lastYear'),
      shown: Array.from({ length: length - first }, (_, at) => first + at),
    };
  }
}
