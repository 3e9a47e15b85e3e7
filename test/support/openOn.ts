import { day } from '../../src/ledger/intake.fixture';
import type { Intake } from '../../src/ledger/ledger';
import { openItems } from '../../src/receivables/openItems';

/** What is open on a day, by document, without what is not. */
export function openOn(intake: Intake, iso: string): Record<string, number> {
  const { open } = openItems(intake.ledger, day(iso), 'due');
  const shown: Record<string, number> = {};
  open.forEach((amount, item) => {
    const document = intake.ledger.document[item] ?? '';
    if (amount !== 0) shown[document] = (shown[document] ?? 0) + amount;
  });
  return shown;
}
