import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { provenBy, tampered } from './story.certificate.mjs';

/** Rows and enterprises read at once. */
const ROWS_PAGE = 1_000;
const STANDING_PAGE = 100;
/** What the signature stands for. */
const SIGNED = ['editionId', 'number', 'sequence', 'validFrom', 'validUntil', 'rowCount', 'contentHash'];

/** @typedef {import('./client.mjs').Client} Client */
/** @typedef {{ profile: { uscc: string, divisionCode: string } }} Row with whatever else it says */
/**
 * @typedef {object} Edition
 * @property {string} editionId
 * @property {string} number
 * @property {number} sequence
 * @property {string} contentHash
 * @property {string} signature
 * @property {readonly Row[]} rows
 */

/** A published edition, as anybody who may see all of it downloads it. @param {Client} office @param {string} editionId @returns {Promise<Edition>} */
export function editionOf(office, editionId) {
  return office.get(`/api/whitelist-editions/${editionId}/export?format=json`);
}

/** Rows of an edition somebody sees. @param {Client} as @param {string} editionId @returns {Promise<Row[]>} */
export function rowsOf(as, editionId) {
  return all(as, `/api/whitelist-editions/${editionId}/rows?limit=${ROWS_PAGE}`);
}

/** Whom somebody sees in the standing whitelist, by credit code. @param {Client} as @returns {Promise<Map<string, Row>>} */
export async function standingIn(as) {
  const items = await all(as, `/api/whitelist?limit=${STANDING_PAGE}`);
  return new Map(items.map(({ uscc, row }) => [uscc, row]));
}

/** Credit codes of these rows, sorted. @param {readonly Row[]} rows */
export function codesIn(rows) {
  return rows.map(({ profile: { uscc } }) => uscc).sort();
}

/**
 * Who comes in, who has changed and who goes when these rows take the place of who stands.
 * @param {ReadonlyMap<string, Row>} standing
 * @param {readonly Row[]} rows
 */
export function differenceOf(standing, rows) {
  const codes = codesIn(rows);
  const texts = new Map(rows.map((row) => [row.profile.uscc, canonical(row)]));
  return {
    added: codes.filter((code) => !standing.has(code)),
    changed: codes.filter((code) => standing.has(code) && canonical(standing.get(code)) !== texts.get(code)),
    dropped: [...standing.keys()].filter((code) => !texts.has(code)),
  };
}

/**
 * Verifies an edition as its description says, with Node's own cryptography and none of our code; returns what was signed.
 * @param {Edition} edition
 * @param {{ jwks: { keys: import('node:crypto').JsonWebKey[] } }} published   the keys
 */
export function verified(edition, { jwks }) {
  const lines = edition.rows.map((row) => `${row.profile.uscc} ${sha256(canonical(row))}`).sort();
  assert.equal(sha256(lines.join('\n')), edition.contentHash, 'the rows are those of the hash');
  const proven = provenBy(edition.signature, jwks);
  const header = Object.entries(edition).filter(([name]) => SIGNED.includes(name));
  assert.deepEqual(proven, Object.fromEntries(header), 'the signature stands for what the edition says');
  assert.equal(
    provenBy(tampered(edition.signature), jwks),
    undefined,
    'one changed character proves nothing',
  );
  return proven;
}

/** @param {string} text */
function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** RFC 8785, as far as these rows need it: names sorted, no spaces. @param {any} value @returns {string} */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${members.join()}}`;
}

/** Every item of a list that is read page by page. @param {Client} as @param {string} path */
async function all(as, path) {
  const items = [];
  for (let after = ''; ;) {
    const page = await as.get(`${path}${after && `&after=${after}`}`);
    items.push(...page.items);
    if (page.next === null) return items;
    after = page.next;
  }
}
