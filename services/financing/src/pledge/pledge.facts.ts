import type { financing } from '@ipflow/contracts';
import { normalizedName, type LocalDate } from '@ipflow/kernel';
import type { KnownPatent } from '@ipflow/known-patents';

/** A patent pledged, as financing knows it when the command is decided; unknown when the pool never listed it. */
export interface PatentAtHand {
  readonly number: string;
  readonly patent?: KnownPatent;
}

/** A thing beyond patents that lies under another pledge, filed or registered. */
export interface PledgedThing {
  readonly kind: string;
  readonly number: string;
  readonly pledgeId: string;
}

/** Who files, and as what. */
export interface Filer {
  readonly tenant: string;
  readonly role: 'bank' | 'enterprise' | 'operation_center' | 'office';
}

/** What a pledge is checked against. */
export interface PledgeFacts {
  readonly pledgeId: string;
  readonly terms: financing.PledgeTerms;
  readonly collateral: readonly financing.Collateral[];
  readonly papers: financing.PledgePapers;
  /** What the platform cannot know, and the filer states; in its place what the reviewer found. */
  readonly stated: financing.PledgeStatements;
  readonly patents: readonly PatentAtHand[];
  /** Of the things beyond patents; whether a patent is free is the pool's to say. */
  readonly pledgedElsewhere: readonly PledgedThing[];
  readonly today: LocalDate;
  /** Absent when the office registers what was filed. */
  readonly filer?: Filer;
}

/** One patent of a pledge beside the whole. */
export interface OnePatent {
  readonly facts: PledgeFacts;
  readonly patent: KnownPatent;
}

/** Names as they are compared. */
export function namesOf(names: readonly string[]): Set<string> {
  return new Set(names.map(normalizedName));
}

/** Names of the pledgors as they are compared. */
export function pledgorsOf({ pledgors }: financing.PledgeTerms): Set<string> {
  return namesOf(pledgors.map(({ name }) => name));
}

/** Numbers of the patents among the things pledged. */
export function patentNumbersOf(collateral: readonly financing.Collateral[]): string[] {
  return collateral.filter(({ kind }) => kind === 'patent').map(({ number }) => number);
}

/** What is pledged beyond patents: for these financing itself is the authority. */
export function thingsOf(collateral: readonly financing.Collateral[]): financing.Collateral[] {
  return collateral.filter(({ kind }) => kind !== 'patent');
}

/** Trademarks and geographical indications pledged. */
export function itemsOf(
  { collateral }: Pick<PledgeFacts, 'collateral'>,
  kind: 'trademark' | 'geographical_indication',
): financing.Collateral[] {
  return collateral.filter((item) => item.kind === kind);
}
