import { formatArea } from '../workbook/address';
import type { PageLayoutDocument } from '../workbook/document';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import { flag, number, oneOf, record, text } from './arguments';
import { defineType, NULL_OBJECT, type HostObject, type Property } from './HostObject';
import { rangeObject } from './range';
import { rangeArgument, rangeFromText } from './RangeTarget';

/** Excel's names of the paper sizes that a file numbers. */
const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  Tabloid: 3,
  Legal: 5,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

const DEFAULT_MARGINS = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };
type Margin = keyof typeof DEFAULT_MARGINS;
type HeaderFooter = keyof NonNullable<PageLayoutDocument['headersFooters']>;

function change(sheet: HostSheet, part: PageLayoutDocument): void {
  sheet.assertUnprotected();
  sheet.side.pageLayout = { ...sheet.side.pageLayout, ...part };
}

function marginProperty(side: Margin): Property<HostSheet> {
  return {
    get: (sheet) => sheet.side.pageLayout.margins?.[side] ?? DEFAULT_MARGINS[side],
    set: (sheet, value) => {
      change(sheet, { margins: { ...sheet.side.pageLayout.margins, [side]: number(value) } });
    },
  };
}

function flagProperty(
  name: 'centerHorizontally' | 'centerVertically' | 'printGridlines',
): Property<HostSheet> {
  return {
    get: (sheet) => sheet.side.pageLayout[name] ?? false,
    set: (sheet, value) => {
      change(sheet, { [name]: flag(value) });
    },
  };
}

function headerProperty(place: HeaderFooter): Property<HostSheet> {
  return {
    get: (sheet) => sheet.side.pageLayout.headersFooters?.[place] ?? '',
    set: (sheet, value) => {
      change(sheet, { headersFooters: { ...sheet.side.pageLayout.headersFooters, [place]: text(value) } });
    },
  };
}

const allPages = defineType<HostSheet>({
  name: 'HeaderFooter',
  properties: {
    leftHeader: headerProperty('leftHeader'),
    centerHeader: headerProperty('centerHeader'),
    rightHeader: headerProperty('rightHeader'),
    leftFooter: headerProperty('leftFooter'),
    centerFooter: headerProperty('centerFooter'),
    rightFooter: headerProperty('rightFooter'),
  },
});

const headersFooters = defineType<HostSheet>({
  name: 'HeaderFooterGroup',
  properties: {
    state: {
      get: () => 'Default',
      set: (_sheet, value) => {
        if (value !== 'Default') throw HostError.notImplemented('HeaderFooterGroup.state other than Default');
      },
    },
  },
  navigations: { defaultForAllPages: allPages },
});

function setZoom(sheet: HostSheet, value: unknown): void {
  const given = record(value, 'zoom');
  const zoom: Record<string, number> = {};
  for (const key of ['scale', 'horizontalFitToPages', 'verticalFitToPages']) {
    if (given[key] !== null && given[key] !== undefined) zoom[key] = number(given[key], key);
  }
  change(sheet, { zoom });
}

function areaText(sheet: HostSheet, value: unknown): string {
  return formatArea(rangeArgument(value, sheet).area);
}

function storedRange(sheet: HostSheet, address: string | undefined): HostObject {
  return address === undefined ? NULL_OBJECT : rangeObject(rangeFromText(sheet, address));
}

export const pageLayout = defineType<HostSheet>({
  name: 'PageLayout',
  properties: {
    orientation: {
      get: (sheet) => sheet.side.pageLayout.orientation ?? 'Portrait',
      set: (sheet, value) => {
        change(sheet, { orientation: oneOf(value, ['Portrait', 'Landscape'], 'orientation') });
      },
    },
    paperSize: {
      get: ({ side }) =>
        Object.keys(PAPERS).find((name) => PAPERS[name] === (side.pageLayout.paperSize ?? 1)) ?? null,
      set: (sheet, value) => {
        const paperSize = PAPERS[text(value)];
        if (paperSize === undefined) throw HostError.notImplemented(`PageLayout.paperSize ${String(value)}`);
        change(sheet, { paperSize });
      },
    },
    zoom: { get: (sheet) => sheet.side.pageLayout.zoom ?? { scale: 100 }, set: setZoom },
    printOrder: {
      get: () => 'DownThenOver',
      set: (_sheet, value) => {
        if (value !== 'DownThenOver')
          throw HostError.notImplemented('PageLayout.printOrder other than DownThenOver');
      },
    },
    centerHorizontally: flagProperty('centerHorizontally'),
    centerVertically: flagProperty('centerVertically'),
    printGridlines: flagProperty('printGridlines'),
    leftMargin: marginProperty('left'),
    rightMargin: marginProperty('right'),
    topMargin: marginProperty('top'),
    bottomMargin: marginProperty('bottom'),
    headerMargin: marginProperty('header'),
    footerMargin: marginProperty('footer'),
  },
  navigations: { headersFooters },
  methods: {
    setPrintArea: (sheet, [area]) => {
      change(sheet, { printArea: areaText(sheet, area) });
    },
    setPrintTitleRows: (sheet, [rows]) => {
      const range = rangeArgument(rows, sheet);
      if (!range.isEntireRow) throw HostError.invalidArgument('title rows must be entire rows');
      change(sheet, { printTitleRows: `$${range.area.row + 1}:$${range.area.row + range.area.rows}` });
    },
    setPrintTitleColumns: (sheet, [columns]) => {
      const range = rangeArgument(columns, sheet);
      if (!range.isEntireColumn) throw HostError.invalidArgument('title columns must be entire columns');
      change(sheet, { printTitleColumns: formatArea(range.area).replace(/[A-Z]+/g, '$$$&') });
    },
    getPrintAreaOrNullObject: (sheet) => storedRange(sheet, sheet.side.pageLayout.printArea),
    getPrintTitleRowsOrNullObject: (sheet) => storedRange(sheet, sheet.side.pageLayout.printTitleRows),
    getPrintTitleColumnsOrNullObject: (sheet) => storedRange(sheet, sheet.side.pageLayout.printTitleColumns),
    setPrintMargins: (sheet, [unit, options]) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
        oneOf(unit, ['Points', 'Inches', 'Centimeters'], 'unit')
      ];
      const margins = Object.fromEntries(
        Object.entries(record(options)).map(([side, size]) => [side, number(size) * points]),
      );
      change(sheet, { margins: { ...sheet.side.pageLayout.margins, ...margins } });
    },
  },
});
