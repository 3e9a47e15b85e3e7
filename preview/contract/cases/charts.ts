import type { ContractCase } from '../ContractCase';

export const charts: readonly ContractCase[] = [];
