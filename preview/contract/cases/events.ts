import type { ContractCase } from '../ContractCase';

export const events: readonly ContractCase[] = [];
