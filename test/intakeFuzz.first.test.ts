import { faultsOf } from './support/anyLedger';

/** 100,000 ledgers in all: half of them here, half in the file beside it, for two workers. */
const BLOCKS = 5;
const PER_BLOCK = 10_000;
const START = 1;

test.each(Array.from({ length: BLOCKS }, (_, block) => START + block * PER_BLOCK))(
  `${String(PER_BLOCK)} ledgers of anything from seed %d: none throws, every row and every amount is accounted for`,
  (first) => {
    expect(faultsOf(first, PER_BLOCK)).toEqual([]);
  },
  120_000,
);
