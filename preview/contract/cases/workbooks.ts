import type { ContractCase } from '../ContractCase';

export const workbooks: readonly ContractCase[] = [];
