import type { ValueType } from '../workbook/cellReading';
import { HostError } from '../workbook/HostError';
import { specialCells } from '../workbook/specialCells';
import { oneOf, text } from './arguments';
import { RangeAreasTarget } from './RangeAreasTarget';
import type { RangeTarget } from './RangeTarget';

const KINDS = [
  'Blanks',
  'Constants',
  'Formulas',
  'Visible',
  'ConditionalFormats',
  'SameConditionalFormat',
  'DataValidations',
  'SameDataValidation',
] as const;

/** By the words that a value type is put together from: `ErrorsLogicalNumber`. */
const VALUE_TYPES: readonly (readonly [RegExp, ValueType])[] = [
  [/Error/, 'Error'],
  [/Logical/, 'Boolean'],
  [/Number/, 'Double'],
  [/Text/, 'String'],
];
const ALL_TYPES: ReadonlySet<ValueType> = new Set(['Error', 'Boolean', 'Double', 'String', 'Empty']);

/** What `getSpecialCells` finds; undefined where there is nothing. */
export function specialAreas(
  parts: readonly RangeTarget[],
  [cellType, valueType]: readonly unknown[],
): RangeAreasTarget | undefined {
  const kind = oneOf(cellType, KINDS, 'cell type');
  const types = valueTypes(valueType);
  const byType = kind === 'Constants' || kind === 'Formulas';
  if (types !== ALL_TYPES && !byType) throw HostError.invalidArgument('cell value type');
  const [first] = parts;
  if (!first) return undefined;
  const areas = specialCells(
    first.sheet,
    parts.map(({ area }) => area),
    kind,
    types,
  );
  return areas.length === 0 ? undefined : RangeAreasTarget.of(first.sheet, areas);
}

function valueTypes(value: unknown): ReadonlySet<ValueType> {
  if (value === null || value === undefined || value === 'All') return ALL_TYPES;
  const word = text(value);
  const found = VALUE_TYPES.filter(([pattern]) => pattern.test(word)).map(([, type]) => type);
  if (found.length === 0) throw HostError.invalidArgument(`cell value type ${word}`);
  return new Set(found);
}
