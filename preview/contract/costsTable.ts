import type { ContractCase, ContractKit } from './ContractCase';
import { onSheet } from './onSheet';

/** `Costs` in A1:C4: Item, Kind, Cost. */
export async function addCosts(kit: ContractKit): Promise<void> {
  await onSheet(kit, async (sheet, context) => {
    sheet.getRange('A1:C4').values = [
      ['Item', 'Kind', 'Cost'],
      ['bread', 'food', 3],
      ['train', 'travel', 20],
      ['cheese', 'food', 7],
    ];
    sheet.tables.add('A1:C4', true).name = 'Costs';
    await context.sync();
  });
}

export async function read(kit: ContractKit, address: string, what: 'values' | 'formulas' = 'values') {
  return onSheet(kit, async (sheet, context) => {
    const range = sheet.getRange(address).load(what);
    await context.sync();
    return range[what] as unknown[][];
  });
}

/** A case on the table `Costs`. */
export function onCosts<T>(
  claim: Pick<ContractCase, 'page' | 'title' | 'browser' | 'expected'>,
  batch: (table: Excel.Table, context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
): ContractCase {
  return {
    ...claim,
    observe: async (kit) => {
      await addCosts(kit);
      return onSheet(kit, (sheet, context) => batch(sheet.tables.getItem('Costs'), context, sheet));
    },
  };
}
