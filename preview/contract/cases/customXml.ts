import type { ContractCase } from '../ContractCase';

export const customXml: readonly ContractCase[] = [];
