import {
  ConditionalFormattingRuleModel,
  SetConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import { SetWorksheetRowCountMutation } from '@univerjs/sheets';
import { bounding, intersect, type Area } from './address';
import type { HostSheet } from './HostSheet';

/** Tells the page's grid what was written behind the back of its commands. */
export class GridView {
  private readonly areas = new Map<HostSheet, Area>();

  touched(sheet: HostSheet, area: Area): void {
    const known = this.areas.get(sheet);
    this.areas.set(sheet, known ? bounding(known, area) : area);
  }

  /** Lets the page draw the touched sheets again; once a batch. */
  refresh(): void {
    for (const [sheet, area] of this.areas) {
      if (sheet.workbook.sheets.includes(sheet)) refreshSheet(sheet, area);
    }
    this.areas.clear();
  }
}

function refreshSheet(sheet: HostSheet, area: Area): void {
  const rules = sheet.workbook.injector
    .get(ConditionalFormattingRuleModel)
    .getSubunitRules(sheet.workbook.unitId, sheet.id);
  for (const rule of rules ?? []) {
    const reached = rule.ranges.some((range) =>
      intersect(area, {
        row: range.startRow,
        column: range.startColumn,
        rows: range.endRow - range.startRow + 1,
        columns: range.endColumn - range.startColumn + 1,
      }),
    );
    if (reached) sheet.mutate(SetConditionalRuleMutation.id, { rule, cfId: rule.cfId });
  }
  // The row count stays as it is: this is the mutation after which Univer lays the sheet out anew.
  sheet.mutate(SetWorksheetRowCountMutation.id, { rowCount: sheet.worksheet.getRowCount() });
}
