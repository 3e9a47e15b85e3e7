import { HoverManagerService, type ICellPosWithEvent } from '@univerjs/sheets-ui';
import { formatArea } from '../workbook/address';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { pixelsToPoints } from '../workbook/sizes';

const LEFT_BUTTON = 0;

/** Tells of clicks on a cell, and where in the cell; a drag that ends elsewhere is none. */
export function tellClicks(workbook: HostWorkbook): void {
  const hover = workbook.injector.get(HoverManagerService);
  let pressed: ICellPosWithEvent | undefined;
  hover.currentPointerDownCell$.subscribe((cell) => {
    pressed = cell;
  });
  hover.currentClickedCell$.subscribe(({ location, position }) => {
    if (pressed?.event.button !== LEFT_BUTTON) return;
    const { subUnitId, row, col } = location;
    if (pressed.subUnitId !== subUnitId || pressed.row !== row || pressed.col !== col) return;
    workbook.events.emit({
      type: 'singleClicked',
      sheetId: subUnitId,
      address: formatArea({ row, column: col, rows: 1, columns: 1 }),
      offsetX: pixelsToPoints(pressed.event.offsetX - position.startX),
      offsetY: pixelsToPoints(pressed.event.offsetY - position.startY),
    });
  });
}
