import type { ContractCase } from '../ContractCase';

export const ranges: readonly ContractCase[] = [];
