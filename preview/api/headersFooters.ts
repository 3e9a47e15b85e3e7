import type { PageLayoutDocument } from '../workbook/document';
import type { HostSheet } from '../workbook/HostSheet';
import { flag, oneOf, text } from './arguments';
import { defineType, type HostObject, type Property } from './HostObject';

type Texts = NonNullable<PageLayoutDocument['headersFooters']>;
/** Where the texts of a kind of page are kept. Odd pages share those of all pages, as in a file. */
type Kind = 'headersFooters' | 'firstPageHeadersFooters' | 'evenPagesHeadersFooters';

interface PagesTarget {
  readonly sheet: HostSheet;
  readonly kind: Kind;
}

function change(sheet: HostSheet, part: PageLayoutDocument): void {
  sheet.assertUnprotected();
  sheet.side.pageLayout = { ...sheet.side.pageLayout, ...part };
}

function textProperty(place: keyof Texts): Property<PagesTarget> {
  return {
    get: ({ sheet, kind }) => sheet.side.pageLayout[kind]?.[place] ?? '',
    set: ({ sheet, kind }, value) => {
      change(sheet, { [kind]: { ...sheet.side.pageLayout[kind], [place]: text(value) } });
    },
  };
}

const headerFooter = defineType<PagesTarget>({
  name: 'HeaderFooter',
  properties: {
    leftHeader: textProperty('leftHeader'),
    centerHeader: textProperty('centerHeader'),
    rightHeader: textProperty('rightHeader'),
    leftFooter: textProperty('leftFooter'),
    centerFooter: textProperty('centerFooter'),
    rightFooter: textProperty('rightFooter'),
  },
});

/** By whether the first page, and odd and even pages, have texts of their own. */
const STATES = {
  Default: { first: false, evenAndOdd: false },
  FirstAndDefault: { first: true, evenAndOdd: false },
  OddAndEven: { first: false, evenAndOdd: true },
  FirstOddAndEven: { first: true, evenAndOdd: true },
} as const;
const STATE_NAMES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;

function flagProperty(name: 'headersUseSheetMargins' | 'headersUseSheetScale'): Property<HostSheet> {
  return {
    get: (sheet) => sheet.side.pageLayout[name] ?? true,
    set: (sheet, value) => {
      change(sheet, { [name]: flag(value) });
    },
  };
}

function pages(kind: Kind): (sheet: HostSheet) => HostObject {
  return (sheet) => headerFooter({ sheet, kind });
}

export const headersFooters = defineType<HostSheet>({
  name: 'HeaderFooterGroup',
  properties: {
    state: {
      get: ({ side }) =>
        STATE_NAMES.find((name) => {
          const { first, evenAndOdd } = STATES[name];
          const { differentFirstPage = false, differentOddAndEvenPages = false } = side.pageLayout;
          return first === differentFirstPage && evenAndOdd === differentOddAndEvenPages;
        }),
      set: (sheet, value) => {
        const { first, evenAndOdd } = STATES[oneOf(value, STATE_NAMES, 'state')];
        change(sheet, { differentFirstPage: first, differentOddAndEvenPages: evenAndOdd });
      },
    },
    useSheetMargins: flagProperty('headersUseSheetMargins'),
    useSheetScale: flagProperty('headersUseSheetScale'),
  },
  navigations: {
    defaultForAllPages: pages('headersFooters'),
    oddPages: pages('headersFooters'),
    firstPage: pages('firstPageHeadersFooters'),
    evenPages: pages('evenPagesHeadersFooters'),
  },
});
