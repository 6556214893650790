import { strict as assert } from 'node:assert';
import { randomInt, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';

const { patentCheckDigit } = createRequire(import.meta.url)('@ipflow/kernel');

/** The columns of the files below. */
export const HEADER = '申请号,专利名称,申请人,主分类号,申请日,授权公告日,专利类型,法律状态,地址';
/** Who holds the patents of a story; there is no such company. */
export const OWNER = '合成示例光电有限公司';

/**
 * Imports two new synthetic patents of {@link OWNER}, and rows beside them that may be wrong.
 * @param {import('./client.mjs').Client} center
 * @param {readonly string[]} [otherRows]
 * @returns {Promise<{ numbers: [string, string], report: any }>}
 */
export async function importTwo(center, otherRows = []) {
  /** @type {[string, string]} */
  const numbers = [newNumber(), newNumber()];
  return { numbers, report: await importAs(center, OWNER, numbers, otherRows) };
}

/**
 * Imports three new synthetic patents of somebody.
 * @param {import('./client.mjs').Client} center
 * @param {string} owner
 * @returns {Promise<{ numbers: [string, string, string], report: any }>}
 */
export async function importThree(center, owner) {
  /** @type {[string, string, string]} */
  const numbers = [newNumber(), newNumber(), newNumber()];
  return { numbers, report: await importAs(center, owner, numbers, []) };
}

/**
 * Imports new synthetic patents of {@link OWNER}, each with a subject of its own; returns their numbers in the same order.
 * @param {import('./client.mjs').Client} center
 * @param {readonly { title: string, mainClass: string, abstract: string }[]} drafts
 * @returns {Promise<string[]>}
 */
export async function importDrafts(center, drafts) {
  const numbers = drafts.map(newNumber);
  const rows = drafts.map(
    ({ title, mainClass, abstract }, place) =>
      `${numbers[place]},合成：${title},${OWNER},${mainClass},2021-03-15,2023-06-01,发明,有效,湖北省武汉市洪山区珞喻路1号,${abstract}`,
  );
  const file = [`${HEADER},摘要`, ...rows].join('\n');
  const report = await center.upload(`/api/imports/${randomUUID()}?fileName=story.csv`, file);
  assert.equal(report.listed, drafts.length, 'every row lands');
  return numbers;
}

/**
 * Imports a new synthetic patent of each of these; returns their numbers in the same order.
 * @param {import('./client.mjs').Client} center
 * @param {readonly string[]} owners
 * @returns {Promise<string[]>}
 */
export async function importOneEach(center, owners) {
  const numbers = owners.map(newNumber);
  const rows = owners.map((owner, place) => rowOf(numbers[place] ?? '', owner));
  const report = await importRows(center, rows);
  assert.equal(report.listed, owners.length, 'every row lands');
  return numbers;
}

/**
 * @param {import('./client.mjs').Client} center
 * @param {string} owner
 * @param {readonly string[]} numbers
 * @param {readonly string[]} otherRows
 */
function importAs(center, owner, numbers, otherRows) {
  return importRows(center, [...numbers.map((number) => rowOf(number, owner)), ...otherRows]);
}

/** @param {string} number @param {string} owner */
function rowOf(number, owner) {
  return `${number},合成：一种示例传感器,${owner},G01D5/353,2021-03-15,2023-06-01,发明,有效,湖北省武汉市洪山区珞喻路1号`;
}

/** @param {import('./client.mjs').Client} center @param {readonly string[]} rows */
function importRows(center, rows) {
  return center.upload(`/api/imports/${randomUUID()}?fileName=story.csv`, [HEADER, ...rows].join('\n'));
}

/** A patent number that no real patent has yet: a serial number from the far end of its year. */
function newNumber() {
  const body = `20211${randomInt(9_000_000, 9_999_999)}`;
  return `${body}.${patentCheckDigit(body)}`;
}
