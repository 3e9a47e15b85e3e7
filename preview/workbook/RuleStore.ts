import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import { columnName, formatArea, intersect, parseArea, type Area } from './address';
import type { ConditionalFormatDocument } from './document';
import type { HostSheet } from './HostSheet';
import { toRuleContent, toUniverRule, type RuleContent } from './ruleConversion';

/** One conditional format with the areas that it covers now. */
export interface HostRule {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly document: ConditionalFormatDocument;
}

/** The conditional formats of one sheet. Univer draws them; what it lacks is kept beside it. */
export class RuleStore {
  constructor(private readonly sheet: HostSheet) {}

  /** By priority, the first one first. */
  all(): HostRule[] {
    const rules = [...this.univerRules().map((rule) => this.hostRule(rule)), ...this.foreign()];
    return rules.sort((a, b) => a.document.priority - b.document.priority);
  }

  touching(area: Area): HostRule[] {
    return this.all().filter((rule) => rule.areas.some((part) => intersect(part, area)));
  }

  add(areas: readonly Area[], content: RuleContent, stopIfTrue = false, givenId?: string): string {
    // A new rule goes before all others, as in Excel.
    const known = this.all();
    const id = givenId ?? freeId(known);
    const priority = givenId === undefined ? 0 : known.length;
    const base = { id, address: areas.map(formatArea).join(' '), priority, stopIfTrue };
    const document: ConditionalFormatDocument = { ...base, ...content };
    const rule = this.univerRule(document, areas);
    if (!rule) {
      this.sheet.side.foreignRules = [...this.sheet.side.foreignRules, document];
      return id;
    }
    this.sheet.side.rules.set(id, document);
    this.sheet.mutate(AddConditionalRuleMutation.id, { rule });
    if (givenId === undefined) this.renumber();
    return id;
  }

  /** A rule that a file holds, in the file's order. */
  load(document: ConditionalFormatDocument): void {
    const areas = document.address.split(' ').map(parseArea);
    const rule = this.univerRule(document, areas);
    if (!rule) {
      this.sheet.side.foreignRules = [...this.sheet.side.foreignRules, document];
      return;
    }
    this.sheet.side.rules.set(document.id, document);
    this.sheet.mutate(AddConditionalRuleMutation.id, { rule });
  }

  change(id: string, change: (rule: ConditionalFormatDocument) => ConditionalFormatDocument): void {
    const known = this.all().find((rule) => rule.id === id);
    if (!known) return;
    const document = change(known.document);
    const rule = this.univerRule(document, known.areas);
    if (!rule) return;
    this.sheet.side.rules.set(id, document);
    this.sheet.mutate(SetConditionalRuleMutation.id, { rule, cfId: id });
  }

  remove(id: string): void {
    this.sheet.side.rules.delete(id);
    this.sheet.side.foreignRules = this.sheet.side.foreignRules.filter((rule) => rule.id !== id);
    this.sheet.mutate(DeleteConditionalRuleMutation.id, { cfId: id });
  }

  /** Puts a rule on other areas; without any it is gone. */
  move(id: string, areas: readonly Area[]): void {
    const known = this.all().find((rule) => rule.id === id);
    if (!known || known.areas.map(formatArea).join(' ') === areas.map(formatArea).join(' ')) return;
    if (areas.length === 0) {
      this.remove(id);
      return;
    }
    const address = areas.map(formatArea).join(' ');
    const rule = this.univerRule(known.document, areas);
    if (rule) this.sheet.mutate(SetConditionalRuleMutation.id, { rule, cfId: id });
    else {
      this.sheet.side.foreignRules = this.sheet.side.foreignRules.map((other) =>
        other.id === id ? { ...other, address } : other,
      );
    }
  }

  private univerRules(): readonly IConditionFormattingRule[] {
    const model = this.sheet.workbook.injector.get(ConditionalFormattingRuleModel);
    return model.getSubunitRules(this.sheet.workbook.unitId, this.sheet.id) ?? [];
  }

  private hostRule(rule: IConditionFormattingRule): HostRule {
    const areas = rule.ranges.map((range) => ({
      row: range.startRow,
      column: range.startColumn,
      rows: range.endRow - range.startRow + 1,
      columns: range.endColumn - range.startColumn + 1,
    }));
    const address = areas.map(formatArea).join(' ');
    const known = this.sheet.side.rules.get(rule.cfId);
    const document: ConditionalFormatDocument = known
      ? { ...known, address }
      : { id: rule.cfId, address, priority: 0, stopIfTrue: rule.stopIfTrue, ...toRuleContent(rule.rule) };
    return { id: rule.cfId, areas, document };
  }

  private foreign(): HostRule[] {
    return this.sheet.side.foreignRules.map((document) => ({
      id: document.id,
      areas: document.address.split(' ').map(parseArea),
      document,
    }));
  }

  private univerRule(
    document: ConditionalFormatDocument,
    areas: readonly Area[],
  ): IConditionFormattingRule | undefined {
    const first = areas[0];
    const corner = first ? `${columnName(first.column)}${first.row + 1}` : 'A1';
    const rule = toUniverRule(document, corner);
    if (!rule) return undefined;
    const ranges = areas.map((area) => this.sheet.range(area));
    return { cfId: document.id, stopIfTrue: document.stopIfTrue, ranges, rule };
  }

  private renumber(): void {
    for (const [priority, { id, document }] of this.all().entries()) {
      if (this.sheet.side.rules.has(id)) this.sheet.side.rules.set(id, { ...document, priority });
    }
  }
}

function freeId(rules: readonly HostRule[]): string {
  for (let number = rules.length + 1; ; number++) {
    const id = `rule${number}`;
    if (!rules.some((rule) => rule.id === id)) return id;
  }
}
