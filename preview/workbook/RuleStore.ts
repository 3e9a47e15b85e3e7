import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import { formatArea, parseArea, type Area } from './address';
import { common, subtractAll } from './areaSets';
import type { ConditionalFormatDocument } from './document';
import type { HostSheet } from './HostSheet';
import { rebased } from './rebase';
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

  touching(areas: readonly Area[]): HostRule[] {
    return this.all().filter((rule) => common(rule.areas, areas).length > 0);
  }

  /** A new rule goes before all others, as in Excel. */
  add(areas: readonly Area[], content: RuleContent): string {
    const id = freeId(this.all());
    const base = { id, address: areas.map(formatArea).join(' '), priority: -1, stopIfTrue: false };
    this.load({ ...base, ...content });
    this.renumber();
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
    if (rule && this.sheet.side.rules.has(id)) {
      this.sheet.side.rules.set(id, document);
      this.sheet.mutate(SetConditionalRuleMutation.id, { rule, cfId: id });
      return;
    }
    this.replaceAll(this.all().map((other) => (other.id === id ? document : other.document)));
  }

  /** Puts a rule at another place in the order; what is out of it is the first or the last. */
  place(id: string, index: number): void {
    const documents = this.all().map(({ document }) => document);
    const moved = documents.find((document) => document.id === id);
    if (!moved) return;
    const others = documents.filter((document) => document !== moved);
    const at = index < 0 ? Math.max(0, documents.length + index) : Math.min(index, others.length);
    this.replaceAll([...others.slice(0, at), moved, ...others.slice(at)]);
  }

  /** Makes all rules anew, in this order. */
  private replaceAll(documents: readonly ConditionalFormatDocument[]): void {
    for (const { id } of this.all()) this.remove(id);
    // Univer puts a new rule before the others.
    for (const [priority, document] of [...documents.entries()].reverse())
      this.load({ ...document, priority });
  }

  /** Takes the rules off these cells; they stay on their others. */
  clear(cells: readonly Area[]): void {
    for (const { id, areas } of this.touching(cells)) {
      const left = cells.reduce(subtractAll, areas);
      const [from] = areas;
      const [to] = left;
      this.move(id, left);
      if (from && to) this.change(id, (rule) => this.seenFrom(rule, from, to));
    }
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

  /** A rule as its formulas read for another first cell. */
  private seenFrom(rule: ConditionalFormatDocument, from: Area, to: Area): ConditionalFormatDocument {
    const seen = (formula: string): string => rebased(this.sheet.workbook, formula, from, to);
    if (rule.type === 'Custom') return { ...rule, formula: seen(rule.formula) };
    if (rule.type !== 'CellValue') return rule;
    const second = rule.formula2 === undefined ? {} : { formula2: seen(rule.formula2) };
    return { ...rule, formula1: seen(rule.formula1), ...second };
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
    const rule = toUniverRule(document, areas);
    if (!rule) return undefined;
    const ranges = areas.map((area) => this.sheet.range(area));
    return { cfId: document.id, stopIfTrue: document.stopIfTrue, ranges, rule };
  }

  private renumber(): void {
    const { side } = this.sheet;
    const order = new Map(this.all().map(({ id }, priority) => [id, priority]));
    for (const [id, document] of side.rules)
      side.rules.set(id, { ...document, priority: order.get(id) ?? 0 });
    side.foreignRules = side.foreignRules.map((rule) => ({ ...rule, priority: order.get(rule.id) ?? 0 }));
  }
}

function freeId(rules: readonly HostRule[]): string {
  for (let number = rules.length + 1; ; number++) {
    const id = `rule${number}`;
    if (!rules.some((rule) => rule.id === id)) return id;
  }
}
