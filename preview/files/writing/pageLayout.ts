import type { PageLayoutDocument } from '../../workbook/document';
import { joinSections } from '../format/headerFooter';
import type { SheetForeign } from '../format/foreign';
import { sameAs } from '../format/sameAs';
import { readHeaderFooter, readPageLayout } from '../reading/pageLayout';
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
  const now = {
    ...layout,
    printArea: undefined,
    printTitleRows: undefined,
    printTitleColumns: undefined,
    headersFooters: undefined,
  };
  if (foreign && sameAs(before, now) && usable(setup) === (setup ?? ''))
    return `${options ?? ''}${margins ?? ''}${setup ?? ''}`;
  const kept = Object.entries(foreign?.attributes.pageSetup ?? {}).filter(
    ([name, value]) => !name.endsWith(':id') || usable(` ${name}="${value}"`) !== '',
  );
  return printOptions(layout) + pageMargins(layout) + pageSetup(layout, Object.fromEntries(kept));
}

/** `<headerFooter>`: as it stood (with first and even pages) while its texts are the same. */
export function writeHeaderFooter(
  { headersFooters = {} }: PageLayoutDocument,
  kept: string | undefined,
): string {
  const header = joinSections(headersFooters, 'Header');
  const footer = joinSections(headersFooters, 'Footer');
  if (kept !== undefined) {
    const before = readHeaderFooter(parseXml(kept)) ?? {};
    if (joinSections(before, 'Header') === header && joinSections(before, 'Footer') === footer) return kept;
  }
  const content = [
    header && `<oddHeader>${encodeXml(header)}</oddHeader>`,
    footer && `<oddFooter>${encodeXml(footer)}</oddFooter>`,
  ].join('');
  return content && `<headerFooter>${content}</headerFooter>`;
}

function printOptions({ centerHorizontally, centerVertically, printGridlines }: PageLayoutDocument): string {
  const attributes = [
    centerHorizontally ? ' horizontalCentered="1"' : '',
    centerVertically ? ' verticalCentered="1"' : '',
    printGridlines ? ' gridLines="1"' : '',
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
  const { orientation, paperSize, zoom } = layout;
  const attributes = [
    paperSize === undefined ? '' : ` paperSize="${paperSize}"`,
    zoom?.scale === undefined ? '' : ` scale="${zoom.scale}"`,
    fitsToPages(layout)
      ? ` fitToWidth="${zoom?.horizontalFitToPages ?? 0}" fitToHeight="${zoom?.verticalFitToPages ?? 0}"`
      : '',
    orientation === undefined ? '' : ` orientation="${orientation.toLowerCase()}"`,
    ...Object.entries(kept).map(([name, value]) => ` ${name}="${encodeAttribute(value)}"`),
  ].join('');
  return attributes && `<pageSetup${attributes}/>`;
}
