import type { BorderStyle, BorderWeight } from '../../workbook/document';

interface Line {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
}

/** A file's line styles in the terms of Excel's object model, the likeliest first. */
const LINES: Readonly<Record<string, Line>> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  dashed: { style: 'Dash', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  dotted: { style: 'Dot', weight: 'Thin' },
  double: { style: 'Double', weight: 'Thick' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
};

/** The line that a file calls `name`; `undefined` for none. */
export function lineOf(name: string | undefined): Line | undefined {
  return name === undefined ? undefined : LINES[name];
}

/** What a file calls the line: the exact pair, else any of the same style; `undefined` for `None`. */
export function lineName({ style, weight }: Line): string | undefined {
  const all = Object.entries(LINES);
  const exact = all.find(([, line]) => line.style === style && line.weight === weight);
  return (exact ?? all.find(([, line]) => line.style === style))?.[0];
}
