import { CURSOR_TYPE, IRenderManagerService } from '@univerjs/engine-render';
import { HoverManagerService } from '@univerjs/sheets-ui';
import { parseArea, splitSheetAddress } from '../workbook/address';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import { hyperlinkAt, type Link } from '../workbook/hyperlinks';

interface CellPlace {
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

/** Makes a click on a linked cell go where its link leads, and the pointer show that it would. */
export function followLinks(workbook: HostWorkbook): void {
  const hover = workbook.injector.get(HoverManagerService);
  hover.currentClickedCell$.subscribe(({ location }) => {
    const link = linkAt(workbook, location);
    if (link !== undefined) {
      // The grid still has the rest of this click to handle.
      setTimeout(() => {
        follow(workbook, location, link);
      });
    }
  });
  hover.currentCell$.subscribe((cell) => {
    const scene = workbook.injector.get(IRenderManagerService).getRenderById(workbook.unitId)?.scene;
    if (cell && linkAt(workbook, cell.location) !== undefined) {
      scene?.setCursor(CURSOR_TYPE.POINTER);
    } else {
      scene?.resetCursor();
    }
  });
}

function linkAt(workbook: HostWorkbook, { subUnitId, row, col }: CellPlace): Link | undefined {
  const sheet = workbook.sheetById(subUnitId);
  return sheet && hyperlinkAt(sheet, { row, column: col, rows: 1, columns: 1 });
}

function follow(workbook: HostWorkbook, from: CellPlace, link: Link): void {
  if (link.documentReference !== undefined) {
    const { sheet: name, address } = splitSheetAddress(link.documentReference);
    const sheet = name === undefined ? workbook.sheetById(from.subUnitId) : workbook.findSheet(name);
    if (sheet?.visibility === 'Visible') {
      workbook.selections.select(sheet, parseArea(address));
    }
  } else if (link.address !== undefined && /^(?:https?|mailto):/i.test(link.address)) {
    window.open(link.address, '_blank', 'noopener');
  }
}
