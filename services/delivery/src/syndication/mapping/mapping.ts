import type { Listing } from '../listing';
import { dataExchange } from './data-exchange';
import { ipflow } from './ipflow';
import { supplyChain } from './supply-chain';

/** What is told to a partner: a listing as it stands, or that it is taken back. */
export interface Notice {
  readonly publicationId: string;
  readonly revision: number;
  readonly isRetraction: boolean;
  readonly listing: Listing;
}

/** JSON as a partner reads it. */
export type Mapped = Readonly<Record<string, unknown>>;

/** Writes a notice in a partner's own words. Pure: no clock, no look-up beyond the tables of the kernel. */
export type Mapping = (notice: Notice) => Mapped;

/** The mappings, by name; a new partner platform with its own words is one more line and one more file. */
export const mappings = {
  ipflow,
  'supply-chain': supplyChain,
  'data-exchange': dataExchange,
} as const satisfies Readonly<Record<string, Mapping>>;

/** Names of the mappings. */
export const mappingNames = Object.keys(mappings) as readonly (keyof typeof mappings)[];

/** The mapping of a name; the canonical contract when a partner's own was removed from the house since. */
export function mappingOf(name: string): Mapping {
  return (mappings as Readonly<Record<string, Mapping>>)[name] ?? ipflow;
}
