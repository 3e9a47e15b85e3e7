import { common, countCells, joined } from '../workbook/areaSets';
import type { Area } from '../workbook/address';
import type { DataValidationDocument } from '../workbook/document';
import { HostError } from '../workbook/HostError';
import { NO_VALIDATION, ValidationStore, type ValidationContent } from '../workbook/ValidationStore';
import { isValid } from '../workbook/validity';
import { without } from '../workbook/without';
import { flag, flagOr, oneOf, optionalText, record } from './arguments';
import { defineType, NULL_OBJECT, type Property } from './HostObject';
import { rangeAreasObject } from './rangeAreas';
import { RangeAreasTarget } from './RangeAreasTarget';
import { ruleArgument, shownRule } from './validationRules';

/** What the cells of some ranges ask; `mixed` where not all ask the same. */
interface Asked {
  readonly content: ValidationContent;
  readonly type: DataValidationDocument['rule']['type'] | 'None' | 'Inconsistent' | 'MixedCriteria';
  readonly isMixed: boolean;
}

function asked({ sheet, areas }: RangeAreasTarget): Asked {
  const found = new ValidationStore(sheet).touching(areas);
  const [first] = found;
  if (!first) return { content: NO_VALIDATION, type: 'None', isMixed: false };
  const covered = found.flatMap((validation) => common(validation.areas, areas));
  const isPartly = countCells(covered) < countCells(areas);
  const isSame = found.every(
    ({ content }) => JSON.stringify(content.rule) === JSON.stringify(first.content.rule),
  );
  const type = isPartly ? 'MixedCriteria' : isSame ? (first.content.rule?.type ?? 'None') : 'Inconsistent';
  const same = found.every(({ content }) => JSON.stringify(content) === JSON.stringify(first.content));
  return { content: first.content, type, isMixed: isPartly || !same };
}

function change(
  { sheet, areas }: RangeAreasTarget,
  changed: (content: ValidationContent) => ValidationContent,
): void {
  sheet.assertUnprotected();
  new ValidationStore(sheet).change(areas, changed);
}

function part(
  name: 'errorAlert' | 'prompt' | 'ignoreBlanks',
  read: (value: unknown) => Partial<ValidationContent>,
) {
  const property: Property<RangeAreasTarget> = {
    get: (range) => {
      const { content, isMixed } = asked(range);
      return isMixed ? null : content[name];
    },
    set: (range, value) => {
      const given = read(value);
      change(range, (content) => ({ ...content, ...given }));
    },
  };
  return property;
}

const ALERT_STYLES = ['Stop', 'Warning', 'Information'] as const;

/** The invalid cells of some ranges, as rectangles. */
function invalidAreas({ sheet, areas }: RangeAreasTarget): Area[] {
  const found: Area[] = [];
  for (const validation of new ValidationStore(sheet).touching(areas)) {
    for (const part of common(validation.areas, areas)) {
      const within = validation.content.ignoreBlanks ? sheet.usedArea(true, part) : sheet.clip(part);
      if (!within) continue;
      for (let row = within.row; row < within.row + within.rows; row++) {
        for (let column = within.column; column < within.column + within.columns; column++) {
          if (!isValid(sheet, validation, row, column)) found.push({ row, column, rows: 1, columns: 1 });
        }
      }
    }
  }
  return joined(found);
}

/** The data validation of the cells of some ranges. */
export const dataValidation = defineType<RangeAreasTarget>({
  name: 'DataValidation',
  properties: {
    type: { get: (range) => asked(range).type },
    rule: {
      get: (range) => {
        const { content, type } = asked(range);
        return type === 'MixedCriteria' || type === 'Inconsistent' ? null : shownRule(content.rule);
      },
      set: (range, value) => {
        const rule = ruleArgument(value);
        change(range, (content) => ({ ...without(content, 'rule'), ...(rule ? { rule } : {}) }));
      },
    },
    errorAlert: part('errorAlert', (value) => {
      const given = record(value, 'errorAlert');
      return {
        errorAlert: {
          showAlert: flagOr(given.showAlert, true),
          style: (given.style ?? null) === null ? 'Stop' : oneOf(given.style, ALERT_STYLES, 'style'),
          title: optionalText(given.title) ?? '',
          message: optionalText(given.message) ?? '',
        },
      };
    }),
    prompt: part('prompt', (value) => {
      const given = record(value, 'prompt');
      return {
        prompt: {
          showPrompt: flagOr(given.showPrompt, false),
          title: optionalText(given.title) ?? '',
          message: optionalText(given.message) ?? '',
        },
      };
    }),
    ignoreBlanks: part('ignoreBlanks', (value) => ({ ignoreBlanks: flag(value) })),
    valid: {
      get: (range) => {
        const invalid = countCells(invalidAreas(range));
        if (invalid === 0) return true;
        return invalid === countCells(range.areas) ? false : null;
      },
    },
  },
  methods: {
    clear: ({ sheet, areas }) => {
      sheet.assertUnprotected();
      new ValidationStore(sheet).clear(areas);
    },
    getInvalidCells: (range) => {
      const areas = invalidAreas(range);
      if (areas.length === 0) throw HostError.itemNotFound('invalid cells');
      return rangeAreasObject(RangeAreasTarget.of(range.sheet, areas));
    },
    getInvalidCellsOrNullObject: (range) => {
      const areas = invalidAreas(range);
      return areas.length === 0 ? NULL_OBJECT : rangeAreasObject(RangeAreasTarget.of(range.sheet, areas));
    },
  },
  limits: { valid: 'not for rules whose formulas must be calculated' },
});
