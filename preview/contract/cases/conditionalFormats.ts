import type { ContractCase } from '../ContractCase';

export const conditionalFormats: readonly ContractCase[] = [];
