/** How a sheet is printed, as plain data: part of `document.ts`. What is absent is as in a new sheet. */
export interface PageLayoutDocument {
  readonly orientation?: 'Portrait' | 'Landscape';
  readonly paperSize?: number;
  readonly zoom?: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly printArea?: string;
  readonly printTitleRows?: string;
  readonly printTitleColumns?: string;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly printGridlines?: boolean;
  /** Points. */
  readonly margins?: Partial<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>;
  /** Of all pages, or of the odd ones where even ones differ. */
  readonly headersFooters?: HeaderFooterDocument;
  readonly firstPageHeadersFooters?: HeaderFooterDocument;
  readonly evenPagesHeadersFooters?: HeaderFooterDocument;
  readonly differentFirstPage?: boolean;
  readonly differentOddAndEvenPages?: boolean;
  /** `true` if absent, as are the scale's. */
  readonly headersUseSheetMargins?: boolean;
  readonly headersUseSheetScale?: boolean;
  readonly blackAndWhite?: boolean;
  readonly draftMode?: boolean;
  readonly printHeadings?: boolean;
  /** Absent where Excel numbers the pages itself. */
  readonly firstPageNumber?: number;
  readonly printComments?: 'NoComments' | 'EndSheet' | 'InPlace';
  readonly printErrors?: 'AsDisplayed' | 'Blank' | 'Dash' | 'NotAvailable';
  readonly printOrder?: 'DownThenOver' | 'OverThenDown';
}

/** Texts with the codes of headers and footers, `&P`. */
export type HeaderFooterDocument = Partial<
  Record<
    'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter',
    string
  >
>;
