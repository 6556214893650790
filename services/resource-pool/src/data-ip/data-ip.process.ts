import type { LocalDate } from '@ipflow/kernel';
import type { Loaded, Unit } from '@ipflow/platform';
import { nextRegisterNumber, type Register } from '../institution/register-number';
import type { DataIpCommand, Of } from './data-ip.commands';
import { dataIpDecider } from './data-ip.decider';
import { isDepositTaken } from './data-ip.queries';
import { dataIpStream, type DataIpState } from './data-ip.state';

const register: Register = { table: 'data_ip', letters: 'SJ' };

/** A command that needs nothing but the data IP; each of these returns it as it stands then. */
export async function onDataIp(
  unit: Unit,
  command: Exclude<DataIpCommand, { isDepositTaken: boolean } | { type: 'CloseNotice' }>,
): Promise<Loaded<DataIpState>> {
  const loaded = await unit.load(dataIpDecider, dataIpStream(command.dataIpId));
  unit.decide(dataIpDecider, loaded, command);
  return loaded;
}

type Unchecked<Type extends 'FileDataIp' | 'CorrectDataIp' | 'RequestChange'> = Omit<
  Of<Type>,
  'isDepositTaken'
>;

/** 申请, 补正 and 变更申请: the deposit must not be under another registration. */
export async function sayOfDataIp(
  unit: Unit,
  command: Unchecked<'FileDataIp'> | Unchecked<'CorrectDataIp'> | Unchecked<'RequestChange'>,
): Promise<Loaded<DataIpState>> {
  const { dataIpId, content } = command;
  const loaded = await unit.load(dataIpDecider, dataIpStream(dataIpId));
  const isTaken = await isDepositTaken(unit.tx, content.depositSha256, dataIpId);
  unit.decide(dataIpDecider, loaded, { ...command, isDepositTaken: isTaken } as DataIpCommand);
  return loaded;
}

/** 准予变更: what was asked for may rest on a deposit that was registered meanwhile. */
export async function approveChange(
  unit: Unit,
  command: Omit<Of<'ApproveChange'>, 'isDepositTaken'>,
): Promise<Loaded<DataIpState>> {
  const loaded = await unit.load(dataIpDecider, dataIpStream(command.dataIpId));
  const sha256 = loaded.state.stage === 'none' ? undefined : loaded.state.change?.content?.depositSha256;
  const isTaken = sha256 !== undefined && (await isDepositTaken(unit.tx, sha256, command.dataIpId));
  unit.decide(dataIpDecider, loaded, { ...command, isDepositTaken: isTaken });
  return loaded;
}

/** 公示期满: takes the next number and registers, or leaves both; returns how many facts that made. */
export async function closeNotice(
  unit: Unit,
  on: { dataIpId: string; tenant: string; actor: string; today: LocalDate },
): Promise<number> {
  const loaded = await unit.load(dataIpDecider, dataIpStream(on.dataIpId));
  const certificateNumber = await nextRegisterNumber(unit.tx, register, on.today.slice(0, 4));
  return unit.decide(dataIpDecider, loaded, { type: 'CloseNotice', ...on, certificateNumber }).length;
}
