import type { PageLayoutDocument } from '../../workbook/document';
import { splitSections } from '../format/headerFooter';
import { child, flagAttribute, numberAttribute, type XmlElement } from '../xml/XmlElement';

const POINTS_PER_INCH = 72;

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
  const orientation = pageSetup?.attributes.get('orientation');
  const paperSize = numberAttribute(pageSetup, 'paperSize');
  const zoom = readZoom(elements);
  const margins = readMargins(elements.pageMargins);
  const headersFooters = readHeaderFooter(elements.headerFooter);
  return {
    ...(orientation === 'landscape' && { orientation: 'Landscape' as const }),
    ...(orientation === 'portrait' && { orientation: 'Portrait' as const }),
    ...(paperSize !== undefined && { paperSize }),
    ...(zoom && { zoom }),
    ...(flagAttribute(printOptions, 'horizontalCentered') && { centerHorizontally: true }),
    ...(flagAttribute(printOptions, 'verticalCentered') && { centerVertically: true }),
    ...(flagAttribute(printOptions, 'gridLines') && { printGridlines: true }),
    ...(margins && { margins }),
    ...(headersFooters && { headersFooters }),
  };
}

/** Headers and footers of ordinary pages; `undefined` where there are none. */
export function readHeaderFooter(element: XmlElement | undefined): PageLayoutDocument['headersFooters'] {
  const texts = {
    ...splitSections(child(element, 'oddHeader')?.text ?? '', 'Header'),
    ...splitSections(child(element, 'oddFooter')?.text ?? '', 'Footer'),
  };
  return Object.keys(texts).length > 0 ? texts : undefined;
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
