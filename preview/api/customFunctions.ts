import type { HostWorkbook } from '../workbook/HostWorkbook';
import { HostError } from '../workbook/HostError';
import { defineType } from './HostObject';

/**
 * What the client's custom-functions runtime may do beyond its first version: resend results that were too
 * large in parts (1), answer in shorter intervals (2), tell how long a call took (3), limit the interval (4).
 */
const ENABLED_FEATURES = [1, 2, 4];

/** The service with which the custom-functions runtime announces itself and hands in results. */
export const customFunctionsService = defineType<HostWorkbook>({
  name: 'CustomFunctions',
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (_workbook, _args, context) => {
      context.functionsReady();
    },
    _GetEnabledFeatures: () => ENABLED_FEATURES,
    setInvocationArrayResults: (_workbook, [results], context) => {
      if (!Array.isArray(results)) throw HostError.invalidArgument('results');
      context.functionResults(results);
    },
  },
});
