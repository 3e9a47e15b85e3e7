import type { ContractCase } from '../ContractCase';

export const rangeFormats: readonly ContractCase[] = [];
