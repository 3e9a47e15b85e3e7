import type { ContractCase, ContractKit } from '../ContractCase';
import { autoFilters, COSTS } from './autoFilters';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-tables.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';

type Step = (table: Excel.Table, context: Excel.RequestContext) => void;

/** The items that are seen in `Costs` (A1:C6) after a step. */
async function seenAfter(kit: ContractKit, ...steps: Step[]): Promise<unknown[]> {
  return kit.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:C6').values = COSTS;
    const table = sheet.tables.add('A1:C6', true);
    table.name = 'Costs';
    await context.sync();
    for (const step of steps) {
      step(table, context);
      await context.sync();
    }
    const view = table.columns.getItem('Item').getDataBodyRange().getVisibleView().load('values');
    await context.sync();
    return (view.values as unknown[][]).map(([item]) => item);
  });
}

function cost(criteria: (filter: Excel.Filter) => void): Step {
  return (table) => {
    criteria(table.columns.getItem('Cost').filter);
  };
}

const columnFilters: ContractCase[] = [
  {
    page: `${GUIDE}#apply-filters-to-a-table`,
    title: 'rows are seen that pass the filters of all columns',
    browser: true,
    expected: ['bread', 'cheese'],
    // The average of 3, 20, 7, 30 and 2 is 12.4.
    observe: (kit) =>
      seenAfter(kit, (table) => {
        table.columns.getItem('Kind').filter.apply({
          filterOn: kit.Excel.FilterOn.values,
          values: ['Restaurant', 'Groceries'],
        });
        table.columns.getItem('Cost').filter.apply({
          filterOn: kit.Excel.FilterOn.dynamic,
          dynamicCriteria: kit.Excel.DynamicFilterCriteria.belowAverage,
        });
      }),
  },
  {
    page: `${GUIDE}#clear-table-filters`,
    title: 'without its filters a table shows all rows',
    browser: true,
    expected: ['bread', 'train', 'cheese', 'dinner', 'bus'],
    observe: (kit) =>
      seenAfter(
        kit,
        cost((filter) => {
          filter.applyTopItemsFilter(1);
        }),
        (table) => {
          table.clearFilters();
        },
      ),
  },
  ...(
    [
      ['applyTopItemsFilter', 2, ['train', 'dinner']],
      ['applyBottomItemsFilter', 2, ['bread', 'bus']],
      ['applyTopPercentFilter', 20, ['dinner']],
      ['applyBottomPercentFilter', 40, ['bread', 'bus']],
    ] as const
  ).map(([method, count, expected]): ContractCase => ({
    page: `${REFERENCE}/excel.filter.yml#${method.toLowerCase()}`,
    title: `${method} of ${count} shows the rows of that rank`,
    expected,
    observe: (kit) =>
      seenAfter(
        kit,
        cost((filter) => {
          filter[method](count);
        }),
      ),
  })),
  {
    page: `${REFERENCE}/excel.filtercriteria.yml#criterion1`,
    title: 'a custom criterion is an operator with a number',
    browser: true,
    expected: ['train', 'cheese', 'dinner'],
    observe: (kit) =>
      seenAfter(
        kit,
        cost((filter) => {
          filter.apply({ filterOn: 'Custom', criterion1: '>5' });
        }),
      ),
  },
  {
    page: `${REFERENCE}/excel.filtercriteria.yml#criterion1`,
    title: 'a custom criterion may have a wildcard: texts that end with an s',
    expected: ['bus'],
    observe: (kit) =>
      seenAfter(kit, (table) => {
        table.columns.getItem('Item').filter.applyCustomFilter('=*s');
      }),
  },
  {
    page: `${REFERENCE}/excel.filtercriteria.yml#operator`,
    title: 'two custom criteria are joined by and, or by or',
    browser: true,
    expected: { and: ['bread', 'cheese'], or: ['dinner', 'bus'] },
    observe: async (kit) => ({
      and: await seenAfter(
        kit,
        cost((filter) => {
          filter.applyCustomFilter('>2', '<20', 'And');
        }),
        () => undefined,
      ),
      or: await kit.Excel.run(async (context) => {
        const table = context.workbook.tables.getItem('Costs');
        table.columns.getItem('Cost').filter.applyCustomFilter('<3', '>20', 'Or');
        const view = table.columns.getItem('Item').getDataBodyRange().getVisibleView().load('values');
        await context.sync();
        return (view.values as unknown[][]).map(([item]) => item);
      }),
    }),
  },
  {
    page: `${REFERENCE}/excel.filter.yml#applycellcolorfilter`,
    title: 'rows are filtered by the colour of a cell',
    expected: ['cheese'],
    observe: (kit) =>
      seenAfter(kit, (table) => {
        table.rows.getItemAt(2).getRange().format.fill.color = '#FFFF00';
        table.columns.getItem('Cost').filter.applyCellColorFilter('#FFFF00');
      }),
  },
  {
    page: `${REFERENCE}/excel.filterdatetime.yml#specificity`,
    title: 'a date of the specificity Month keeps all days of that month',
    expected: ['train', 'cheese'],
    observe: (kit) =>
      seenAfter(kit, (table) => {
        table.columns.getItem('Cost').getDataBodyRange().values = [
          ['2005-03-31'],
          ['2005-04-01'],
          ['2005-04-30'],
          ['2005-05-01'],
          ['2006-04-02'],
        ];
        table.columns
          .getItem('Cost')
          .filter.applyValuesFilter([
            { date: '2005-04-02', specificity: kit.Excel.FilterDatetimeSpecificity.month },
          ]);
      }),
  },
  {
    page: `${REFERENCE}/excel.filter.yml#criteria`,
    title: 'the criteria of a column are read back',
    expected: { filterOn: 'Custom', criterion1: '>5' },
    observe: async (kit) => {
      await seenAfter(
        kit,
        cost((filter) => {
          filter.applyCustomFilter('>5');
        }),
      );
      return kit.Excel.run(async (context) => {
        const { filter } = context.workbook.tables.getItem('Costs').columns.getItem('Cost');
        filter.load('criteria');
        await context.sync();
        const { filterOn, criterion1 } = filter.criteria;
        return { filterOn, criterion1 };
      });
    },
  },
  {
    page: `${REFERENCE}/excel.filter.yml#clear`,
    title: 'the filter of one column is cleared, the other stays',
    expected: ['train', 'bus'],
    observe: (kit) =>
      seenAfter(
        kit,
        (table) => {
          table.columns.getItem('Kind').filter.applyValuesFilter(['Travel']);
          table.columns.getItem('Cost').filter.applyTopItemsFilter(1);
        },
        cost((filter) => {
          filter.clear();
        }),
      ),
  },
  {
    page: `${REFERENCE}/excel.table.yml#reapplyfilters`,
    title: 'filters look at changed values when they are applied again',
    expected: ['bread', 'train', 'bus'],
    observe: (kit) =>
      seenAfter(
        kit,
        (table) => {
          table.columns.getItem('Kind').filter.applyValuesFilter(['Travel']);
        },
        (table) => {
          table.rows.getItemAt(0).values = [['bread', 'Travel', 3]];
          table.reapplyFilters();
        },
      ),
  },
  {
    page: `${GUIDE}#filter-a-table-with-autofilter`,
    title: 'the AutoFilter of a table filters its columns by their index',
    browser: true,
    expected: ['bread', 'cheese'],
    observe: (kit) =>
      seenAfter(kit, (table) => {
        table.autoFilter.apply(table.getRange(), 1, {
          filterOn: 'Values',
          values: ['Restaurant', 'Groceries'],
        });
        table.autoFilter.apply(table.getRange(), 2, { filterOn: 'Dynamic', dynamicCriteria: 'BelowAverage' });
      }),
  },
];

export const filters: readonly ContractCase[] = [...columnFilters, ...autoFilters];
