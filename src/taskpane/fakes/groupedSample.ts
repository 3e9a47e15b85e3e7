import type { GroupedGlance } from '../../reports/dashboard/groupGlance';
import { GLANCE } from './glanceSample';

/** Many customers, each with the cards of the sample and no charts, and a balance of 5,000 and less. */
export function groupedSample(count: number): Omit<GroupedGlance, 'by'> {
  const groups = Array.from({ length: count }, (_, at) => ({
    key: `c${String(at + 1)}`,
    name: `Customer ${String(at + 1)}`,
    balance: 5_000 - at,
  }));
  return {
    currency: 'CNY',
    groups,
    of: (key) => {
      const found = groups.find((group) => group.key === key);
      if (found === undefined) return undefined;
      const cards = GLANCE.cards.map((card) =>
        card.id === 'dso' ? { ...card, result: { value: found.balance / 100 } } : card,
      );
      return { ...GLANCE, cards, charts: [] };
    },
  };
}
