import { CommandType, type IMutation } from '@univerjs/core';
import { RemoveColCommand, RemoveRowCommand, SheetInterceptorService } from '@univerjs/sheets';
import type { HostWorkbook } from './HostWorkbook';
import type { SheetSide } from './SheetSide';

interface RestoreParams {
  readonly unitId: string;
  readonly workbook: HostWorkbook;
  readonly sheetId: string;
  readonly kept: Pick<SheetSide, 'notes' | 'comments' | 'hyperlinks'>;
}

const RestoreMutation: IMutation<RestoreParams> = {
  id: 'preview.mutation.restore-notes',
  type: CommandType.MUTATION,
  handler: (_accessor, { workbook, sheetId, kept }) => {
    const side = workbook.sheetById(sheetId)?.side;
    if (!side) return false;
    side.notes = kept.notes;
    side.comments = kept.comments;
    side.hyperlinks.splice(0, side.hyperlinks.length, ...kept.hyperlinks.map((link) => ({ ...link })));
    return true;
  },
};

const REMOVING: readonly string[] = [RemoveRowCommand.id, RemoveColCommand.id];

/**
 * When the page's user takes back that rows or columns were deleted, what lay on them comes back with them. Returns
 * how to stop.
 */
export function keepNotesForUndo(workbook: HostWorkbook): () => void {
  const { commands, injector, unitId } = workbook;
  if (!commands.hasCommand(RestoreMutation.id)) commands.registerCommand(RestoreMutation);
  const interception = injector.get(SheetInterceptorService).interceptCommand({
    getMutations: ({ id }) => {
      const { id: sheetId, side } = workbook.activeSheet;
      const { notes, comments, hyperlinks } = side;
      const isEmpty = notes.length === 0 && comments.length === 0 && hyperlinks.length === 0;
      if (!REMOVING.includes(id) || isEmpty) return { redos: [], undos: [] };
      const kept = { notes, comments, hyperlinks: hyperlinks.map((link) => ({ ...link })) };
      const params: RestoreParams = { unitId, workbook, sheetId, kept };
      return { redos: [], undos: [{ id: RestoreMutation.id, params }] };
    },
  });
  return () => {
    interception.dispose();
  };
}
