import type { ChartLosses } from '../excel/charts/restoreCharts';
import type { FormulaLosses } from '../excel/formulas/foreignFormulas';
import type { StoredRun, StoreRequest } from '../excel/history/storeAging';
import type { LedgerPlace } from '../excel/reading/findLedger';
import type { JobProgress } from '../excel/job';
import type { LedgerChoice } from '../excel/reading/loadLedger';
import type { Allocation, AmountsIn } from '../ledger/intake';
import type { Check, CheckCode, Customer, Day, Field, Shape } from '../ledger/ledger';
import type { DateOrder, Mapping } from '../ledger/mapping';
import type { PresetId } from '../ledger/recognition/presets';
import type { SetAsideGroup } from '../ledger/checks/setAsideGroups';
import type { Language } from '../locales/language';
import type { Problem } from '../locales/problem';
import type { MeasureChoices } from '../receivables/measures/measureChoices';
import type { Glance } from '../reports/dashboard/glance';
import type { GroupedGlance } from '../reports/dashboard/groupGlance';
import type { ReportKind } from '../reports/plan';
import type { AlertThresholds } from '../receivables/alerts';
import type { ReportBasis, ReportRequest } from '../reports/reportRequest';
import type { GlanceRequest, GroupsRequest, ShownFigure } from '../excel/glance';
import type { MoreChoices } from '../excel/moreReports';
import type { AgingOptions } from '../excel/options';
import type { UnreadSetting } from '../excel/unreadSettings';
import type { CreditServices } from './creditServices';

/** What is open in one currency as of the day that the ledger was looked at with. */
export interface OpenTotal {
  readonly currency: string;
  readonly amount: number;
}

/** The ledger as the pane shows it before anything is written. */
export interface LedgerState {
  readonly sheet: string;
  /** A1 address without the sheet, header row included: `A4:L620`. */
  readonly range: string;
  /** 1-based rows of a header of two lines: one of groups over the names. */
  readonly headerRows?: { readonly first: number; readonly last: number };
  /** Sheets that could hold a ledger. */
  readonly sheets: readonly string[];
  /** Every place of the workbook that could be a ledger or the receipts of one, this one among them. */
  readonly ledgers: readonly LedgerPlace[];
  /** Whether there are several and nobody has said which. */
  readonly undecided: boolean;
  /** The list of receipts, or of opening balances by age, that is read together with the ledger. */
  readonly receipts?: Pick<LedgerPlace, 'sheet' | 'range' | 'rows' | 'holds'>;
  /** The system whose export this is, when it was recognised. */
  readonly preset?: PresetId;
  /** Whether columns are in use that the user chose earlier for a ledger with these headers. */
  readonly remembered: boolean;
  /** The one column that could not be told; both read alike. */
  readonly question?: { readonly field: Field; readonly columns: readonly number[] };
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
  /** Rows set aside for a fault although they name an amount: money that no report has. */
  readonly leftOut: { readonly items: number; readonly amount: number };
  readonly shape: Shape;
  readonly allocation: Allocation;
  /** The unit that the sheet names for its amounts, and whether it holds. */
  readonly unit?: { readonly words: string; readonly factor: string; readonly amountsIn: AmountsIn };
  readonly dateOrder: DateOrder;
  /** False when the dates can be read both ways and nobody has said which. */
  readonly dateOrderCertain: boolean;
  readonly customers: number;
  readonly currencies: readonly string[];
  /** The customers, to choose one for a statement of account. */
  readonly customerList: readonly Customer[];
  /** Headers of the columns that a report can be grouped by. */
  readonly columnsToGroupBy: readonly string[];
  /** The sheet of exchange rates, and by currency to convert to the ledger's currencies that it has no rate for. */
  readonly rates: {
    readonly sheet?: string;
    readonly missing: Readonly<Record<string, readonly string[]>>;
  };
  /** By currency; empty when nothing could be read. */
  readonly openTotals: readonly OpenTotal[];
  /** The latest document date in the ledger. */
  readonly lastDate?: Day;
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
  /** Credit notes and receipts that stand beside the buckets, where they have a column of their own. */
  readonly onAccount?: number;
}

/** What one press of the button has written. */
export interface ReportsOutcome {
  readonly asOf: Day;
  readonly sheets: readonly { readonly report: ReportKind; readonly name: string }[];
  readonly currencies: readonly CurrencyOutcome[];
  readonly alerts: number;
  /** Total in the report less total in the ledger; the largest over the currencies. */
  readonly difference: number;
  /** Names of earlier reports that were rebuilt. */
  readonly replaced: readonly string[];
  /** Names of reports that a refresh could not make again, and why. */
  readonly left: readonly string[];
  readonly reasons?: Readonly<Record<string, Problem>>;
  /** The user's formulas that are not as they were. */
  readonly losses?: FormulaLosses;
  /** The same of their charts. */
  readonly charts?: ChartLosses;
}

/** The items behind the selected figure, on a sheet of their own. */
export interface DrillDownOutcome {
  readonly sheet: string;
  readonly items: number;
  /** Sum of the items. */
  readonly total: number;
  /** What the cell says; absent for a number of items. */
  readonly shown?: number;
}

/** A report that stands in the workbook. */
export interface WrittenReport {
  readonly sheet: string;
  readonly report: ReportKind;
  /** Tells reports of a kind apart: the customer of a statement. */
  readonly scope?: string;
  readonly asOf?: Day;
}

/** The reports that one press shall write, all from one reading of the ledger. */
export interface ReportsRequest extends LedgerChoice {
  readonly basis: ReportBasis;
  readonly requests: readonly ReportRequest[];
  /** What is worth an alert; remembered. */
  readonly thresholds?: AlertThresholds;
  readonly language: Language;
}

/** What happens to a report job that was started from the ribbon while the pane is open. */
export type RibbonNews =
  | { readonly state: 'running'; readonly progress: JobProgress; readonly cancel: () => void }
  | { readonly state: 'done'; readonly outcome: ReportsOutcome }
  | { readonly state: 'drilled'; readonly drillDown: DrillDownOutcome }
  | { readonly state: 'failed'; readonly problem: Problem };

/** What was added to the aging history. */
export type StoreOutcome = Pick<StoredRun, 'sheet' | 'asOf' | 'rows' | 'replaced' | 'dates' | 'faults'>;

/** How a job tells how far it is, and hears that it is no longer wanted. */
export interface JobHandle {
  readonly onProgress: (progress: JobProgress) => void;
  readonly signal: AbortSignal;
}

/** All that the pane asks of the workbook. Every promise rejects with a `Problem`. */
export interface PaneServices {
  readonly credit: CreditServices;
  /** Finds the ledger from the selection without changing the workbook. */
  inspect(choice: LedgerChoice): Promise<LedgerState>;
  /** Writes the reports. Code `cancelled` after the signal aborts, as with every job. */
  generate(request: ReportsRequest, job: JobHandle): Promise<ReportsOutcome>;
  /** Writes every report of the workbook anew from its own ledger, each as it was asked for, as of a day. */
  refreshAll(asOf: Day, language: Language, job: JobHandle): Promise<ReportsOutcome>;
  /** Writes the items that make up the figure in the selected cell. */
  drillDown(language: Language, job: JobHandle): Promise<DrillDownOutcome>;
  /** The figures of a dashboard, with nothing written. */
  glance(request: GlanceRequest, job: JobHandle): Promise<Glance>;
  /** The same of each customer, owner or group of a column. */
  glanceGroups(request: GroupsRequest, job: JobHandle): Promise<GroupedGlance>;
  /** Writes the items that make up a figure of a dashboard that was looked at. */
  drillDownFigure(request: GlanceRequest, figure: ShownFigure, job: JobHandle): Promise<DrillDownOutcome>;
  /** Keeps a copy of a report's sheet that no refresh changes; answers with the copy's name. */
  snapshot(sheet: string, language: Language, job: JobHandle): Promise<string>;
  /** Adds an aging by due date to the workbook's aging history. */
  storeAging(request: StoreRequest, job: JobHandle): Promise<StoreOutcome>;
  listReports(): Promise<readonly WrittenReport[]>;
  /** Remembers that the user has looked at a check's rows, or takes that back. */
  acceptCheck(choice: LedgerChoice, code: CheckCode, accepted: boolean): Promise<void>;
  /** Adds a sheet for exchange rates of `currencies` to `reporting` and goes there; answers with its name. */
  addRateSheet(reporting: string, currencies: readonly string[], language: Language): Promise<string>;
  /** Forgets the columns that the user chose for a ledger with these headers. */
  forgetColumns(choice: LedgerChoice): Promise<void>;
  /** Selects a cell, and with it its sheet, in the workbook. */
  goTo(sheet: string, cell: string): Promise<void>;
  loadOptions(): Promise<AgingOptions>;
  /** What the workbook remembers and cannot be used: damaged, or of a later version. */
  unreadSettings(): Promise<readonly UnreadSetting[]>;
  /** What the workbook remembers of how measures are reckoned. */
  loadMeasures(): Promise<MeasureChoices>;
  saveMeasures(choices: MeasureChoices): Promise<void>;
  /** What was ticked and typed for the further reports when they were last made. */
  loadMoreChoices(): Promise<MoreChoices>;
  /** Calls back when the user goes to another sheet or edits the ledger; returns unsubscribe. */
  watchWorkbook(onChange: () => void): () => void;
  /** Tells of the ribbon's job, the latest news first; returns unsubscribe. */
  watchRibbon(onNews: (news: RibbonNews) => void): () => void;
}
