import { IUniverInstanceService, RedoCommand, UndoCommand } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { parseArea } from '../workbook/address';
import type { HostWorkbook } from '../workbook/HostWorkbook';
import type { ContractUser } from './ContractCase';

/** Somebody at the grid: what the page's user does by keyboard, as the commands that the keys run. */
export function userAt(workbook: HostWorkbook): ContractUser {
  const { commands, injector, unitId } = workbook;
  const press = async (command: string): Promise<void> => {
    injector.get(IUniverInstanceService).focusUnit(unitId);
    await commands.executeCommand(command);
    await workbook.settled();
  };
  return {
    async type(address, value) {
      const sheet = workbook.sheets[0];
      const range = sheet?.range(parseArea(address));
      await commands.executeCommand(SetRangeValuesCommand.id, {
        ...sheet?.target,
        range,
        value: { v: value },
      });
      await workbook.settled();
    },
    undo: () => press(UndoCommand.id),
    redo: () => press(RedoCommand.id),
  };
}
