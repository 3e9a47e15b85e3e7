/** The look of a list whose lines stand below each other without marks; `gap` is a spacing token. */
export function plainList(gap: string) {
  return {
    display: 'flex',
    flexDirection: 'column',
    gap,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  } as const;
}
