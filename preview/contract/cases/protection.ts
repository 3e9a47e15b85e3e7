import type { ContractCase } from '../ContractCase';

export const protection: readonly ContractCase[] = [];
