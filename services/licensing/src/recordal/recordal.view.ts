import { normalizedName, type LocalDate } from '@ipflow/kernel';
import type { StoredEvent, Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClockStage, RecordalEvent } from './recordal.decider';
import { reminderDays, reminderStages, type ReminderStage } from './recordal.policy';

/** A contract whose recordal is awaited, as the list of tasks shows it. */
@Entity('recordal_clock')
export class RecordalClockRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') stage!: ClockStage;
  @Column('text', { name: 'announced_by' }) announcedBy!: string;
  @Column('text', { name: 'contract_number' }) contractNumber!: string;
  /** The number as it is compared: width of letters and brackets does not count. */
  @Column('text', { name: 'contract_key', select: false }) contractKey!: string;
  @Column('text', { name: 'patent_numbers', array: true }) patentNumbers!: string[];
  @Column('date', { name: 'in_effect_on' }) inEffectOn!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  /** The day the next reminder is due; absent when none is to come. */
  @Column('date', { name: 'next_reminder_on', nullable: true }) nextReminderOn!: string | null;
  @Column('text', { name: 'license_id', nullable: true }) licenseId!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('date', { name: 'settled_on', nullable: true }) settledOn!: string | null;
}

/** Applies the events of clocks to the list of tasks. */
export async function projectRecordals(tx: Tx, events: readonly StoredEvent<RecordalEvent>[]): Promise<void> {
  for (const { event } of events) await project(tx, event);
}

async function project(tx: Tx, event: RecordalEvent): Promise<void> {
  const rows = tx.getRepository(RecordalClockRow);
  switch (event.$typeName) {
    case 'ipflow.licensing.v1.RecordalAwaited': {
      const { clockId: id, announcedBy, contractNumber, patentNumbers, inEffectOn, dueOn } = event;
      await rows.insert({
        id,
        stage: 'awaited',
        announcedBy,
        contractNumber,
        contractKey: normalizedName(contractNumber),
        patentNumbers,
        inEffectOn,
        dueOn,
        nextReminderOn: reminderDays(inEffectOn as LocalDate, dueOn as LocalDate).soon,
      });
      return;
    }
    case 'ipflow.licensing.v1.RecordalReminded': {
      const stage = event.stage as ReminderStage;
      const next = reminderStages[reminderStages.indexOf(stage) + 1];
      const { inEffectOn } = await rows.findOneByOrFail({ id: event.clockId });
      const days = reminderDays(inEffectOn as LocalDate, event.dueOn as LocalDate);
      await rows.update({ id: event.clockId }, { stage, nextReminderOn: next ? days[next] : null });
      return;
    }
    case 'ipflow.licensing.v1.RecordalSettled':
      await rows.update(
        { id: event.clockId },
        {
          stage: 'settled',
          nextReminderOn: null,
          licenseId: event.licenseId ?? null,
          reason: event.reason,
          settledOn: event.effectiveOn,
        },
      );
      return;
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}
