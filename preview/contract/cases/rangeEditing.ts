import type { ContractCase } from '../ContractCase';

export const rangeEditing: readonly ContractCase[] = [];
