import type { ContractCase } from '../ContractCase';

export const tables: readonly ContractCase[] = [];
