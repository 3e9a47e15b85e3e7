import type { ConditionalFormatDocument } from '../../workbook/document';
import { child, childrenOf, numberAttribute, type XmlElement } from '../xml/XmlElement';
import { readIconSet } from './iconSets';

/** Excel 2010's additions to conditional formats. */
export const RULE_EXTENSION = '{78C0D931-6437-407D-A8EE-F0AAD7539E65}';

/** The data bars of a sheet's extension list, by the id that their base rules name. */
export function readBars(extensions: XmlElement | undefined): Map<string, XmlElement> {
  const bars = new Map<string, XmlElement>();
  for (const block of ruleBlocks(extensions)) {
    for (const rule of childrenOf(block, 'cfRule')) {
      const bar = child(rule, 'dataBar');
      if (bar) bars.set(rule.attributes.get('id') ?? '', bar);
    }
  }
  return bars;
}

/** Icon sets that are in the extension alone, by their ids. */
export function readExtendedIcons(
  extensions: XmlElement | undefined,
): Map<string, ConditionalFormatDocument> {
  const found = new Map<string, ConditionalFormatDocument>();
  for (const block of ruleBlocks(extensions)) {
    const address = child(block, 'sqref')?.text.trim() ?? '';
    const rules = childrenOf(block, 'cfRule').map((rule) => readExtendedIcon(rule, address));
    // A block goes or stays as a whole.
    if (address === '' || !rules.every((rule) => rule !== undefined)) continue;
    for (const { extension, document } of rules) found.set(extension, document);
  }
  return found;
}

function readExtendedIcon(
  rule: XmlElement,
  address: string,
): { readonly extension: string; readonly document: ConditionalFormatDocument } | undefined {
  const extension = rule.attributes.get('id');
  const icons = child(rule, 'iconSet');
  const content = icons && readIconSet(icons);
  if (!content || !extension) return undefined;
  const priority = numberAttribute(rule, 'priority') ?? 1;
  return { extension, document: { id: '', address, priority, stopIfTrue: false, ...content } };
}

/**
 * The extension list without the rules that the document models (`known`), which are written anew; `undefined`
 * where nothing is left.
 */
export function keepExtensions(
  extensions: XmlElement | undefined,
  known: ReadonlySet<string>,
  source: string,
): string | undefined {
  if (!extensions) return undefined;
  const modelled = (block: XmlElement): boolean => {
    const rules = childrenOf(block, 'cfRule');
    return rules.length > 0 && rules.every((rule) => known.has(rule.attributes.get('id') ?? ''));
  };
  const dropped = extensions.children.flatMap((extension) => {
    if (!isRuleExtension(extension)) return [];
    const blocks = ruleBlocks({ ...extensions, children: [extension] });
    const gone = blocks.filter(modelled);
    return gone.length === blocks.length ? [extension] : gone;
  });
  if (dropped.length === extensions.children.length && dropped.every(isExtension)) return undefined;
  let kept = '';
  let at = extensions.start;
  for (const element of dropped) {
    kept += source.slice(at, element.start);
    at = element.end;
  }
  return kept + source.slice(at, extensions.end);
}

function isExtension(element: XmlElement): boolean {
  return element.name === 'ext';
}

function isRuleExtension(element: XmlElement): boolean {
  return element.attributes.get('uri')?.toUpperCase() === RULE_EXTENSION;
}

function ruleBlocks(extensions: XmlElement | undefined): XmlElement[] {
  return childrenOf(extensions, 'ext')
    .filter(isRuleExtension)
    .flatMap((extension) => childrenOf(child(extension, 'conditionalFormattings'), 'conditionalFormatting'));
}
