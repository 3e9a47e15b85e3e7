import { errorCodeOf, type ContractCase } from '../ContractCase';

const ITEM = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel.nameditem.yml';
const COLLECTION = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel.nameditemcollection.yml';
const ARRAY = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel.nameditemarrayvalues.yml';

/** Names for ranges, constants and formulas; part of the cases of workbooks. */
export const namedItems: readonly ContractCase[] = [
  {
    page: `${ITEM}#type`,
    title: 'a name has the type and the value of what its formula gives',
    browser: true,
    expected: [
      ['Amounts', 'Range', 'Sheet1!A1:A2'],
      ['Rate', 'Double', 0.25],
      ['Currency', 'String', 'EUR'],
      ['Closed', 'Boolean', true],
      ['Missing', 'Error', '#N/A'],
      ['Total', 'Double', 30],
    ],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { names, worksheets } = context.workbook;
        const range = worksheets.getFirst().getRange('A1:A2');
        range.values = [[10], [20]];
        const items = [
          names.add('Amounts', range),
          names.add('Rate', '=0.25'),
          names.add('Currency', '="EUR"'),
          names.add('Closed', '=TRUE'),
          names.add('Missing', '=#N/A'),
          names.add('Total', '=SUM(Sheet1!$A$1:$A$2)'),
        ];
        for (const item of items) item.load('name,type,value');
        await context.sync();
        return items.map(({ name, type, value }) => [name, type, value as unknown]);
      }),
  },
  {
    page: `${ITEM}#getRange`,
    title: 'getRange of a name that is no range fails; the other form is a null object',
    expected: [true, true],
    observe: async ({ Excel }) => {
      const code = await errorCodeOf(() =>
        Excel.run(async (context) => {
          context.workbook.names.add('Rate', '=0.25').getRange().load('address');
          await context.sync();
        }),
      );
      const isNull = await Excel.run(async (context) => {
        const range = context.workbook.names.getItem('Rate').getRangeOrNullObject();
        await context.sync();
        return range.isNullObject;
      });
      return [code !== 'none', isNull];
    },
  },
  {
    page: `${ITEM}#scope`,
    title: 'a name belongs to the workbook or to one sheet',
    browser: true,
    expected: { scopes: ['Workbook', 'Worksheet'], sheet: 'Sheet1', isNull: true, code: true },
    observe: async ({ Excel }) => {
      const found = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        const global = context.workbook.names.add('Global', '=1').load('scope');
        const local = sheet.names.add('Local', '=2').load('scope,worksheet/name');
        const none = global.worksheetOrNullObject;
        none.load('name');
        await context.sync();
        return {
          scopes: [global.scope, local.scope],
          sheet: local.worksheet.name,
          isNull: none.isNullObject,
        };
      });
      const code = await errorCodeOf(() =>
        Excel.run(async (context) => {
          context.workbook.names.getItem('Global').worksheet.load('name');
          await context.sync();
        }),
      );
      return { ...found, code: code !== 'none' };
    },
  },
  {
    page: `${ITEM}#formula`,
    title: 'a new formula of a name changes the cells that use it',
    expected: [4, '=2'],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const item = context.workbook.names.add('Factor', '=1');
        const cell = context.workbook.worksheets.getFirst().getRange('A1');
        cell.formulas = [['=Factor*2']];
        await context.sync();
        item.formula = '=2';
        item.load('formula');
        cell.load('values');
        await context.sync();
        return [(cell.values as unknown[][])[0]?.[0], item.formula as unknown];
      }),
  },
  {
    page: `${ARRAY}#values`,
    title: 'the values of an array and their types',
    expected: {
      type: 'Array',
      values: [
        [1, 2],
        ['a', 'b;c'],
      ],
      types: [
        ['Double', 'Double'],
        ['String', 'String'],
      ],
    },
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const item = context.workbook.names.add('Matrix', '={1,2;"a","b;c"}').load('type');
        item.arrayValues.load('values,types');
        await context.sync();
        const { arrayValues } = item;
        return { type: item.type, values: arrayValues.values as unknown, types: arrayValues.types };
      }),
  },
  {
    page: `${COLLECTION}#addFormulaLocal`,
    title: 'addFormulaLocal adds a name with a comment; deleting it takes it away',
    expected: { formula: '=5', comment: 'five', left: 0 },
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { names } = context.workbook;
        const item = names.addFormulaLocal('Five', '=5', 'five').load('formula,comment');
        await context.sync();
        const formula = item.formula as unknown;
        const { comment } = item;
        names.getItem('Five').delete();
        const count = names.getCount();
        await context.sync();
        return { formula, comment, left: count.value };
      }),
  },
  {
    page: `${COLLECTION}#getItemOrNullObject`,
    title: 'a name that is not there is a null object, or ItemNotFound',
    expected: [true, 'ItemNotFound'],
    observe: async ({ Excel }) => [
      await Excel.run(async (context) => {
        const item = context.workbook.names.getItemOrNullObject('None');
        await context.sync();
        return item.isNullObject;
      }),
      await errorCodeOf(() =>
        Excel.run(async (context) => {
          context.workbook.names.getItem('None').load('name');
          await context.sync();
        }),
      ),
    ],
  },
];
