import type { PageLayoutDocument } from '../../workbook/document';
import type { HeaderFooterDocument } from '../../workbook/pageLayoutDocument';
import { without } from '../../workbook/without';
import { joinSections } from '../format/headerFooter';
import type { SheetForeign } from '../format/foreign';
import { sameAs } from '../format/sameAs';
import { PRINT_WORDS, readHeaderFooter, readPageLayout } from '../reading/pageLayout';
import { parseXml, type XmlElement } from '../xml/XmlElement';
import { encodeAttribute, encodeXml } from '../xml/xmlText';

const POINTS_PER_INCH = 72;
/** Excel's own margins, in points, for sides that the document leaves open. */
const MARGINS = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };

/** Whether the sheet is scaled to pages, which stands apart from the rest, in `<sheetPr>`. */
export function fitsToPages({ zoom }: PageLayoutDocument): boolean {
  return zoom?.horizontalFitToPages !== undefined || zoom?.verticalFitToPages !== undefined;
}

/** `<printOptions>`, `<pageMargins>` and `<pageSetup>`: as they stood while they say the same. */
export function writePageSetup(
  layout: PageLayoutDocument,
  foreign: SheetForeign | undefined,
  usable: (fragment: string | undefined) => string,
): string {
  const { printOptions: options, pageMargins: margins, pageSetup: setup, sheetPr } = foreign?.fragments ?? {};
  const read = (fragment: string | undefined): XmlElement | undefined =>
    fragment === undefined ? undefined : parseXml(fragment);
  const before = readPageLayout({
    sheetPr: read(sheetPr),
    printOptions: read(options),
    pageMargins: read(margins),
    pageSetup: read(setup),
    headerFooter: undefined,
  });
  if (foreign && sameAs(before, stated(layout)) && usable(setup) === (setup ?? ''))
    return `${options ?? ''}${margins ?? ''}${setup ?? ''}`;
  const kept = Object.entries(foreign?.attributes.pageSetup ?? {}).filter(
    ([name, value]) => !name.endsWith(':id') || usable(` ${name}="${value}"`) !== '',
  );
  return printOptions(layout) + pageMargins(layout) + pageSetup(layout, Object.fromEntries(kept));
}

/** What these elements state, without what they mean by saying nothing. */
function stated(layout: PageLayoutDocument): PageLayoutDocument {
  const usual: readonly unknown[] = [false, 'NoComments', 'AsDisplayed', 'DownThenOver'];
  const own = without(
    layout,
    'printArea',
    'printTitleRows',
    'printTitleColumns',
    'headersFooters',
    'firstPageHeadersFooters',
    'evenPagesHeadersFooters',
    'differentFirstPage',
    'differentOddAndEvenPages',
    'headersUseSheetMargins',
    'headersUseSheetScale',
  );
  return Object.fromEntries(Object.entries(own).filter(([, value]) => !usual.includes(value)));
}

/** `<headerFooter>`: as it stood while it says the same. */
export function writeHeaderFooter(layout: PageLayoutDocument, kept: string | undefined): string {
  const now = headerFooter(layout);
  return kept !== undefined && headerFooter(readHeaderFooter(parseXml(kept))) === now ? kept : now;
}

function headerFooter(layout: PageLayoutDocument): string {
  const texts = (kind: string, given: HeaderFooterDocument = {}): string => {
    const header = joinSections(given, 'Header');
    const footer = joinSections(given, 'Footer');
    return [
      header && `<${kind}Header>${encodeXml(header)}</${kind}Header>`,
      footer && `<${kind}Footer>${encodeXml(footer)}</${kind}Footer>`,
    ].join('');
  };
  const attributes = [
    layout.differentOddAndEvenPages ? ' differentOddEven="1"' : '',
    layout.differentFirstPage ? ' differentFirst="1"' : '',
    layout.headersUseSheetScale === false ? ' scaleWithDoc="0"' : '',
    layout.headersUseSheetMargins === false ? ' alignWithMargins="0"' : '',
  ].join('');
  const content = [
    texts('odd', layout.headersFooters),
    texts('even', layout.evenPagesHeadersFooters),
    texts('first', layout.firstPageHeadersFooters),
  ].join('');
  return attributes || content ? `<headerFooter${attributes}>${content}</headerFooter>` : '';
}

function printOptions(layout: PageLayoutDocument): string {
  const attributes = [
    layout.centerHorizontally ? ' horizontalCentered="1"' : '',
    layout.centerVertically ? ' verticalCentered="1"' : '',
    layout.printHeadings ? ' headings="1"' : '',
    layout.printGridlines ? ' gridLines="1"' : '',
  ].join('');
  return attributes && `<printOptions${attributes}/>`;
}

function pageMargins({ margins }: PageLayoutDocument): string {
  if (!margins) return '';
  const sides = (['left', 'right', 'top', 'bottom', 'header', 'footer'] as const).map((side) => {
    const inches = (margins[side] ?? MARGINS[side]) / POINTS_PER_INCH;
    return ` ${side}="${Math.round(inches * 1e9) / 1e9}"`;
  });
  return `<pageMargins${sides.join('')}/>`;
}

function pageSetup(layout: PageLayoutDocument, kept: Readonly<Record<string, string>>): string {
  const { paperSize, zoom, firstPageNumber } = layout;
  const attributes = [
    paperSize === undefined ? '' : ` paperSize="${paperSize}"`,
    zoom?.scale === undefined ? '' : ` scale="${zoom.scale}"`,
    fitsToPages(layout)
      ? ` fitToWidth="${zoom?.horizontalFitToPages ?? 0}" fitToHeight="${zoom?.verticalFitToPages ?? 0}"`
      : '',
    ...printWords(layout),
    layout.blackAndWhite ? ' blackAndWhite="1"' : '',
    layout.draftMode ? ' draft="1"' : '',
    firstPageNumber === undefined ? '' : ` firstPageNumber="${firstPageNumber}" useFirstPageNumber="1"`,
    ...Object.entries(kept).map(([name, value]) => ` ${name}="${encodeAttribute(value)}"`),
  ].join('');
  return attributes && `<pageSetup${attributes}/>`;
}

function printWords(layout: PageLayoutDocument): string[] {
  return (Object.keys(PRINT_WORDS) as (keyof typeof PRINT_WORDS)[]).map((name) => {
    const [attribute, stored] = PRINT_WORDS[name];
    const found = Object.entries(stored).find(([word]) => word === layout[name]);
    return found ? ` ${attribute}="${found[1]}"` : '';
  });
}
