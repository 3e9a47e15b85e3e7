/** The accents of Office's own theme, then the same darker, as charts go through them. */
const ACCENTS = [
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
  '#264478',
  '#9E480E',
  '#636363',
  '#997300',
  '#255E91',
  '#43682B',
] as const;

/** The colour of a series, or of a slice, that has none of its own. */
export function accent(index: number): string {
  return ACCENTS[index % ACCENTS.length] ?? ACCENTS[0];
}

export const GRID_COLOR = '#D9D9D9';
export const AXIS_COLOR = '#BFBFBF';
export const TEXT_COLOR = '#595959';
