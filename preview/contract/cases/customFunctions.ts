import type { ContractCase } from '../ContractCase';

export const customFunctions: readonly ContractCase[] = [];
