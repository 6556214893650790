/** The made-up pool, its demands and its labelled queries, by one door: `patents.mjs` says how they are made. */
export { labelAt, patentAt, PATENTS_MAX, syntheticCsv, syntheticPatents } from './patents.mjs';
export {
  demandAt,
  labelsOf,
  neededBy,
  queryAt,
  relevantTo,
  syntheticDemands,
  syntheticQueries,
} from './demands.mjs';
