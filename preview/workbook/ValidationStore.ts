import type { IDataValidationRule } from '@univerjs/core';
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
} from '@univerjs/data-validation';
import { formatArea, parseArea, type Area } from './address';
import { common, joined, subtractAll } from './areaSets';
import type { DataValidationDocument } from './document';
import type { HostSheet } from './HostSheet';
import { rebased } from './rebase';
import { shiftAreas, type Shift } from './shift';
import { toUniverValidation, toValidation } from './validationConversion';

/** What a validation asks of its cells. Without a rule it only has its texts: any value is valid. */
export type ValidationContent = Omit<DataValidationDocument, 'address' | 'rule'> & {
  readonly rule?: DataValidationDocument['rule'];
};

export interface HostValidation {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly content: ValidationContent;
}

export const NO_VALIDATION: ValidationContent = {
  ignoreBlanks: true,
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
  prompt: { showPrompt: false, title: '', message: '' },
};

/** The data validations of one sheet. Univer shows them and stops its user; what it lacks is kept beside it. */
export class ValidationStore {
  constructor(private readonly sheet: HostSheet) {}

  all(): HostValidation[] {
    const { side } = this.sheet;
    const shown = this.univerRules().map((rule) => ({
      id: rule.uid,
      areas: (rule.ranges as UniverRange[]).map(areaOf),
      content: side.validations.get(rule.uid) ?? toValidation(rule),
    }));
    return [...shown, ...side.validationTexts];
  }

  touching(areas: readonly Area[]): HostValidation[] {
    return this.all().filter((validation) => common(validation.areas, areas).length > 0);
  }

  /** Changes what is asked of exactly these cells; what they had stays where it is not changed. */
  change(areas: readonly Area[], change: (content: ValidationContent) => ValidationContent): void {
    const parts = new Map<string, { areas: Area[]; content: ValidationContent }>();
    const put = (cells: readonly Area[], content: ValidationContent): void => {
      if (cells.length === 0) return;
      const key = JSON.stringify(content);
      const known = parts.get(key) ?? { areas: [], content };
      known.areas.push(...cells);
      parts.set(key, known);
    };
    let rest: readonly Area[] = areas;
    for (const validation of this.touching(areas)) {
      const shared = common(validation.areas, areas);
      const corner = joined(shared)[0];
      if (corner) put(shared, change(this.seenFrom(validation, corner)));
      for (const part of shared) rest = subtractAll(rest, part);
    }
    put(rest, change(NO_VALIDATION));
    this.clear(areas);
    for (const part of parts.values()) this.add(joined(part.areas), part.content);
  }

  clear(cells: readonly Area[]): void {
    for (const { id, areas } of this.touching(cells)) this.move(id, cells.reduce(subtractAll, areas));
  }

  load({ address, ...content }: DataValidationDocument): void {
    this.add(address.split(' ').map(parseArea), content);
  }

  saved(): DataValidationDocument[] {
    return this.all().flatMap(({ areas, content: { rule, ...rest } }) =>
      rule ? { address: areas.map(formatArea).join(' '), rule, ...rest } : [],
    );
  }

  /** After rows or columns came or went. */
  shifted(before: readonly HostValidation[], shift: Shift): void {
    for (const { id, areas } of before) this.move(id, shiftAreas(areas, shift));
  }

  private add(areas: readonly Area[], content: ValidationContent, id = this.freeId()): void {
    const { side } = this.sheet;
    const rule = toUniverValidation(
      id,
      areas.map((area) => this.sheet.range(area)),
      content,
    );
    if (!rule) {
      side.validationTexts = [...side.validationTexts, { id, areas, content }];
      return;
    }
    side.validations.set(id, content);
    this.sheet.mutate(AddDataValidationMutation.id, { rule });
  }

  /** Puts a validation on other areas; without any it is gone. */
  private move(id: string, areas: readonly Area[]): void {
    const { side } = this.sheet;
    const known = this.all().find((other) => other.id === id);
    const [first] = areas;
    if (!known || areas.map(formatArea).join(' ') === known.areas.map(formatArea).join(' ')) return;
    const isText = side.validationTexts.includes(known);
    if (isText) side.validationTexts = side.validationTexts.filter((other) => other !== known);
    if (!first) {
      side.validations.delete(id);
      if (!isText) this.sheet.mutate(RemoveDataValidationMutation.id, { ruleId: id });
    } else if (isText) side.validationTexts = [...side.validationTexts, { ...known, areas }];
    else {
      this.sheet.mutate(RemoveDataValidationMutation.id, { ruleId: id });
      this.add(areas, this.seenFrom(known, first), id);
    }
  }

  /** What a validation asks as its formulas read for another first cell. */
  private seenFrom({ areas, content }: HostValidation, corner: Area): ValidationContent {
    const { rule } = content;
    const [first] = areas;
    if (!rule || !first) return content;
    const seen = (formula: string): string => rebased(this.sheet.workbook, formula, first, corner);
    if (rule.type === 'List') return { ...content, rule: { ...rule, source: seen(rule.source) } };
    if (rule.type === 'Custom') return { ...content, rule: { ...rule, formula: seen(rule.formula) } };
    const second = rule.formula2 === undefined ? {} : { formula2: seen(rule.formula2) };
    return { ...content, rule: { ...rule, formula1: seen(rule.formula1), ...second } };
  }

  private univerRules(): readonly IDataValidationRule[] {
    const model = this.sheet.workbook.injector.get(DataValidationModel);
    return model.getRules(this.sheet.workbook.unitId, this.sheet.id);
  }

  private freeId(): string {
    const taken = new Set(this.all().map(({ id }) => id));
    for (let number = taken.size + 1; ; number++)
      if (!taken.has(`validation${number}`)) return `validation${number}`;
  }
}

interface UniverRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

function areaOf(range: UniverRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}
