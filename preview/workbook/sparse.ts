/** The indexes that a sparse row or matrix has. */
export function numberKeys(sparse: object): number[] {
  return Object.keys(sparse).map(Number);
}
