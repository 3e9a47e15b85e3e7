import { errorCodeOf, type ContractCase } from '../ContractCase';

const DISPLAY = 'office-js-docs-pr/docs/excel/excel-add-ins-worksheet-display.md';
const LAYOUT = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel.pagelayout.yml';
const ZOOM = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel.pagelayoutzoomoptions.yml';
const GROUP = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel.headerfootergroup.yml';
const BREAKS = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel.pagebreakcollection.yml';
const BREAK = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel.pagebreak.yml';

/** How a sheet is printed; part of the cases of worksheets. */
export const worksheetLayout: readonly ContractCase[] = [
  {
    page: `${DISPLAY}#set-print-layout-options`,
    title: 'title rows and the print area of a sheet can be set by address',
    browser: true,
    expected: { horizontally: true, rows: 'Sheet1!1:1', area: 'Sheet1!A1:D100' },
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getFirst();
        pageLayout.centerHorizontally = true;
        pageLayout.setPrintTitleRows('$1:$1');
        pageLayout.setPrintArea('A1:D100');
        pageLayout.load('centerHorizontally');
        const rows = pageLayout.getPrintTitleRows().load('address');
        const area = pageLayout.getPrintArea().load('address');
        await context.sync();
        return { horizontally: pageLayout.centerHorizontally, rows: rows.address, area: area.address };
      }),
  },
  {
    page: `${LAYOUT}#getPrintArea`,
    title: 'without a print area getPrintArea fails with ItemNotFound, the other form is a null object',
    expected: ['ItemNotFound', true],
    observe: async ({ Excel }) => [
      await errorCodeOf(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getFirst().pageLayout.getPrintArea().load('address');
          await context.sync();
        }),
      ),
      await Excel.run(async (context) => {
        const area = context.workbook.worksheets.getFirst().pageLayout.getPrintAreaOrNullObject();
        await context.sync();
        return area.isNullObject;
      }),
    ],
  },
  {
    page: `${LAYOUT}#printOrder`,
    title: 'the settings of a print job are kept',
    expected: {
      blackAndWhite: true,
      draftMode: true,
      printHeadings: true,
      printOrder: 'OverThenDown',
      printErrors: 'Dash',
      printComments: 'EndSheet',
      paperSize: 'EnvelopeDL',
      firstPageNumber: 7,
    },
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getFirst();
        const settings = {
          blackAndWhite: true,
          draftMode: true,
          printHeadings: true,
          printOrder: 'OverThenDown',
          printErrors: 'Dash',
          printComments: 'EndSheet',
          paperSize: 'EnvelopeDL',
          firstPageNumber: 7,
        } as const;
        pageLayout.set(settings);
        const names = Object.keys(settings) as (keyof typeof settings)[];
        pageLayout.load(names);
        await context.sync();
        return Object.fromEntries(names.map((name) => [name, pageLayout[name]]));
      }),
  },
  {
    page: `${ZOOM}#scale`,
    title: 'the print scale is between 10 and 400',
    expected: ['none', 'InvalidArgument', 'InvalidArgument'],
    observe: async ({ Excel }) => {
      const zoom = (scale: number) =>
        errorCodeOf(() =>
          Excel.run(async (context) => {
            context.workbook.worksheets.getFirst().pageLayout.zoom = { scale };
            await context.sync();
          }),
        );
      return [await zoom(10), await zoom(9), await zoom(401)];
    },
  },
  {
    page: `${LAYOUT}#setPrintMargins`,
    title: 'margins given in inches are read in points',
    expected: [72, 36],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getFirst();
        pageLayout.setPrintMargins('Inches', { top: 1, left: 0.5 });
        pageLayout.load('topMargin,leftMargin');
        await context.sync();
        return [pageLayout.topMargin, pageLayout.leftMargin];
      }),
  },
  {
    page: `${GROUP}#state`,
    title: 'the first page and even pages have headers of their own',
    browser: true,
    expected: ['FirstOddAndEven', 'all', 'first', 'even'],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const group = context.workbook.worksheets.getFirst().pageLayout.headersFooters;
        group.state = 'FirstOddAndEven';
        group.defaultForAllPages.centerHeader = 'all';
        group.firstPage.centerHeader = 'first';
        group.evenPages.centerHeader = 'even';
        group.load('state,defaultForAllPages/centerHeader,firstPage/centerHeader,evenPages/centerHeader');
        await context.sync();
        return [
          group.state,
          group.defaultForAllPages.centerHeader,
          group.firstPage.centerHeader,
          group.evenPages.centerHeader,
        ];
      }),
  },
  {
    page: `${DISPLAY}#add-a-manual-page-break`,
    title: 'a horizontal page break is put before the row of the given range',
    browser: true,
    expected: { count: 1, row: 20, cell: 'Sheet1!A21' },
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const breaks = context.workbook.worksheets.getFirst().horizontalPageBreaks;
        breaks.add('A21:E21');
        const count = breaks.getCount();
        const first = breaks.getItem(0).load('rowIndex');
        const cell = breaks.getItem(0).getCellAfterBreak().load('address');
        await context.sync();
        return { count: count.value, row: first.rowIndex, cell: cell.address };
      }),
  },
  {
    page: `${BREAKS}#removePageBreaks`,
    title: 'removePageBreaks takes all manual breaks of its direction',
    expected: [0, 1],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.horizontalPageBreaks.add('A3');
        sheet.horizontalPageBreaks.add('A9');
        sheet.verticalPageBreaks.add('C1');
        sheet.horizontalPageBreaks.removePageBreaks();
        const [rows, columns] = [sheet.horizontalPageBreaks.getCount(), sheet.verticalPageBreaks.getCount()];
        await context.sync();
        return [rows.value, columns.value];
      }),
  },
  {
    page: `${BREAK}#delete`,
    title: 'a page break can be deleted by itself, after the sync in which it came',
    expected: [4],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const breaks = context.workbook.worksheets.getFirst().verticalPageBreaks;
        const second = breaks.add('C1');
        breaks.add('E1');
        await context.sync();
        second.delete();
        breaks.load('items/columnIndex');
        await context.sync();
        return breaks.items.map(({ columnIndex }) => columnIndex);
      }),
  },
];
