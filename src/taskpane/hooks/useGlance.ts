import type { GlanceRequest } from '../../excel/glance';
import type { Glance } from '../../reports/dashboard/glance';
import type { GroupedGlance } from '../../reports/dashboard/groupGlance';
import type { JobHandle, PaneServices } from '../paneServices';
import { useWorkedOut, type WorkedOut } from './useWorkedOut';

/** Figures, and what they are figures of. */
export interface ShownGlance {
  readonly request: GlanceRequest;
  /** Of the whole ledger, or of its groups. */
  readonly found: { readonly glance: Glance } | { readonly grouped: GroupedGlance };
}

async function askFor(
  services: PaneServices,
  request: GlanceRequest,
  handle: JobHandle,
): Promise<ShownGlance> {
  const { by } = request;
  if (by === undefined) return { request, found: { glance: await services.glance(request, handle) } };
  return { request, found: { grouped: await services.glanceGroups({ ...request, by }, handle) } };
}

export type GlanceView = WorkedOut<ShownGlance>;

/** Works out the figures of a dashboard; `wanted` is undefined while nobody looks. */
export function useGlance(
  services: PaneServices,
  wanted: GlanceRequest | undefined,
  ledger: unknown,
): GlanceView {
  return useWorkedOut(wanted, ledger, (request, handle) => askFor(services, request, handle));
}
