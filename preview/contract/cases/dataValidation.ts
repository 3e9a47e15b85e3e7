import type { ContractCase } from '../ContractCase';

export const dataValidation: readonly ContractCase[] = [];
