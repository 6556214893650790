/**
 * Matching, measured through the public API: how good the matches are beside plain full-text search with the demand's own
 * words, how long a run of all demands against the pool takes, and how soon a new patent or demand is matched.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { labelsOf, neededBy, patentAt, syntheticDemands } from './synthetic.mjs';

const POLL_MS = 100;
/** Demands under way at once, from handing in to publishing. */
const IN_FLIGHT = 16;
/** A run of ten thousand demands against a million patents, and the import before it. */
const WAIT_MS = 3_600_000;
/** Demands whose words are searched for plainly: with a million patents each takes a second and more. */
const PLAIN_MAX = 100;
/** Places that count: people read ten, and open fifty at most. */
const PRECISION_AT = 10;
const RECALL_AT = 50;
const PAGE = 50;
/** Patents, and demands, whose delay is measured one after another. */
const DELAYS = 10;

/** @typedef {import('../product.mjs').Product} Product */
/** @typedef {import('./demands.mjs').SyntheticDemand} SyntheticDemand */
/** @typedef {{ seed: number, patents: number, demands: number, labelled: number }} Size */
/** @typedef {{ measure: string, unit: string, product: number, bare?: number }} Row  `bare` is plain search */

/**
 * @param {Product} product    the pool holds the synthetic patents already
 * @param {Size} size          `labelled` of the demands are judged
 * @param {(line: string) => void} say
 * @param {(text: string, limit: number) => Promise<string[]>} plainSearch   numbers that plain full-text search finds
 * @returns {Promise<Row[]>}
 */
export async function measureMatching(product, size, say, plainSearch) {
  const { seed, patents, demands: count, labelled } = size;
  /** @type {{ demand: SyntheticDemand, id: string }[]} */
  const posted = [];
  /** @type {SyntheticDemand[]} */
  const waiting = [];
  for await (const demand of syntheticDemands({ seed, count })) waiting.push(demand);
  const began = performance.now();
  await each(waiting, IN_FLIGHT, async (demand) => {
    posted.push({ demand, id: await publish(product, demand) });
  });
  const postedSeconds = (performance.now() - began) / 1000;
  say(`${count} demands published in ${postedSeconds.toFixed(0)} s`);
  await untilNoRun(product);
  const seconds = await run(product);
  say(`run of ${count} demands against ${patents} patents: ${seconds.toFixed(1)} s`);

  const relevant = labelsOf({ seed, count: patents });
  const judged = posted.filter(({ demand }) => onOffer(seed, relevant(demand)).size > 0).slice(0, labelled);
  const [matched, searched] = [new Quality(), new Quality()];
  await each(judged, IN_FLIGHT, async ({ demand, id }) => {
    const right = onOffer(seed, relevant(demand));
    const { items } = await product.office.get(`/matches?demand=${id}&limit=${PAGE}`);
    matched.add(
      items.map((/** @type {any} */ item) => item.patentNumber),
      right,
    );
  });
  for (const { demand } of judged.slice(0, PLAIN_MAX)) {
    const found = await plainSearch(`${demand.title} ${demand.problem}`, PAGE);
    searched.add(found, onOffer(seed, relevant(demand)));
  }
  say(`${judged.length} demands judged, ${searched.count} of them searched for plainly`);
  const ofDemand = await demandDelays(product, seed, count);
  const ofPatent = await patentDelays(product, posted);
  return [
    {
      measure: `matching: ${count} demands against ${patents} patents, one run`,
      unit: 's',
      product: seconds,
    },
    {
      measure: `matching: precision@${PRECISION_AT}, beside plain search`,
      unit: '',
      product: matched.precision,
      bare: searched.precision,
    },
    {
      measure: `matching: recall@${RECALL_AT}, beside plain search`,
      unit: '',
      product: matched.recall,
      bare: searched.recall,
    },
    { measure: 'matching: best precision that was possible', unit: '', product: matched.possible },
    { measure: 'matching: demand published to matched, worst of ten', unit: 'ms', product: ofDemand },
    { measure: 'matching: patent listed to matched, worst of ten', unit: 'ms', product: ofPatent },
  ];
}

/** Means over demands that have an answer in the pool. */
class Quality {
  precisions = 0;
  recalls = 0;
  possibles = 0;
  count = 0;

  /** @param {readonly string[]} found  @param {ReadonlySet<string>} right */
  add(found, right) {
    const hits = (/** @type {number} */ at) =>
      found.slice(0, at).filter((number) => right.has(number)).length;
    this.precisions += hits(PRECISION_AT) / PRECISION_AT;
    this.recalls += hits(RECALL_AT) / Math.min(RECALL_AT, right.size);
    this.possibles += Math.min(PRECISION_AT, right.size) / PRECISION_AT;
    this.count += 1;
  }

  get precision() {
    return this.precisions / this.count;
  }

  get recall() {
    return this.recalls / this.count;
  }

  get possible() {
    return this.possibles / this.count;
  }
}

/** Answers whose right still stands; nobody wants the others. @param {number} seed @param {readonly number[]} indexes */
function onOffer(seed, indexes) {
  const alive = indexes
    .map((index) => patentAt(seed, index))
    .filter(({ status }) => ['', '有效'].includes(status));
  return new Set(alive.map(({ number }) => number));
}

/**
 * Handed in by a center, published by a reviewer. Returns its id.
 * @param {Product} product
 * @param {SyntheticDemand} demand
 */
async function publish({ center, reviewer }, demand) {
  const postingId = `${demand.id}-${randomUUID().slice(0, 8)}`;
  const optional = { ...(demand.industryCode && { industryCode: demand.industryCode }) };
  await center.post('/postings', {
    postingId,
    kind: 'demand',
    title: demand.title,
    summary: demand.summary,
    classes: demand.classes.map(written),
    ...optional,
    divisionCode: demand.divisionCode,
    tags: demand.tags,
    validUntil: neededBy(demand, Date.now()),
    contactName: '合成联系人',
    contactPhone: '027-87654321',
    demand: {
      seeker: { name: demand.seeker.name },
      problem: demand.problem,
      budget: { fromFen: demand.budgetFromFen, toFen: demand.budgetToFen },
      ...(demand.maturityLevelMin > 0 && { maturityLevelMin: demand.maturityLevelMin }),
      modes: demand.modes,
    },
  });
  await reviewer.post(`/postings/${postingId}/publication`, { revision: 1 });
  return postingId;
}

/** A main group as the register writes it. @param {string} symbol */
function written(symbol) {
  return /[A-Z]\d+$/.test(symbol.slice(3)) ? `${symbol}/00` : symbol;
}

/** A run of everything, to its end; seconds. @param {Product} product */
async function run({ office }) {
  const runId = randomUUID();
  const began = performance.now();
  await office.post('/matching/runs', { runId });
  await until('the run is over', async () => (await office.get(`/matching/runs/${runId}`)).state === 'done');
  return (performance.now() - began) / 1000;
}

/** The house starts a run by itself when many demands wait. @param {Product} product */
async function untilNoRun({ office }) {
  await until('no run is under way', async () => {
    const { items } = await office.get('/matching/runs');
    return items.every((/** @type {any} */ one) => one.state === 'done');
  });
}

/** @param {Product} product @param {number} seed @param {number} from */
async function demandDelays(product, seed, from) {
  let worst = 0;
  let index = 0;
  for await (const demand of syntheticDemands({ seed, count: from + DELAYS })) {
    index += 1;
    if (index <= from) continue;
    const id = await publish(product, demand);
    const began = performance.now();
    await until(
      'the demand is matched',
      async () => (await product.office.get(`/matches?demand=${id}&limit=1`)).items.length > 0,
    );
    worst = Math.max(worst, performance.now() - began);
  }
  return worst;
}

/**
 * A patent that says what a demand asks, word by word: it is among the best whatever else there is.
 * @param {Product} product
 * @param {readonly { demand: SyntheticDemand, id: string }[]} posted
 */
async function patentDelays({ center, office }, posted) {
  let worst = 0;
  for (const [at, { demand, id }] of posted.slice(0, DELAYS).entries()) {
    const number = freshNumber(at);
    const classes = written(demand.classes[0] ?? '');
    const csv = `申请号,专利名称,申请人,主分类号,申请日,授权公告日,专利类型,摘要\n${[number, `一种${demand.title.replaceAll('，', '')}`, '合成示例有限公司', classes, '2024-01-05', '2025-01-05', '发明', demand.problem.replaceAll('，', '；')].join(',')}\n`;
    const importId = randomUUID();
    await center.put(`/imports/${importId}?fileName=match.csv`, Buffer.from(csv));
    await until('it is listed', async () => (await center.get(`/imports/${importId}`)).state === 'done');
    const began = performance.now();
    await until(`${number} is matched with ${id}`, async () => {
      const { items } = await office.get(`/matches?patent=${number}`);
      return items.length > 0;
    });
    worst = Math.max(worst, performance.now() - began);
  }
  return worst;
}

/** A number the synthetic pool does not have. @param {number} at */
function freshNumber(at) {
  const body = `20241${String(1_000_000 + Math.floor(Math.random() * 7_000_000) + at)}`;
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * ((place % 8) + 2), 0);
  const check = sum % 11;
  return `${body}.${check === 10 ? 'X' : check}`;
}

/** @template T @param {readonly T[]} items @param {number} inFlight @param {(item: T) => Promise<void>} work */
async function each(items, inFlight, work) {
  const left = items[Symbol.iterator]();
  const lane = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
}

/** @param {string} what @param {() => Promise<boolean>} probe */
async function until(what, probe) {
  const deadline = performance.now() + WAIT_MS;
  while (!(await probe())) {
    if (performance.now() > deadline) throw new Error(`after ${WAIT_MS} ms it still is not so: ${what}`);
    await delay(POLL_MS);
  }
}
