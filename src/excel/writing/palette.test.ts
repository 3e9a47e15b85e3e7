import { CHART_COLORS } from './palette';

const BUCKETS = [
  CHART_COLORS.calm,
  CHART_COLORS.mild,
  CHART_COLORS.warm,
  CHART_COLORS.hot,
  CHART_COLORS.hottest,
];
type Rgb = readonly [number, number, number];

/** Light, not its code: sRGB without its curve. */
function light(color: string): Rgb {
  const part = (at: number): number => {
    const code = parseInt(color.slice(at, at + 2), 16) / 255;
    return code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}
function grey([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
/** WCAG 2.2: 3 to 1 is enough for graphics. */
function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, bright = 0] = [grey(one), grey(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}
/** Machado, Oliveira, Fernandes 2009: what is seen without one kind of cone. */
const EYES: Readonly<Record<string, readonly Rgb[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};
function seen(color: string, eye: readonly Rgb[]): Rgb {
  const [red, green, blue] = light(color);
  const [r = 0, g = 0, b = 0] = eye.map(([x, y, z]) => Math.max(0, x * red + y * green + z * blue));
  return [r, g, b];
}
/** CIE 1976: about 2 is just told apart. */
function difference(one: Rgb, other: Rgb): number {
  const lab = ([r, g, b]: Rgb): Rgb => {
    const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (841 / 108) * t + 4 / 29);
    const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
    const y = f(grey([r, g, b]));
    const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  };
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

test('neighbouring buckets differ in grey print, and grow darker from the first that is late', () => {
  const greys = BUCKETS.map((color) => grey(light(color)));
  expect([...greys.slice(1)].sort((a, b) => b - a)).toEqual(greys.slice(1));
  BUCKETS.slice(1).forEach((color, at) => {
    expect(contrast(light(color), light(BUCKETS[at] ?? ''))).toBeGreaterThan(1.3);
  });
});

test.each(Object.keys(EYES))('all buckets are told apart with %s', (name) => {
  const eye = EYES[name] ?? [];
  BUCKETS.forEach((color, at) => {
    for (const other of BUCKETS.slice(at + 1))
      expect(difference(seen(color, eye), seen(other, eye))).toBeGreaterThan(20);
  });
});

test('lines stand out from the paper', () => {
  for (const color of [CHART_COLORS.accent, CHART_COLORS.muted, CHART_COLORS.hot])
    expect(contrast(light(color), light('#FFFFFF'))).toBeGreaterThan(3);
});
