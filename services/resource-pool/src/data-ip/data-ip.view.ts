import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DataIpSource } from './data-ip.policy';
import type { DataIpStage, Listing } from './data-ip.state';

/** A party as the views keep it: `Party` as `toMessageJson` writes it. */
export interface ShownParty {
  readonly name: string;
  readonly kind: string;
  readonly uscc?: string;
  readonly divisionCode?: string;
}

/** A data IP as lists and pages show it. */
@Entity('data_ip')
export class DataIpRow {
  @PrimaryColumn('text') id!: string;
  /** Grows from one to the next; lists page by it. */
  @Column({ type: 'bigint', insert: false, update: false }) ordinal!: string;
  @Column('text') stage!: DataIpStage;
  @Column('text', { name: 'filed_by' }) filedBy!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'industry_code' }) industryCode!: string;
  @Column('text') source!: DataIpSource;
  @Column('text', { name: 'division_code' }) divisionCode!: string;
  /** The applicants, and since a change the holders. */
  @Column('jsonb') holders!: ShownParty[];
  /** `DataIpContent` as `toMessageJson` writes it. */
  @Column('jsonb') content!: Record<string, unknown>;
  @Column('date', { name: 'filed_on' }) filedOn!: string;
  @Column('date', { name: 'review_since' }) reviewSince!: string;
  /** What the last correction request named. */
  @Column('text', { array: true }) defects!: string[];
  @Column('date', { name: 'correction_due_on', nullable: true }) correctionDueOn!: string | null;
  @Column('date', { name: 'notice_until', nullable: true }) noticeUntil!: string | null;
  /** 登记证号. */
  @Column('text', { nullable: true }) number!: string | null;
  @Column('date', { name: 'registered_on', nullable: true }) registeredOn!: string | null;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil!: string | null;
  @Column('text') listing!: Listing['standing'];
  @Column('int', { name: 'listing_revision' }) listingRevision!: number;
  /** 变更申请 that waits: holders, content and reason. */
  @Column('jsonb', { nullable: true }) change!: Record<string, unknown> | null;
  @Column('date', { name: 'change_since', nullable: true }) changeSince!: string | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: string | null;
  /** withdrawn, cancelled, revoked or expired. */
  @Column('text', { nullable: true }) cause!: string | null;
  /** Why it was refused or ended. */
  @Column('text', { nullable: true }) reason!: string | null;
}

/** An objection, for who raised it, who holds what it is raised against, and the office. */
@Entity('data_ip_objection')
export class ObjectionRow {
  @PrimaryColumn('text', { name: 'data_ip_id' }) dataIpId!: string;
  @PrimaryColumn('text') id!: string;
  @Column({ type: 'bigint', insert: false, update: false }) ordinal!: string;
  @Column('jsonb') objector!: ShownParty;
  @Column('text') grounds!: string;
  @Column('jsonb') evidence!: Record<string, unknown>[];
  @Column('text', { name: 'filed_by' }) filedBy!: string;
  @Column('date', { name: 'filed_on' }) filedOn!: string;
  /** Absent while it is open. */
  @Column('text', { nullable: true }) decision!: 'upheld' | 'dismissed' | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('date', { name: 'decided_on', nullable: true }) decidedOn!: string | null;
}
