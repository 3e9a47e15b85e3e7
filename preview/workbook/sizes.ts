/** A sheet's sizes: the grid counts pixels, files count characters, the API counts points. */

/** Width of a digit of the default font, and the padding of a column. */
const DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

export const DEFAULT_COLUMN_PIXELS = 64;
export const DEFAULT_ROW_PIXELS = 20;

export function charactersToPixels(characters: number): number {
  return characters * DIGIT + PADDING;
}

export function pixelsToCharacters(pixels: number): number {
  return round(Math.max(0, (pixels - PADDING) / DIGIT));
}

export function pointsToPixels(points: number): number {
  return points / POINTS_PER_PIXEL;
}

export function pixelsToPoints(pixels: number): number {
  return round(pixels * POINTS_PER_PIXEL);
}

/** Wide characters count as two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2E7F' ? 2 : 1;
  return width;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
