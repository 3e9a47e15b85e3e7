import type { PageLayoutDocument } from '../../workbook/document';
import type { HeaderFooterDocument } from '../../workbook/pageLayoutDocument';
import { splitSections } from '../format/headerFooter';
import { child, flagAttribute, numberAttribute, type XmlElement } from '../xml/XmlElement';

const POINTS_PER_INCH = 72;

/** Attributes of `<pageSetup>` that the document states; the others are kept. */
export const MODELLED_SETUP = [
  'paperSize',
  'scale',
  'fitToWidth',
  'fitToHeight',
  'orientation',
  'blackAndWhite',
  'draft',
  'firstPageNumber',
  'useFirstPageNumber',
  'cellComments',
  'errors',
  'pageOrder',
];

/** A file's words for what is no flag, but for those that a file without a word means. */
export const PRINT_WORDS = {
  printComments: ['cellComments', { EndSheet: 'atEnd', InPlace: 'asDisplayed' }],
  printErrors: ['errors', { Blank: 'blank', Dash: 'dash', NotAvailable: 'NA' }],
  printOrder: ['pageOrder', { OverThenDown: 'overThenDown' }],
  orientation: ['orientation', { Portrait: 'portrait', Landscape: 'landscape' }],
} as const satisfies Partial<
  Record<keyof PageLayoutDocument, readonly [string, Readonly<Record<string, string>>]>
>;

/** The elements of a sheet that say how it is printed. */
export interface PageElements {
  readonly sheetPr: XmlElement | undefined;
  readonly printOptions: XmlElement | undefined;
  readonly pageMargins: XmlElement | undefined;
  readonly pageSetup: XmlElement | undefined;
  readonly headerFooter: XmlElement | undefined;
}

/** Everything of the page layout but the print area and titles, which the workbook keeps as names. */
export function readPageLayout(elements: PageElements): PageLayoutDocument {
  const { printOptions, pageSetup } = elements;
  const paperSize = numberAttribute(pageSetup, 'paperSize');
  const zoom = readZoom(elements);
  const margins = readMargins(elements.pageMargins);
  const firstPageNumber = flagAttribute(pageSetup, 'useFirstPageNumber')
    ? numberAttribute(pageSetup, 'firstPageNumber')
    : undefined;
  return {
    ...readWords(pageSetup),
    ...(paperSize !== undefined && { paperSize }),
    ...(zoom && { zoom }),
    ...(flagAttribute(printOptions, 'horizontalCentered') && { centerHorizontally: true }),
    ...(flagAttribute(printOptions, 'verticalCentered') && { centerVertically: true }),
    ...(flagAttribute(printOptions, 'gridLines') && { printGridlines: true }),
    ...(flagAttribute(printOptions, 'headings') && { printHeadings: true }),
    ...(flagAttribute(pageSetup, 'blackAndWhite') && { blackAndWhite: true }),
    ...(flagAttribute(pageSetup, 'draft') && { draftMode: true }),
    ...(firstPageNumber !== undefined && { firstPageNumber }),
    ...(margins && { margins }),
    ...readHeaderFooter(elements.headerFooter),
  };
}

function readWords(pageSetup: XmlElement | undefined): PageLayoutDocument {
  const words = Object.entries(PRINT_WORDS).flatMap(([name, [attribute, stored]]) => {
    const given = pageSetup?.attributes.get(attribute);
    return Object.entries(stored).flatMap(([word, inFile]) => (inFile === given ? [[name, word]] : []));
  });
  return Object.fromEntries(words) as PageLayoutDocument;
}

/** Headers and footers of every kind of page. */
export function readHeaderFooter(element: XmlElement | undefined): PageLayoutDocument {
  const texts = (kind: string): HeaderFooterDocument | undefined => {
    const found = {
      ...splitSections(child(element, `${kind}Header`)?.text ?? '', 'Header'),
      ...splitSections(child(element, `${kind}Footer`)?.text ?? '', 'Footer'),
    };
    return Object.keys(found).length > 0 ? found : undefined;
  };
  const headersFooters = texts('odd');
  const firstPageHeadersFooters = texts('first');
  const evenPagesHeadersFooters = texts('even');
  return {
    ...(headersFooters && { headersFooters }),
    ...(firstPageHeadersFooters && { firstPageHeadersFooters }),
    ...(evenPagesHeadersFooters && { evenPagesHeadersFooters }),
    ...(flagAttribute(element, 'differentFirst') && { differentFirstPage: true }),
    ...(flagAttribute(element, 'differentOddEven') && { differentOddAndEvenPages: true }),
    ...(!flagAttribute(element, 'alignWithMargins', true) && { headersUseSheetMargins: false }),
    ...(!flagAttribute(element, 'scaleWithDoc', true) && { headersUseSheetScale: false }),
  };
}

function readZoom({ sheetPr, pageSetup }: PageElements): PageLayoutDocument['zoom'] {
  if (!flagAttribute(child(sheetPr, 'pageSetUpPr'), 'fitToPage')) {
    const scale = numberAttribute(pageSetup, 'scale');
    return scale === undefined ? undefined : { scale };
  }
  // 0 pages means as many as it takes.
  const wide = numberAttribute(pageSetup, 'fitToWidth') ?? 1;
  const tall = numberAttribute(pageSetup, 'fitToHeight') ?? 1;
  if (wide === 0 && tall === 0) return undefined;
  return { ...(wide > 0 && { horizontalFitToPages: wide }), ...(tall > 0 && { verticalFitToPages: tall }) };
}

function readMargins(element: XmlElement | undefined): PageLayoutDocument['margins'] {
  if (!element) return undefined;
  const margins: Partial<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>> = {};
  for (const side of ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const) {
    const inches = numberAttribute(element, side);
    if (inches !== undefined) margins[side] = Math.round(inches * POINTS_PER_INCH * 1e6) / 1e6;
  }
  return margins;
}
