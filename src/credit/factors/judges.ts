import type { FactorName } from '../policy';
import type { Judge } from '../subject';
import { behaviour } from './behaviour';
import { financial } from './financial';
import { profile } from './profile';
import { trading } from './trading';

export const JUDGES: Readonly<Record<FactorName, Judge>> = {
  ...behaviour,
  ...trading,
  ...financial,
  ...profile,
};
