import { formatArea, tryParseArea } from './address';
import type { HostSheet } from './HostSheet';
import { shiftArea, type Shift } from './shift';

/** Print areas and titles follow; those that went with their cells are gone. */
export function shiftPageLayout({ side }: HostSheet, shift: Shift): void {
  const { printArea, printTitleRows, printTitleColumns, ...rest } = side.pageLayout;
  const moved = (address: string | undefined): string | undefined => {
    const area = address === undefined ? undefined : tryParseArea(address);
    if (!area) return address;
    const next = shiftArea(area, shift);
    return next && formatArea(next);
  };
  const area = moved(printArea);
  const rows = moved(printTitleRows);
  const columns = moved(printTitleColumns);
  side.pageLayout = {
    ...rest,
    ...(area === undefined ? {} : { printArea: area }),
    ...(rows === undefined ? {} : { printTitleRows: rows }),
    ...(columns === undefined ? {} : { printTitleColumns: columns }),
  };
}
