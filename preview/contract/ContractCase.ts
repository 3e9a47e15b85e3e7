/** What a case may use: Microsoft's client, with a workbook behind it that has one blank sheet, `Sheet1`. */
export interface ContractKit {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
  /** Where somebody sits at the workbook: in Node. */
  readonly user?: ContractUser;
}

/** What the person at the first sheet does. */
export interface ContractUser {
  type(address: string, value: string | number): Promise<void>;
  /** Ctrl+Z. */
  undo(): Promise<void>;
  /** Ctrl+Y. */
  redo(): Promise<void>;
}

/**
 * One claim about Excel's behaviour, with its source. A case observes through the client and gives plain data; so it
 * runs in Node and in a browser alike.
 */
export interface ContractCase {
  /** The page that says so, `office-js-docs-pr/docs/excel/….md` or `office-js-docs-reference/…`, with a heading after `#`. */
  readonly page: string;
  readonly title: string;
  /** Is also run in Chromium. */
  readonly browser?: boolean;
  readonly expected: unknown;
  observe(kit: ContractKit): Promise<unknown>;
}

/** The code with which a step fails, or `none`. */
export async function errorCodeOf(step: () => Promise<unknown>): Promise<string> {
  try {
    await step();
    return 'none';
  } catch (error) {
    return (error as Partial<OfficeExtension.Error>).code ?? String(error);
  }
}
