import type { ConditionalFormatDocument } from '../workbook/document';
import { HostError } from '../workbook/HostError';
import type { HostSheet } from '../workbook/HostSheet';
import { RuleStore, type HostRule } from '../workbook/RuleStore';
import { text } from './arguments';

/** One conditional format of a sheet. */
export interface RuleTarget {
  readonly sheet: HostSheet;
  readonly id: string;
}

/** @throws HostError ItemNotFound */
export function ruleOf({ sheet, id }: RuleTarget): HostRule {
  const rule = new RuleStore(sheet).all().find((other) => other.id === id);
  if (!rule) throw HostError.itemNotFound('conditional format');
  return rule;
}

export function changeRule(
  target: RuleTarget,
  change: (rule: ConditionalFormatDocument) => ConditionalFormatDocument,
): void {
  target.sheet.assertUnprotected();
  new RuleStore(target.sheet).change(target.id, change);
}

/** A bound is given as a formula or as a number. */
export function formulaText(value: unknown): string {
  return typeof value === 'number' ? String(value) : text(value, 'criterion formula');
}
