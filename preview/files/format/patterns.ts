/** A file's fill patterns in the words of `Excel.FillPattern`. */
const PATTERNS: Readonly<Record<string, string>> = {
  darkGray: 'Gray75',
  mediumGray: 'Gray50',
  lightGray: 'Gray25',
  gray125: 'Gray16',
  gray0625: 'Gray8',
  darkHorizontal: 'Horizontal',
  darkVertical: 'Vertical',
  darkDown: 'Down',
  darkUp: 'Up',
  darkGrid: 'Checker',
  darkTrellis: 'SemiGray75',
  lightHorizontal: 'LightHorizontal',
  lightVertical: 'LightVertical',
  lightDown: 'LightDown',
  lightUp: 'LightUp',
  lightGrid: 'Grid',
  lightTrellis: 'CrissCross',
};

/** Excel's word for a file's pattern; `undefined` for none and solid. */
export function patternKind(name: string): string | undefined {
  return PATTERNS[name];
}

/** The file's word for one of Excel's patterns; `undefined` for those that are no pattern in a file. */
export function patternName(kind: string): string | undefined {
  return Object.keys(PATTERNS).find((name) => PATTERNS[name] === kind);
}
