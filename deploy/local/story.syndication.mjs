import { strict as assert } from 'node:assert';
import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { startReferencePartner } from '../partner/reference-partner.mjs';
import { eventually } from './story.answers.mjs';
import { FOLDER } from './story.certificate.mjs';
import { USER } from './story.contract.mjs';
import { daysAgo } from './story.loans.mjs';

/** The partners of the story, each with the words it reads. */
const PARTNERS = [
  { word: 'chain', name: '故事：科创供应链平台', kind: 'platform', mapping: 'supply-chain' },
  { word: 'exchange', name: '故事：数据交易所', kind: 'exchange', mapping: 'data-exchange' },
  { word: 'ipflow', name: '故事：邻省平台', kind: 'platform', mapping: 'ipflow' },
];
/** A partner's secret is shown once; who has lost it plays with partners of other names. */
const FILE = `${FOLDER}/partners.json`;

/** @typedef {import('./client.mjs').Client} Client */
/** @typedef {import('./story.whitelist.mjs').Scene} Scene */
/** @typedef {Awaited<ReturnType<typeof startReferencePartner>>} Running */
/** @typedef {typeof PARTNERS[number] & { id: string, running: Running }} Partner */
/**
 * @typedef {object} Publication
 * @property {boolean} isRetraction
 * @property {readonly { partnerId: string, state: string, why: string | null }[]} targets
 * @property {number} reachBasisPoints   of all targets that have the newest of it
 */

/**
 * 一点发布、全网通达: one publication reaches three partner platforms, of which one is down for a while, and so does its end.
 * @param {Scene} scene
 */
export async function syndicated(scene) {
  const { office } = scene.people;
  const partners = await moveIn(office);
  const [, down] = partners;
  if (!down) throw new Error('there are three partners');
  down.running.mood.down = true;
  const postingId = await published(scene);
  const waiting = await shown(
    scene,
    postingId,
    (publication) =>
      areReceived(
        publication,
        partners.filter((partner) => partner !== down),
      ) && !!whyNot(publication, down.id)?.includes('503'),
  );
  tell(scene, waiting, `${down.name}停机（${whyNot(waiting, down.id)}）`);
  down.running.mood.down = false;
  tell(
    scene,
    await shown(scene, postingId, (publication) => areReceived(publication, partners)),
    `${down.name}恢复，平台自行补送`,
  );
  for (const partner of partners) assert.equal(standingAt(partner, postingId), 'listed');

  const closing = { outcome: 'withdrawn', reason: '合成：已不需要' };
  await scene.people.enterprise.post(`/api/postings/${postingId}/closing`, closing);
  const isTakenBack = (/** @type {Publication} */ publication) =>
    publication.isRetraction && areReceived(publication, partners);
  tell(scene, await shown(scene, postingId, isTakenBack), '企业结束需求，撤回');
  for (const partner of partners) assert.equal(standingAt(partner, postingId), 'retracted');
  for (const partner of partners) {
    await office.put(`/api/partners/${partner.id}`, settingOf(partner, false));
    await partner.running.stop();
  }
}

/** Starts the three, sets them at the platform and tells each its secret. @param {Client} office @returns {Promise<Partner[]>} */
async function moveIn(office) {
  /** @type {{ run: string, secrets: Record<string, string> }} */
  const kept = fs.existsSync(FILE)
    ? JSON.parse(fs.readFileSync(FILE, 'utf8'))
    : { run: randomBytes(4).toString('hex'), secrets: {} };
  const partners = [];
  for (const words of PARTNERS) {
    const partner = {
      ...words,
      id: `story-${kept.run}-${words.word}`,
      running: await startReferencePartner(),
    };
    // What is current goes to an active partner at once: it should know its secret by then.
    const { secret } = await office.put(`/api/partners/${partner.id}`, settingOf(partner, false));
    if (secret) kept.secrets[partner.id] = secret;
    fs.mkdirSync(FOLDER, { recursive: true });
    fs.writeFileSync(FILE, JSON.stringify(kept), { mode: 0o600 });
    partner.running.mood.secret = kept.secrets[partner.id];
    await office.put(`/api/partners/${partner.id}`, settingOf(partner, true));
    partners.push(partner);
  }
  return partners;
}

/** @param {Partner} partner @param {boolean} isActive */
function settingOf({ name, kind, mapping, running }, isActive) {
  return { name, kind, mapping, url: `${running.url}/listings`, listingKinds: ['demand'], isActive };
}

/** @param {Scene} scene */
async function published({ people: { enterprise, reviewer }, say }) {
  const postingId = randomUUID();
  await enterprise.post('/api/postings', {
    ...{ postingId, kind: 'demand', title: '合成：求光纤传感器封装技术', summary: '合成示例，用于演示分发' },
    ...{ classes: ['G01D 5/353'], divisionCode: '420500', validUntil: daysAgo(-180) },
    ...{ contactName: '合成覃主任', contactPhone: '0717-65550101' },
    demand: { seeker: { ...USER, divisionCode: '420500' }, problem: '高温下封装易脱落', modes: ['license'] },
  });
  await reviewer.post(`/api/postings/${postingId}/publication`, { revision: 1 });
  say('企业   提出一条需求；审查员审核发布，一次发布，由平台分发到三家合作平台');
  return postingId;
}

/**
 * Waits until the publication of a demand stands so.
 * @param {Scene} scene
 * @param {string} postingId
 * @param {(publication: Publication) => boolean} isSo
 * @returns {Promise<Publication>}
 */
function shown({ people: { office } }, postingId, isSo) {
  return eventually('the publication stands so at its partners', async () => {
    const publication = await office
      .get(`/api/publications/demand.${postingId}`)
      .catch((/** @type {Error} */ error) => {
        // It was published a moment ago, and is not passed on yet.
        if (/ answered 404: /.test(error.message)) return undefined;
        throw error;
      });
    return publication && isSo(publication) && publication;
  });
}

/** @param {Publication} publication @param {readonly Partner[]} partners */
function areReceived(publication, partners) {
  return partners.every(({ id }) => whyNot(publication, id) === null);
}

/** Why a partner does not have the newest of it; null when it has. @param {Publication} publication @param {string} id */
function whyNot({ targets }, id) {
  const target = targets.find(({ partnerId }) => partnerId === id);
  return target ? target.why : '尚未分发';
}

/** What a partner keeps of a demand: whether it is listed there. @param {Partner} partner @param {string} postingId */
function standingAt({ running }, postingId) {
  return running.listings.get(`demand.${postingId}`)?.state;
}

/** Says how far it reached, and checks the sum. @param {Scene} scene @param {Publication} publication @param {string} why */
function tell({ say }, { targets, reachBasisPoints }, why) {
  const received = targets.filter(({ state }) => state === 'received').length;
  assert.equal(
    reachBasisPoints,
    Math.floor((10_000 * received) / targets.length),
    'the reach is that of its targets',
  );
  say(
    `分发   ${why}：${targets.length} 家中送达 ${received} 家，触达率 ${(reachBasisPoints / 100).toFixed(2)}%`,
  );
}
