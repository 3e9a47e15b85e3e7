import type { ContractCase } from '../ContractCase';

export const proxyObjects: readonly ContractCase[] = [];
