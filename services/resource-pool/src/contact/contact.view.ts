import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContactStage } from './contact.state';

/** 对接请求 as lists show it, without name and phone: those stay in the stream until it is accepted. */
@Entity('contact')
export class ContactRow {
  @PrimaryColumn('text') id!: string;
  /** Grows from contact to contact; lists page by it. */
  @Column({ type: 'bigint', insert: false, update: false }) ordinal!: string;
  @Column('text') stage!: ContactStage;
  @Column('text', { name: 'posting_id' }) postingId!: string;
  @Column('text', { name: 'asked_of' }) askedOf!: string;
  @Column('text', { name: 'requested_by' }) requestedBy!: string;
  @Column('jsonb') requester!: Record<string, unknown>;
  @Column('text') message!: string;
  @Column('text', { name: 'own_posting_id', nullable: true }) ownPostingId!: string | null;
  @Column('text', { name: 'patent_numbers', array: true }) patentNumbers!: string[];
  @Column('text', { name: 'found_by' }) foundBy!: string;
  @Column('date', { name: 'requested_on' }) requestedOn!: string;
  @Column('date', { name: 'answered_on', nullable: true }) answeredOn!: string | null;
  @Column('date', { name: 'concluded_on', nullable: true }) concludedOn!: string | null;
  /** 保密协议编号, once the last stage was released to this contact. */
  @Column('text', { name: 'agreement_number', nullable: true }) agreementNumber!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { name: 'led_to', nullable: true }) ledTo!: string | null;
  /** Why it was declined, or what the sides noted at its end. */
  @Column('text', { nullable: true }) note!: string | null;
}
