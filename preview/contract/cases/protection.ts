import { errorCodeOf, type ContractCase, type ContractKit } from '../ContractCase';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-worksheets.md#protect-worksheet-data';
const WORKBOOK_GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-workbooks.md#protect-workbook-structure';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel.worksheetprotection.yml';
const OPTIONS =
  'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel.worksheetprotectionoptions.yml';
const WORKBOOK = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel.workbookprotection.yml';
const ERRORS =
  'office-js-docs-pr/docs/testing/application-specific-api-error-handling.md#error-codes-and-messages';

type Act = (sheet: Excel.Worksheet) => unknown;

/** The code with which something fails on the first sheet. */
function attempt({ Excel }: ContractKit, act: Act): Promise<string> {
  return errorCodeOf(() =>
    Excel.run(async (context) => {
      act(context.workbook.worksheets.getFirst());
      await context.sync();
    }),
  );
}

/** What the sheet refuses when it is protected without options, and with the option that is about it. */
async function withAndWithout(
  kit: ContractKit,
  option: Excel.WorksheetProtectionOptions,
  act: Act,
): Promise<string[]> {
  await attempt(kit, (sheet) => {
    sheet.getRange('A1:C6').format.protection.locked = false;
    sheet.getRange('A1:A3').values = [[3], [1], [2]];
    sheet.protection.protect();
  });
  const without = await attempt(kit, act);
  await attempt(kit, (sheet) => {
    sheet.protection.unprotect();
    sheet.protection.protect(option);
  });
  return [without, await attempt(kit, act)];
}

const REFUSED_THEN_ALLOWED = ['AccessDenied', 'none'];

export const protection: readonly ContractCase[] = [
  {
    page: GUIDE,
    title: 'protect and unprotect switch the protection of a sheet',
    browser: true,
    expected: [false, true, false],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        const states: boolean[] = [];
        for (const act of [undefined, 'protect', 'unprotect'] as const) {
          if (act) sheet.protection[act]();
          sheet.load('protection/protected');
          await context.sync();
          states.push(sheet.protection.protected);
        }
        return states;
      }),
  },
  {
    page: `${REFERENCE}#protect`,
    title: 'protecting a protected sheet fails',
    expected: true,
    observe: async (kit) => {
      await attempt(kit, (sheet) => {
        sheet.protection.protect();
      });
      const code = await attempt(kit, (sheet) => {
        sheet.protection.protect();
      });
      return code !== 'none';
    },
  },
  {
    page: `${REFERENCE}#options`,
    title: 'the options of a protected sheet are those it was protected with',
    browser: true,
    expected: { allowSort: true, allowFormatCells: false, selectionMode: 'Unlocked' },
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { protection: own } = context.workbook.worksheets.getFirst();
        own.protect({ allowSort: true, selectionMode: 'Unlocked' });
        own.load('options');
        await context.sync();
        const { allowSort, allowFormatCells, selectionMode } = own.options;
        return { allowSort, allowFormatCells, selectionMode };
      }),
  },
  {
    page: ERRORS,
    title: 'a wrong password is refused with BadPassword, and the sheet stays protected',
    browser: true,
    expected: ['BadPassword', 'BadPassword', true, 'none', false],
    observe: async (kit) => {
      const isProtected = () =>
        kit.Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst().load('protection/protected');
          await context.sync();
          return sheet.protection.protected;
        });
      await attempt(kit, (sheet) => {
        sheet.protection.protect(undefined, 'secret');
      });
      const unprotect = (password?: string) =>
        attempt(kit, (sheet) => {
          sheet.protection.unprotect(password);
        });
      const refused = [await unprotect('Secret'), await unprotect(), await isProtected()];
      return [...refused, await unprotect('secret'), await isProtected()];
    },
  },
  {
    page: GUIDE,
    title: 'a protected sheet refuses to change locked cells, and lets unlocked ones be written',
    browser: true,
    expected: ['AccessDenied', 'none'],
    observe: async (kit) => {
      await attempt(kit, (sheet) => {
        sheet.getRange('B1').format.protection.locked = false;
        sheet.protection.protect();
      });
      const write = (address: string) =>
        attempt(kit, (sheet) => {
          sheet.getRange(address).values = [['x']];
        });
      return [await write('A1'), await write('B1')];
    },
  },
  {
    page: `${OPTIONS}#allowFormatCells`,
    title: 'formatting of cells is refused, or allowed by allowFormatCells',
    expected: REFUSED_THEN_ALLOWED,
    observe: (kit) =>
      withAndWithout(kit, { allowFormatCells: true }, (sheet) => {
        sheet.getRange('A1').format.fill.color = '#FFFF00';
      }),
  },
  {
    page: `${OPTIONS}#allowFormatColumns`,
    title: 'formatting of columns is refused, or allowed by allowFormatColumns',
    expected: REFUSED_THEN_ALLOWED,
    observe: (kit) =>
      withAndWithout(kit, { allowFormatColumns: true }, (sheet) => {
        sheet.getRange('A:A').format.columnWidth = 100;
      }),
  },
  {
    page: `${OPTIONS}#allowFormatRows`,
    title: 'formatting of rows is refused, or allowed by allowFormatRows',
    expected: REFUSED_THEN_ALLOWED,
    observe: (kit) =>
      withAndWithout(kit, { allowFormatRows: true }, (sheet) => {
        sheet.getRange('2:2').rowHidden = true;
      }),
  },
  {
    page: `${OPTIONS}#allowInsertRows`,
    title: 'inserting rows is refused, or allowed by allowInsertRows',
    expected: REFUSED_THEN_ALLOWED,
    observe: (kit) =>
      withAndWithout(kit, { allowInsertRows: true }, (sheet) => {
        sheet.getRange('2:2').insert('Down');
      }),
  },
  {
    page: `${OPTIONS}#allowInsertColumns`,
    title: 'inserting columns is refused, or allowed by allowInsertColumns',
    expected: REFUSED_THEN_ALLOWED,
    observe: (kit) =>
      withAndWithout(kit, { allowInsertColumns: true }, (sheet) => {
        sheet.getRange('B:B').insert('Right');
      }),
  },
  {
    page: `${OPTIONS}#allowSort`,
    title: 'sorting is refused, or allowed by allowSort',
    expected: REFUSED_THEN_ALLOWED,
    observe: (kit) =>
      withAndWithout(kit, { allowSort: true }, (sheet) => {
        sheet.getRange('A1:A3').sort.apply([{ key: 0 }]);
      }),
  },
  {
    page: `${OPTIONS}#allowInsertHyperlinks`,
    title: 'inserting hyperlinks is refused, or allowed by allowInsertHyperlinks',
    expected: REFUSED_THEN_ALLOWED,
    observe: (kit) =>
      withAndWithout(kit, { allowInsertHyperlinks: true }, (sheet) => {
        sheet.getRange('C1').hyperlink = { address: 'https://example.com/', textToDisplay: 'x' };
      }),
  },
  {
    page: WORKBOOK_GUIDE,
    title: 'a protected workbook lets no sheet be added, deleted, moved or renamed',
    browser: true,
    expected: ['AccessDenied', 'AccessDenied', 'AccessDenied', 'AccessDenied'],
    observe: async (kit) => {
      await kit.Excel.run(async (context) => {
        context.workbook.worksheets.add('Second');
        context.workbook.protection.protect();
        await context.sync();
      });
      return [
        await attempt(kit, (sheet) => sheet.copy()),
        await attempt(kit, (sheet) => {
          sheet.delete();
        }),
        await attempt(kit, (sheet) => {
          sheet.position = 1;
        }),
        await attempt(kit, (sheet) => {
          sheet.name = 'Other';
        }),
      ];
    },
  },
  {
    page: `${WORKBOOK}#unprotect`,
    title: 'the structure of a workbook is unprotected by its password only',
    expected: ['BadPassword', 'none', false],
    observe: async ({ Excel }) => {
      const unprotect = (password: string) =>
        errorCodeOf(() =>
          Excel.run(async (context) => {
            context.workbook.protection.unprotect(password);
            await context.sync();
          }),
        );
      await Excel.run(async (context) => {
        context.workbook.protection.protect('secret');
        await context.sync();
      });
      const outcome = [await unprotect('guess'), await unprotect('secret')];
      return Excel.run(async (context) => {
        const own = context.workbook.protection.load('protected');
        await context.sync();
        return [...outcome, own.protected];
      });
    },
  },
];
