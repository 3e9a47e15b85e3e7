import type { ContractCase } from '../ContractCase';

export const comments: readonly ContractCase[] = [];
