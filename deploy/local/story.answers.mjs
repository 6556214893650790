import { strict as assert } from 'node:assert';

/** How long a fact may take from one service to the next, and the pause between two looks, in milliseconds. */
const KNOWN_MS = 20_000;
const LOOK_MS = 200;
/** What a service says of a patent that was listed a moment ago. */
const NOT_KNOWN_YET = ['OPEN_LICENSE_PATENT_UNKNOWN', 'PATENT_NOT_LISTED'];

/** @typedef {{ status: number, body: any }} Answer */

/**
 * Insists that the pool holds the patents for a case. A patent of a moment ago may still be on its way to the service:
 * then it is filed again.
 * @param {() => Promise<Answer>} request
 */
export async function admitted(request) {
  const { status, body } = await eventually('the service knows the patent', async () => {
    const answer = await request();
    return !codesOf(answer.body).some((code) => NOT_KNOWN_YET.includes(code)) && answer;
  });
  assert.deepEqual([status, body.stage], [200, 'admitted'], JSON.stringify(body));
}

/**
 * Insists on a refusal with exactly these reasons: at once (422), or by the pool's answer. What lies on a patent may be on
 * its way to licensing for a moment; until then it says the other reasons only.
 * @param {() => Promise<Answer>} request
 * @param {string[]} wanted   codes, sorted
 * @returns {Promise<string>} the reasons, for people
 */
export async function refused(request, wanted) {
  const reasons = await eventually(`refused by ${wanted.join(', ')}`, async () => {
    const { status, body } = await request();
    assert.ok(status === 422 || body.stage === 'refused', `${status}: ${JSON.stringify(body)}`);
    return String(codesOf(body)) === String(wanted) && body.reasons;
  });
  return reasons
    .map(
      (/** @type {any} */ { message, article }) => `         · ${message}${article ? `（${article}）` : ''}`,
    )
    .join('\n');
}

/** Codes of the reasons in an answer, sorted. @param {{ reasons?: { code: string }[] }} body */
export function codesOf({ reasons = [] }) {
  return reasons.map(({ code }) => code).sort();
}

/**
 * Looks until it is so.
 * @template T
 * @param {string} what
 * @param {() => Promise<T | false>} look
 * @param {number} [withinMs]
 * @returns {Promise<T>}
 */
export async function eventually(what, look, withinMs = KNOWN_MS) {
  const endsAt = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > endsAt) throw new Error(`after ${withinMs} ms it still is not so: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
