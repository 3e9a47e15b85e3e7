import { RULE_EXTENSION } from '../reading/extensions';

/** The sheet's extension list: what was kept of it, and the data bars. `''` where there is neither. */
export function writeExtensions(kept: string | undefined, bars: string): string {
  if (bars === '') return kept ?? '';
  const own = `<ext uri="${RULE_EXTENSION}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings>${bars}</x14:conditionalFormattings></ext>`;
  if (kept === undefined) return `<extLst>${own}</extLst>`;
  // One extension of a kind is allowed: where rules were kept, the bars join them.
  const place = /<\/\w+:conditionalFormattings>/.exec(kept)?.index;
  if (place !== undefined) return kept.slice(0, place) + bars + kept.slice(place);
  return kept.replace('</extLst>', `${own}</extLst>`);
}
