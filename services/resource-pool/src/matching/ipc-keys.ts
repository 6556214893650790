/** Levels at which two IPC symbols may agree, the finest first. */
export const ipcLevels = ['subgroup', 'group', 'subclass', 'class'] as const;

/** One of {@link ipcLevels}. */
export type IpcLevel = (typeof ipcLevels)[number];

/** A symbol or one of its prefixes: `G06F 13/12`, `G06F 13`, `G06F`, `G06`. */
export interface IpcKey {
  readonly key: string;
  readonly level: IpcLevel;
}

/** A symbol with all its prefixes, finest first. A main group `G06F 13/00` is a group; what is no IPC symbol has none. */
export function ipcKeys(symbol: string): IpcKey[] {
  const [, mainClass, subclass, group, subgroup] =
    symbol.match(/^([A-H]\d\d)(?:([A-Z])(?: ?(\d{1,4})(?:\/(\d{2,6}))?)?)?$/) ?? [];
  if (!mainClass) return [];
  const keys: IpcKey[] = [{ key: mainClass, level: 'class' }];
  if (subclass) keys.unshift({ key: mainClass + subclass, level: 'subclass' });
  if (group) keys.unshift({ key: `${mainClass}${subclass} ${group}`, level: 'group' });
  if (subgroup && subgroup !== '00')
    keys.unshift({ key: `${mainClass}${subclass} ${group}/${subgroup}`, level: 'subgroup' });
  return keys;
}
