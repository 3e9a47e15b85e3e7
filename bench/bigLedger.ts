/** A small generator of the linear congruential kind: the same ledger at every run, on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const DAY_MS = 86_400_000;
const LAST_DAY = Date.UTC(2026, 5, 30);

function isoDay(daysBefore: number): string {
  return new Date(LAST_DAY - daysBefore * DAY_MS).toISOString().slice(0, 10);
}

/**
 * A ledger as CSV with `rows` items of up to 20,000 customers, a few of them large: two years of invoices to
 * 2026-06-30, four in five of them settled, one in fifty a credit note. Each customer has one of the currencies.
 */
export function bigLedger(
  rows: number,
  { customers = 20_000, currencies = ['USD'] }: { customers?: number; currencies?: readonly string[] } = {},
): string {
  const random = randomNumbers(20_260_630);
  const lines = [
    'Customer No,Customer Name,Invoice No,Invoice Date,Due Date,Amount,Settled Date,Currency,Owner',
  ];
  for (let row = 0; row < rows; row++) {
    const customer = Math.floor(random() ** 3 * customers);
    const age = Math.floor(random() * 730);
    const due = age - 30 - Math.floor(random() * 3) * 15;
    const cents = Math.floor(random() * 5_000_000) + 100;
    const amount = (random() < 0.02 ? -cents : cents) / 100;
    const late = due + 20 - Math.floor(random() * 60);
    const settled = random() < 0.8 && late < age ? isoDay(late) : '';
    lines.push(
      `C${String(100_000 + customer)},Customer ${String(customer)} Ltd,INV${String(row).padStart(8, '0')},` +
        `${isoDay(age)},${isoDay(due)},${amount.toFixed(2)},${settled},${currencies[customer % currencies.length] ?? ''},Owner ${String(customer % 12)}`,
    );
  }
  return lines.join('\n');
}
