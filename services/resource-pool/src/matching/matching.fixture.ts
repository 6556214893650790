import type { LocalDate } from '@ipflow/kernel';
import { matchingPolicyOn } from './matching.policy';
import {
  demandProfile,
  patentProfile,
  type DemandProfile,
  type DemandText,
  type PatentProfile,
  type PatentText,
} from './profile';
import type { WordStatistics } from './concepts';

/** The policy the specs are written for. */
export const policy = matchingPolicyOn('2026-11-24' as LocalDate);

/** Words as the specs write them: already cut. */
const asWritten = (text: string): string => text;

/** Every word is as rare as any other. */
export const evenWords: WordStatistics = {
  patents: 0,
  patentsWith: () => 0,
  alongside: () => 0,
  near: () => [],
  demandShare: () => 0,
};

/** A patent of words that are already cut; every fact can be bent. */
export function patent(more: Partial<PatentText> = {}): PatentProfile {
  const usual = {
    number: '202010000001.5',
    title: '清漂 装置',
    abstract: '',
    classes: ['E02B 15/10'],
    modes: [],
  };
  return patentProfile({ ...usual, ...more }, asWritten);
}

/** A demand of words that are already cut. */
export function demand(more: Partial<DemandText> = {}, statistics = evenWords): DemandProfile {
  const usual = { id: 'demand-0001', revision: 1, text: '清漂 水面', classes: ['E02B 15/00'], modes: [] };
  return demandProfile({ ...usual, ...more }, statistics, policy, asWritten);
}
