import type { HostWorkbook } from '../workbook/HostWorkbook';

/** Tells when anybody, the user or the add-in, has changed cells or sheets of the workbook. */
export function watchEdits(workbook: HostWorkbook, onEdit: () => void): void {
  workbook.events.listen(({ type }) => {
    if (type === 'changed' || type === 'added' || type === 'deleted') {
      onEdit();
    }
  });
}
