import { HostError } from '../workbook/HostError';
import { record } from './arguments';
import { isHostObject, type ApiContext, type HostObject } from './HostObject';

/** The names that cell properties have for the borders of `RangeBorderCollection`. */
const BORDERS: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

/** What the load options of `getCellProperties` and the like ask of one object. */
export function readProperties(
  object: HostObject,
  options: unknown,
  context: ApiContext,
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(record(options, 'load options'))) {
    if (wanted === false || wanted === null || wanted === undefined) continue;
    if (wanted === true) read[name] = object.get(name, context);
    else read[name] = readProperties(child(object, name, context), wanted, context);
  }
  return read;
}

/** Puts what `setCellProperties` and the like are given on one object. */
export function writeProperties(object: HostObject, data: unknown, context: ApiContext): void {
  for (const [name, value] of Object.entries(record(data, 'properties'))) {
    if (value === null || value === undefined) continue;
    if (typeof value === 'object' && name !== 'hyperlink')
      writeProperties(child(object, name, context), value, context);
    else object.set(name, value, context);
  }
}

function child(object: HostObject, name: string, context: ApiContext): HostObject {
  const border = object.typeName === 'RangeBorderCollection' ? BORDERS[name] : undefined;
  const found = border === undefined ? object.navigate(name, context) : object.item(border, context);
  if (!isHostObject(found)) throw HostError.invalidArgument(name);
  return found;
}
