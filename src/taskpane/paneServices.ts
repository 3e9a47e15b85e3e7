import type { AgingRequest } from '../excel/agingJob';
import type { JobProgress } from '../excel/job';
import type { LedgerChoice } from '../excel/loadLedger';
import type { AgingOptions } from '../excel/options';
import type { Check, Day, Field, Shape } from '../ledger/ledger';
import type { DateOrder, Mapping } from '../ledger/mapping';
import type { SetAsideGroup } from '../ledger/setAsideGroups';
import type { Problem } from '../locales/problem';
import type { ReportKind } from '../reports/plan';

/** The ledger as the pane shows it before anything is written. */
export interface LedgerState {
  readonly sheet: string;
  /** A1 address without the sheet, header row included: `A4:L620`. */
  readonly range: string;
  /** Sheets that could hold a ledger. */
  readonly sheets: readonly string[];
  /** Header of every column of the range. */
  readonly headers: readonly string[];
  /** Up to three sample texts of every column. */
  readonly samples: readonly (readonly string[])[];
  readonly mapping: Mapping;
  /** 0..1 for each mapped field. */
  readonly confidence: Readonly<Partial<Record<Field, number>>>;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly setAside: readonly SetAsideGroup[];
  readonly checks: readonly Check[];
  readonly shape: Shape;
  readonly dateOrder: DateOrder;
  /** False when the dates can be read both ways and nobody has said which. */
  readonly dateOrderCertain: boolean;
  readonly customers: number;
  readonly currencies: readonly string[];
  /**
   * Set when there is a ledger that cannot be reported on but that the user can mend in the pane: a field that
   * every ledger needs has no column (then nothing was read), or no row could be used.
   */
  readonly problem?: 'noAmount' | 'noCustomer' | 'noDate' | 'noUsableRows';
}

/** Amounts of one currency, in its major unit. */
export interface CurrencyOutcome {
  readonly currency: string;
  readonly total: number;
  readonly overdue: number;
  readonly items: number;
  readonly overdueItems: number;
  /** The first is what is not due. */
  readonly buckets: readonly { readonly label: string; readonly amount: number }[];
}

/** What one press of the button has written. */
export interface AgingOutcome {
  readonly asOf: Day;
  readonly sheets: readonly { readonly report: ReportKind; readonly name: string }[];
  readonly currencies: readonly CurrencyOutcome[];
  readonly alerts: number;
  /** Total in the report less total in the ledger; the largest over the currencies. */
  readonly difference: number;
  /** Names of earlier reports that were rebuilt. */
  readonly replaced: readonly string[];
}

/** What happens to a report job that was started from the ribbon while the pane is open. */
export type RibbonNews =
  | { readonly state: 'running'; readonly progress: JobProgress; readonly cancel: () => void }
  | { readonly state: 'done'; readonly outcome: AgingOutcome }
  | { readonly state: 'failed'; readonly problem: Problem };

/** All that the pane asks of the workbook. */
export interface PaneServices {
  /** Finds the ledger from the selection without changing the workbook; rejects with `Problem`. */
  inspect(choice: LedgerChoice): Promise<LedgerState>;
  /** Writes the reports. Rejects with `Problem`; code `cancelled` after `signal` aborts. */
  generate(
    request: AgingRequest,
    onProgress: (progress: JobProgress) => void,
    signal: AbortSignal,
  ): Promise<AgingOutcome>;
  /** Selects a cell, and with it its sheet, in the workbook. */
  goTo(sheet: string, cell: string): Promise<void>;
  loadOptions(): Promise<AgingOptions>;
  /** Calls back when the user goes to another sheet or edits the ledger; returns unsubscribe. */
  watchWorkbook(onChange: () => void): () => void;
  /** Tells of the ribbon's job, the latest news first; returns unsubscribe. */
  watchRibbon(onNews: (news: RibbonNews) => void): () => void;
}
