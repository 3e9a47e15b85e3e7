import { covers, intersect, type Area } from './address';
import type { HyperlinkDocument } from './document';
import type { HostSheet } from './HostSheet';

export type Link = Omit<HyperlinkDocument, 'cell'>;

/** The link of a cell or area. Univer knows none: the page follows these itself. */
export function hyperlinkAt(sheet: HostSheet, area: Area): Link | undefined {
  return sheet.side.hyperlinks.find((link) => covers(link.area, area))?.link;
}

/** Replaces the links of the area. */
export function setHyperlink(sheet: HostSheet, area: Area, link: Link): void {
  clearHyperlinks(sheet, area);
  sheet.side.hyperlinks.push({ area, link });
}

export function clearHyperlinks(sheet: HostSheet, area: Area): void {
  const { hyperlinks } = sheet.side;
  for (const link of [...hyperlinks]) {
    if (intersect(link.area, area)) hyperlinks.splice(hyperlinks.indexOf(link), 1);
  }
}
