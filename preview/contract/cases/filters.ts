import type { ContractCase } from '../ContractCase';

export const filters: readonly ContractCase[] = [];
