import type { ContractCase } from '../ContractCase';
import { allTold, hear, onFirstSheet } from './eventKit';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-events.md#events-in-excel';
const SHEETS_GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-worksheets.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel';

/** Events that tell of sheets themselves; part of the cases of events. */
export const sheetEvents: readonly ContractCase[] = [
  {
    page: GUIDE,
    title: 'sheets that come, go and are activated are told',
    browser: true,
    expected: { added: true, deleted: true, activated: true, deactivated: true },
    observe: async (kit) => {
      const added = await hear<Excel.WorksheetAddedEventArgs>(kit, ({ worksheets }) => worksheets.onAdded);
      const deleted = await hear<Excel.WorksheetDeletedEventArgs>(
        kit,
        ({ worksheets }) => worksheets.onDeleted,
      );
      const activated = await hear<Excel.WorksheetActivatedEventArgs>(
        kit,
        ({ worksheets }) => worksheets.onActivated,
      );
      const deactivated = await hear<Excel.WorksheetDeactivatedEventArgs>(
        kit,
        ({ worksheets }) => worksheets.getFirst().onDeactivated,
      );
      const ids = await kit.Excel.run(async (context) => {
        const first = context.workbook.worksheets.getFirst().load('id');
        const other = context.workbook.worksheets.add('Other').load('id');
        other.activate();
        await context.sync();
        other.delete();
        await context.sync();
        return { first: first.id, other: other.id };
      });
      return {
        added: (await added.atLeast(1))[0]?.worksheetId === ids.other,
        deleted: (await deleted.atLeast(1))[0]?.worksheetId === ids.other,
        activated: (await activated.atLeast(1))[0]?.worksheetId === ids.other,
        deactivated: (await deactivated.atLeast(1))[0]?.worksheetId === ids.first,
      };
    },
  },
  {
    page: `${REFERENCE}/excel.worksheetnamechangedeventargs.yml#nameAfter`,
    title: 'a new name of a sheet is told with the old one',
    browser: true,
    expected: ['Sheet1', 'Renamed', 'Local'],
    observe: async (kit) => {
      const heard = await hear<Excel.WorksheetNameChangedEventArgs>(
        kit,
        ({ worksheets }) => worksheets.onNameChanged,
      );
      await onFirstSheet(kit, (sheet) => (sheet.name = 'Renamed'));
      const [event] = await heard.atLeast(1);
      return [event?.nameBefore, event?.nameAfter, event?.source];
    },
  },
  {
    page: `${REFERENCE}/excel.worksheetvisibilitychangedeventargs.yml#visibilityAfter`,
    title: 'a new visibility of a sheet is told with the old one',
    expected: [
      ['Visible', 'Hidden'],
      ['Hidden', 'VeryHidden'],
    ],
    observe: async (kit) => {
      await onFirstSheet(kit, (_sheet, { worksheets }) => worksheets.add('Other'));
      const heard = await hear<Excel.WorksheetVisibilityChangedEventArgs>(
        kit,
        ({ worksheets }) => worksheets.getItem('Other').onVisibilityChanged,
      );
      await onFirstSheet(kit, (_sheet, { worksheets }) => {
        worksheets.getItem('Other').visibility = 'Hidden';
        worksheets.getItem('Other').visibility = 'VeryHidden';
      });
      return (await heard.atLeast(2)).map((event) => [event.visibilityBefore, event.visibilityAfter]);
    },
  },
  {
    page: `${REFERENCE}/excel.worksheetcollection.yml#onMoved`,
    title: 'a sheet that is moved is told, one that only makes room for another is not',
    expected: [[2, 0]],
    observe: async (kit) => {
      await onFirstSheet(kit, (_sheet, { worksheets }) => {
        worksheets.add('B');
        worksheets.add('C');
      });
      const heard = await hear<Excel.WorksheetMovedEventArgs>(kit, ({ worksheets }) => worksheets.onMoved);
      await onFirstSheet(kit, (_sheet, { worksheets }) => {
        worksheets.getItem('C').position = 0;
      });
      await allTold(kit);
      return heard.events.map(({ positionBefore, positionAfter }) => [positionBefore, positionAfter]);
    },
  },
  {
    page: `${SHEETS_GUIDE}#detect-changes-to-the-worksheet-protection-state`,
    title: 'a change of the protection is told',
    browser: true,
    expected: [
      [true, 'Local'],
      [false, 'Local'],
    ],
    observe: async (kit) => {
      const heard = await hear<Excel.WorksheetProtectionChangedEventArgs>(
        kit,
        ({ worksheets }) => worksheets.getFirst().onProtectionChanged,
      );
      await onFirstSheet(kit, (sheet) => {
        sheet.protection.protect();
        sheet.protection.unprotect();
      });
      return (await heard.atLeast(2)).map(({ isProtected, source }) => [isProtected, source]);
    },
  },
  {
    page: `${SHEETS_GUIDE}#detect-formula-changes`,
    title: 'a formula that is replaced is told with the formula before',
    browser: true,
    expected: [{ cellAddress: 'A1', previousFormula: '=1+1' }],
    observe: async (kit) => {
      const heard = await hear<Excel.WorksheetFormulaChangedEventArgs>(
        kit,
        ({ worksheets }) => worksheets.getFirst().onFormulaChanged,
      );
      await onFirstSheet(kit, (sheet) => {
        // Not told: the cell has no formula yet.
        sheet.getRange('A1').formulas = [['=1+1']];
        sheet.getRange('A1').formulas = [['=2+2']];
      });
      const [event] = await heard.atLeast(1);
      return event?.formulaDetails;
    },
  },
  {
    page: `${REFERENCE}/excel.worksheet.yml#onFormatChanged`,
    title: 'a change of format is told with its address',
    expected: ['WorksheetFormatChanged', 'B2:B4'],
    observe: async (kit) => {
      const heard = await hear<Excel.WorksheetFormatChangedEventArgs>(
        kit,
        ({ worksheets }) => worksheets.getFirst().onFormatChanged,
      );
      await onFirstSheet(kit, (sheet) => (sheet.getRange('B2:B4').format.fill.color = '#FFFF00'));
      const [event] = await heard.atLeast(1);
      return [event?.type, event?.address];
    },
  },
  {
    page: `${REFERENCE}/excel.worksheet.yml#onCalculated`,
    title: 'a sheet tells that it was calculated, and where',
    expected: ['WorksheetCalculated', 'B1'],
    observe: async (kit) => {
      const heard = await hear<Excel.WorksheetCalculatedEventArgs>(
        kit,
        ({ worksheets }) => worksheets.getFirst().onCalculated,
      );
      await onFirstSheet(kit, (sheet) => (sheet.getRange('B1').formulas = [['=1+1']]));
      const [event] = await heard.atLeast(1);
      return [event?.type, event?.address];
    },
  },
  {
    page: `${REFERENCE}/excel.worksheetrowhiddenchangedeventargs.yml#changeType`,
    title: 'rows that are hidden and shown are told',
    expected: [
      ['3:4', 'Hidden'],
      ['3:4', 'Unhidden'],
    ],
    observe: async (kit) => {
      const heard = await hear<Excel.WorksheetRowHiddenChangedEventArgs>(
        kit,
        ({ worksheets }) => worksheets.getFirst().onRowHiddenChanged,
      );
      await onFirstSheet(kit, (sheet) => {
        sheet.getRange('3:4').rowHidden = true;
        sheet.getRange('3:4').rowHidden = false;
      });
      return (await heard.atLeast(2)).map(({ address, changeType }) => [address, changeType]);
    },
  },
  {
    page: `${SHEETS_GUIDE}#handle-sorting-events`,
    title: 'sorting from top to bottom is told as rows that were sorted, without those that stayed',
    expected: ['WorksheetRowSorted', 'A2:B3'],
    observe: async (kit) => {
      await onFirstSheet(kit, (sheet) => {
        sheet.getRange('A1:B4').values = [
          [1, 'a'],
          [3, 'b'],
          [2, 'c'],
          [4, 'd'],
        ];
      });
      const heard = await hear<Excel.WorksheetRowSortedEventArgs>(
        kit,
        ({ worksheets }) => worksheets.getFirst().onRowSorted,
      );
      await onFirstSheet(kit, (sheet) => {
        sheet.getRange('A1:B4').sort.apply([{ key: 0 }]);
      });
      const [event] = await heard.atLeast(1);
      return [event?.type, event?.address];
    },
  },
];
