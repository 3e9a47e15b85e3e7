import { Tools } from '@univerjs/core';
import type { HostSheet } from './HostSheet';
import { copiedNotes } from './noteMoves';
import { RuleStore } from './RuleStore';
import type { SheetSide } from './SheetSide';
import type { WorksheetData } from './worksheetData';
import { saveTable } from './saveDocument';
import { ValidationStore } from './ValidationStore';

/** The sheet's cells and sizes under a new id and name. */
export function copiedWorksheet(sheet: HostSheet, id: string, name: string): WorksheetData {
  const data: WorksheetData = Tools.deepClone(sheet.worksheet.getConfig());
  return { ...data, id, name };
}

/** What is kept beside the cells, custom properties included, as Excel copies it. */
export function copiedSide({ side }: HostSheet): SheetSide {
  return {
    ...side,
    tables: new Map(),
    rules: new Map(),
    foreignRules: [],
    filters: [],
    validations: new Map(),
    hyperlinks: side.hyperlinks.map((link) => ({ ...link })),
    ...copiedNotes(side),
    customProperties: new Map(side.customProperties),
    outlines: { row: new Map(side.outlines.row), column: new Map(side.outlines.column) },
  };
}

/** Tables, under new names, conditional formats and charts. */
export function copyOverCells(from: HostSheet, to: HostSheet): void {
  const { tableStore } = from.workbook;
  for (const table of tableStore.of(from)) tableStore.addCopy(to, saveTable(table));
  for (const validation of new ValidationStore(from).saved()) new ValidationStore(to).load(validation);
  const target = new RuleStore(to);
  for (const rule of new RuleStore(from).all().reverse()) target.load(rule.document);
  from.workbook.charts.copy(from, to);
}
