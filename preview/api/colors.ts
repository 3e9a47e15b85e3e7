import { HostError } from '../workbook/HostError';

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  lime: '#00FF00',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  pink: '#FFC0CB',
  gray: '#808080',
  grey: '#808080',
  silver: '#C0C0C0',
  maroon: '#800000',
  navy: '#000080',
  teal: '#008080',
  olive: '#808000',
  aqua: '#00FFFF',
  cyan: '#00FFFF',
  magenta: '#FF00FF',
  fuchsia: '#FF00FF',
  brown: '#A52A2A',
  gold: '#FFD700',
  lightgray: '#D3D3D3',
  lightgrey: '#D3D3D3',
  darkgray: '#A9A9A9',
  lightblue: '#ADD8E6',
  darkblue: '#00008B',
  lightgreen: '#90EE90',
  darkgreen: '#006400',
  darkred: '#8B0000',
  lightyellow: '#FFFFE0',
};

/** `#RRGGBB` of what the API takes for a colour: `#RRGGBB`, `RRGGBB` or an HTML name. @throws HostError InvalidArgument */
export function color(value: unknown): string {
  if (typeof value === 'string') {
    const hex = /^#?([0-9a-f]{6})$/i.exec(value);
    if (hex) return `#${hex[1] ?? ''}`.toUpperCase();
    const named = NAMED[value.toLowerCase()];
    if (named !== undefined) return named;
  }
  throw HostError.invalidArgument(`color ${JSON.stringify(value)}`);
}
