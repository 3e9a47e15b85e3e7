import { ICON_SETS } from '../../workbook/iconSets';
import type { IconSetStyle } from '../../workbook/ruleDocument';

/** The set that a file calls so; `undefined` for none, which is what `NoIcons` is too. */
export function iconSetOf(name: string): IconSetStyle | undefined {
  return (Object.keys(ICON_SETS) as IconSetStyle[]).find((style) => ICON_SETS[style] === name);
}
