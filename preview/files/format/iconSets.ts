import type { IconSetStyle } from '../../workbook/ruleDocument';

/** What files call the icon sets. */
export const ICON_SETS: Readonly<Record<IconSetStyle, string>> = {
  ThreeArrows: '3Arrows',
  ThreeArrowsGray: '3ArrowsGray',
  ThreeFlags: '3Flags',
  ThreeTrafficLights1: '3TrafficLights1',
  ThreeTrafficLights2: '3TrafficLights2',
  ThreeSigns: '3Signs',
  ThreeSymbols: '3Symbols',
  ThreeSymbols2: '3Symbols2',
  FourArrows: '4Arrows',
  FourArrowsGray: '4ArrowsGray',
  FourRedToBlack: '4RedToBlack',
  FourRating: '4Rating',
  FourTrafficLights: '4TrafficLights',
  FiveArrows: '5Arrows',
  FiveArrowsGray: '5ArrowsGray',
  FiveRating: '5Rating',
  FiveQuarters: '5Quarters',
  ThreeStars: '3Stars',
  ThreeTriangles: '3Triangles',
  FiveBoxes: '5Boxes',
};

/** The set that a file calls so; `undefined` for none, which is what `NoIcons` is too. */
export function iconSetOf(name: string): IconSetStyle | undefined {
  return (Object.keys(ICON_SETS) as IconSetStyle[]).find((style) => ICON_SETS[style] === name);
}
