import type { Ledger, RowId } from '../ledger/ledger';

/** Says of an item which instalment of how many it is, `2/3`; nothing of an item that is whole. */
export function instalmentWords(ledger: Ledger): (item: number) => string {
  const most = new Map<RowId, number>();
  ledger.instalment.forEach((instalment, item) => {
    const row = ledger.sheetRow[item] ?? 0;
    if (instalment > 0) most.set(row, Math.max(instalment, most.get(row) ?? 0));
  });
  return (item) => {
    const instalment = ledger.instalment[item] ?? 0;
    if (instalment === 0) return '';
    return `${String(instalment)}/${String(most.get(ledger.sheetRow[item] ?? 0) ?? instalment)}`;
  };
}
