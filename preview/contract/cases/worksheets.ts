import type { ContractCase } from '../ContractCase';

export const worksheets: readonly ContractCase[] = [];
