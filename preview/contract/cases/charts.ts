import type { ContractCase } from '../ContractCase';
import { chartData } from './chartData';
import { chartLooks } from './chartLooks';
import { chartPlaces } from './chartPlaces';
import { chartPictures, chartSeries } from './chartSeries';

export const charts: readonly ContractCase[] = [
  ...chartPlaces,
  ...chartData,
  ...chartLooks,
  ...chartSeries,
  ...chartPictures,
];
