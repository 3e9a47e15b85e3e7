const NOT_DUE = 'hsl(160 55% 40%)';
const FIRST_HUE = 46;

/** Green for what is not due (the first of `count` buckets), then from amber to red. */
export function bucketColor(index: number, count: number): string {
  if (index === 0) return NOT_DUE;
  const way = count <= 2 ? 1 : (index - 1) / (count - 2);
  return `hsl(${Math.round(FIRST_HUE * (1 - way))} 80% 50%)`;
}
