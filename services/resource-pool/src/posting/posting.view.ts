import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PostingKind, PostingStage } from './posting.state';

/**
 * 供需信息 as lists and pages show it: the published content where there is one, else what was handed in. It never holds
 * what is disclosed in stages (contact, 分级披露): that stays in the stream alone, so no reader of this table can let it out.
 */
@Entity('posting')
export class PostingRow {
  @PrimaryColumn('text') id!: string;
  /** Grows from posting to posting; lists page by it. */
  @Column({ type: 'bigint', insert: false, update: false }) ordinal!: string;
  @Column('text') kind!: PostingKind;
  @Column('text') stage!: PostingStage;
  @Column('text', { name: 'posted_by' }) postedBy!: string;
  @Column('text') title!: string;
  @Column('text') summary!: string;
  /** IPC symbols or prefixes as the kernel writes them. */
  @Column('text', { array: true }) classes!: string[];
  @Column('text', { name: 'industry_code', nullable: true }) industryCode!: string | null;
  @Column('text', { nullable: true }) chain!: string | null;
  @Column('text', { name: 'division_code', nullable: true }) divisionCode!: string | null;
  @Column('text', { array: true }) tags!: string[];
  @Column('text', { array: true }) modes!: string[];
  /** Asked by a supply, or the budget of a demand, in fen; null at both ends is 面议. */
  @Column('bigint', { name: 'price_from_fen', nullable: true }) priceFromFen!: string | null;
  @Column('bigint', { name: 'price_to_fen', nullable: true }) priceToFen!: string | null;
  /** Of a supply. */
  @Column('text', { name: 'patent_numbers', array: true }) patentNumbers!: string[];
  @Column('date', { name: 'valid_until' }) validUntil!: string;
  @Column('date', { name: 'submitted_on' }) submittedOn!: string;
  @Column('date', { name: 'published_on', nullable: true }) publishedOn!: string | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: string | null;
  /** The published one; 0 before. */
  @Column('int') revision!: number;
  /** The one that waits for a reviewer. */
  @Column('int', { name: 'pending_revision', nullable: true }) pendingRevision!: number | null;
  /** `PostingContent` as `toMessageJson` writes it, without what is disclosed in stages. */
  @Column('jsonb') content!: Record<string, unknown>;
  /** Why it was returned or taken down last. */
  @Column('text', { name: 'reason_code', nullable: true }) reasonCode!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  /** The stream of the case that solved it. */
  @Column('text', { name: 'led_to', nullable: true }) ledTo!: string | null;
}
