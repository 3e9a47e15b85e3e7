/** The credit file of one customer on a sheet of its own. */
export interface CreditFileRequest {
  readonly report: 'creditFile';
  /** The customer's key. */
  readonly customer: string;
  /** What the analyst wrote on the sheet, line by line; what stands there now takes its place at a refresh. */
  readonly notes?: readonly string[];
}

/** Lines for the analyst's notes. */
export const NOTE_LINES = 4;
