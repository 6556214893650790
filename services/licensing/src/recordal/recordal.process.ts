import type { LocalDate } from '@ipflow/kernel';
import type { Unit } from '@ipflow/platform';
import { clockDecider, clockStream } from './recordal.decider';
import { lockContract, runningClocks } from './recordal.queries';

/** What a tenant announces. */
export interface Announcement {
  readonly clockId: string;
  readonly announcedBy: string;
  readonly contractNumber: string;
  readonly patentNumbers: readonly string[];
  readonly inEffectOn: LocalDate;
  readonly today: LocalDate;
}

/**
 * 待备案: the contract's clock begins to run. `filed` looks for a license that was filed with the number already; it
 * is asked under the contract's lock.
 */
export async function awaitRecordal(
  unit: Unit,
  announcement: Announcement,
  filed: () => Promise<string | undefined>,
): Promise<void> {
  const { clockId, announcedBy, contractNumber, patentNumbers } = announcement;
  await lockContract(unit.tx, contractNumber);
  const running = await runningClocks(unit.tx, {
    contractNumber,
    patentNumbers,
    tenant: announcedBy,
    isOffice: false,
  });
  const clock = await unit.load(clockDecider, clockStream(clockId));
  unit.decide(clockDecider, clock, {
    type: 'AwaitRecordal',
    ...announcement,
    runningClockId: running.find((id) => id !== clockId),
    filedLicenseId: await filed(),
  });
}

/** The contract was filed: its clocks are settled in the same transaction. The caller holds the contract's lock. */
export async function settleRecordals(
  unit: Unit,
  filing: {
    contractNumber: string;
    tenant: string;
    isOffice: boolean;
    patentNumbers: readonly string[];
    licenseId: string;
    today: LocalDate;
  },
): Promise<void> {
  const ids = await runningClocks(unit.tx, filing);
  if (ids.length === 0) return;
  const clocks = await unit.loadMany(clockDecider, ids.map(clockStream));
  for (const [index, clockId] of ids.entries()) {
    const { licenseId, today } = filing;
    const reason = '已提交备案申请';
    unit.decide(clockDecider, clocks[index]!, { type: 'SettleRecordal', clockId, licenseId, reason, today });
  }
}
