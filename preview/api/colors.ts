import { HostError } from '../workbook/HostError';
import { HTML_COLORS } from './htmlColors';

/** `#RRGGBB` of what the API takes for a colour: `#RRGGBB`, `RRGGBB` or an HTML name. @throws HostError InvalidArgument */
export function color(value: unknown): string {
  if (typeof value === 'string') {
    const hex = /^#?([0-9a-f]{6})$/i.exec(value);
    if (hex) return `#${hex[1] ?? ''}`.toUpperCase();
    const named = HTML_COLORS[value.toLowerCase()];
    if (named !== undefined) return named;
  }
  throw HostError.invalidArgument(`color ${JSON.stringify(value)}`);
}
