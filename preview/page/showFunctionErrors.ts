import { CellAlertManagerService, CellAlertType } from '@univerjs/sheets-ui';
import type { FunctionBridge } from '../functions/FunctionBridge';
import type { HostWorkbook } from '../workbook/HostWorkbook';

/** The key under which Univer's own alert for a formula's error stands; ours takes its place. */
const FORMULA_ALERT = 'SHEET_FORMULA_ALERT';

/**
 * Shows the add-in's own words for a custom function's error: over the cell under the pointer in place of the grid's
 * general words, and to `onSelected` for the cell that is selected, so that the keyboard reaches them too.
 */
export function showFunctionErrors(
  workbook: HostWorkbook,
  bridge: FunctionBridge,
  onSelected: (message: string | undefined) => void,
): void {
  const alerts = workbook.injector.get(CellAlertManagerService);
  alerts.currentAlert$.subscribe((current) => {
    const shown = current.find(([key]) => key === FORMULA_ALERT)?.[1].alert;
    if (shown === undefined) {
      return;
    }
    const { subUnitId, row, col } = shown.location;
    const message = bridge.messageOf(subUnitId, row, col);
    if (message !== undefined && shown.message !== message) {
      alerts.removeAlert(FORMULA_ALERT);
      alerts.showAlert({ ...shown, type: CellAlertType.ERROR, message, width: 260 });
    }
  });
  const tellSelected = (): void => {
    const sheet = workbook.activeSheet;
    const { row, column } = workbook.selections.of(sheet);
    onSelected(bridge.messageOf(sheet.id, row, column));
  };
  workbook.events.listen(({ type }) => {
    if (type === 'selectionChanged' || type === 'activated') {
      tellSelected();
    }
  });
  workbook.calculation.onEnd(tellSelected);
}
