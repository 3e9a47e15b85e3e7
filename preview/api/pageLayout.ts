import { formatArea } from '../workbook/address';
import type { PageLayoutDocument } from '../workbook/document';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import { without } from '../workbook/without';
import { flag, integer, number, oneOf, record, text } from './arguments';
import { headersFooters } from './headersFooters';
import {
  defineType,
  isHostObject,
  NULL_OBJECT,
  type ApiContext,
  type HostObject,
  type Property,
} from './HostObject';
import { rangeObject } from './range';
import { rangeArgument, rangeFromText } from './RangeTarget';
import { worksheetObject } from './worksheet';

/** Excel's names of the paper sizes, from number 1 on, as files number them. */
const PAPERS = [
  'Letter',
  'LetterSmall',
  'Tabloid',
  'Ledger',
  'Legal',
  'Statement',
  'Executive',
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
  'Folio',
  'Quatro',
  'Paper10x14',
  'Paper11x17',
  'Note',
  'Envelope9',
  'Envelope10',
  'Envelope11',
  'Envelope12',
  'Envelope14',
  'Csheet',
  'Dsheet',
  'Esheet',
  'EnvelopeDL',
  'EnvelopeC5',
  'EnvelopeC3',
  'EnvelopeC4',
  'EnvelopeC6',
  'EnvelopeC65',
  'EnvelopeB4',
  'EnvelopeB5',
  'EnvelopeB6',
  'EnvelopeItaly',
  'EnvelopeMonarch',
  'EnvelopePersonal',
  'FanfoldUS',
  'FanfoldStdGerman',
  'FanfoldLegalGerman',
] as const;

const DEFAULT_MARGINS = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };
type Margin = keyof typeof DEFAULT_MARGINS;

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
  name:
    | 'centerHorizontally'
    | 'centerVertically'
    | 'printGridlines'
    | 'printHeadings'
    | 'blackAndWhite'
    | 'draftMode',
): Property<HostSheet> {
  return {
    get: (sheet) => sheet.side.pageLayout[name] ?? false,
    set: (sheet, value) => {
      change(sheet, { [name]: flag(value) });
    },
  };
}

/** One of a few words; the first is what a new sheet has. */
function wordProperty(
  name: 'printComments' | 'printErrors' | 'printOrder' | 'orientation',
  words: readonly [string, ...string[]],
): Property<HostSheet> {
  return {
    get: (sheet) => sheet.side.pageLayout[name] ?? words[0],
    set: (sheet, value) => {
      change(sheet, { [name]: oneOf(value, words, name) });
    },
  };
}

function setZoom(sheet: HostSheet, value: unknown): void {
  const given = record(value, 'zoom');
  const zoom: Record<string, number> = {};
  for (const key of ['scale', 'horizontalFitToPages', 'verticalFitToPages']) {
    if (given[key] !== null && given[key] !== undefined) zoom[key] = number(given[key], key);
  }
  if (zoom.scale !== undefined && (zoom.scale < 10 || zoom.scale > 400))
    throw HostError.invalidArgument('scale');
  change(sheet, { zoom });
}

/** `null` and an empty text let Excel number the pages itself. */
function setFirstPageNumber(sheet: HostSheet, value: unknown): void {
  if (value !== null && value !== '') {
    change(sheet, { firstPageNumber: integer(value) });
    return;
  }
  sheet.assertUnprotected();
  sheet.side.pageLayout = without(sheet.side.pageLayout, 'firstPageNumber');
}

/** Areas of one sheet, given as a range, as several ranges, or as an address. */
function areasText(sheet: HostSheet, value: unknown, context: ApiContext): string {
  const given = isHostObject(value) ? value.get('address', context) : value;
  return text(given)
    .split(',')
    .map((part) => {
      const range = rangeArgument(part.trim(), sheet);
      if (range.sheet !== sheet) throw HostError.invalidArgument('a print area on another sheet');
      return formatArea(range.area);
    })
    .join(',');
}

/** Several areas come as the `RangeAreas` of `getRanges`. */
function printArea(sheet: HostSheet, context: ApiContext): HostObject | undefined {
  const { printArea: address } = sheet.side.pageLayout;
  if (address?.includes(',') !== true) return storedRange(sheet, address);
  const ranges = worksheetObject(sheet).call('getRanges', [address], context);
  return isHostObject(ranges) ? ranges : undefined;
}

function storedRange(sheet: HostSheet, address: string | undefined): HostObject | undefined {
  return address === undefined ? undefined : rangeObject(rangeFromText(sheet, address));
}

function required(object: HostObject | undefined, what: string): HostObject {
  if (!object) throw HostError.itemNotFound(what);
  return object;
}

export const pageLayout = defineType<HostSheet>({
  name: 'PageLayout',
  properties: {
    orientation: wordProperty('orientation', ['Portrait', 'Landscape']),
    paperSize: {
      get: ({ side }) => PAPERS[(side.pageLayout.paperSize ?? 1) - 1] ?? null,
      set: (sheet, value) => {
        change(sheet, { paperSize: PAPERS.indexOf(oneOf(value, PAPERS, 'paperSize')) + 1 });
      },
    },
    zoom: { get: (sheet) => sheet.side.pageLayout.zoom ?? { scale: 100 }, set: setZoom },
    printOrder: wordProperty('printOrder', ['DownThenOver', 'OverThenDown']),
    printComments: wordProperty('printComments', ['NoComments', 'EndSheet', 'InPlace']),
    printErrors: wordProperty('printErrors', ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable']),
    firstPageNumber: {
      get: ({ side }) => side.pageLayout.firstPageNumber ?? '',
      set: setFirstPageNumber,
    },
    blackAndWhite: flagProperty('blackAndWhite'),
    draftMode: flagProperty('draftMode'),
    printHeadings: flagProperty('printHeadings'),
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
    setPrintArea: (sheet, [area], context) => {
      change(sheet, { printArea: areasText(sheet, area, context) });
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
    getPrintArea: (sheet, _args, context) => required(printArea(sheet, context), 'print area'),
    getPrintAreaOrNullObject: (sheet, _args, context) => printArea(sheet, context) ?? NULL_OBJECT,
    getPrintTitleRows: (sheet) =>
      required(storedRange(sheet, sheet.side.pageLayout.printTitleRows), 'title rows'),
    getPrintTitleRowsOrNullObject: (sheet) =>
      storedRange(sheet, sheet.side.pageLayout.printTitleRows) ?? NULL_OBJECT,
    getPrintTitleColumns: (sheet) =>
      required(storedRange(sheet, sheet.side.pageLayout.printTitleColumns), 'title columns'),
    getPrintTitleColumnsOrNullObject: (sheet) =>
      storedRange(sheet, sheet.side.pageLayout.printTitleColumns) ?? NULL_OBJECT,
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
