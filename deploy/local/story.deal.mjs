import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { eventually } from './story.answers.mjs';
import { USER } from './story.contract.mjs';
import { OWNER } from './story.patents.mjs';
import { today } from './story.wall.mjs';

/** How the two are reached: seen by the other after acceptance, and by nobody else. */
export const SEEKERS_REACH = { contactName: '合成覃主任', contactPhone: '0717-65550101' };
/** See {@link SEEKERS_REACH}. */
export const SUPPLIERS_REACH = { contactName: '合成鲁工', contactPhone: '027-87650202' };
/** Told under an agreement only. */
export const UNDER_NDA = '合成：绞盘减速比与图纸编号';
/** Who seeks, and in the end buys. */
export const SEEKER = { ...USER, divisionCode: '420500' };
/** What the patent is worth, and is sold for (fen). */
export const VALUE_FEN = 27_500_000n;
const NDA = '合成-保密-7';
const STAGES = Object.freeze({
  accepted: '已接受',
  concluded: '已了结',
  closed: '已结束',
  registered: '已登记',
});

/** @typedef {import('./client.mjs').Client} Client */
/** @typedef {import('./story.market.mjs').Scene} Scene */
/** @typedef {import('./story.market.mjs').Pair} Pair */

/**
 * What is confidential is told to one contact, under its agreement.
 * @param {Scene} scene
 * @param {string} supplyId
 */
export async function disclosed({ people: { center, enterprise, office }, say }, supplyId) {
  const contactId = randomUUID();
  const path = `/api/contacts/${contactId}`;
  const asking = { contactId, postingId: supplyId, requester: SEEKER, message: '想看图纸', ...SEEKERS_REACH };
  await enterprise.post('/api/contacts', asking);
  await center.post(`${path}/acceptance`, {});
  const accepted = await enterprise.get(path);
  tells(accepted, true, SUPPLIERS_REACH);
  tells(accepted, false, { UNDER_NDA });
  await center.post(`${path}/disclosure`, { agreementNumber: NDA });
  tells(await enterprise.get(path), true, { UNDER_NDA });
  tells(await office.get(path), false, { UNDER_NDA });
  say(`企业   对供给提出对接；中心接受后见联系方式，签 ${NDA} 后才见保密内容，省局也不见`);
}

/**
 * The center asks for a contact on the demand, and files the transfer it led to.
 * @param {Scene} scene
 * @param {Pair} pair
 */
export async function transferred(
  { people: { center, enterprise, reviewer, office }, say, counted },
  { demandId, supplyId, number },
) {
  const contactId = randomUUID();
  const path = `/api/contacts/${contactId}`;
  await center.post('/api/contacts', {
    contactId,
    postingId: demandId,
    requester: { name: OWNER, divisionCode: '420100' },
    message: '本中心有合适的专利，想当面谈谈',
    ...SUPPLIERS_REACH,
    ownPostingId: supplyId,
    patentNumbers: [number],
    foundBy: 'matched',
  });
  tells(await enterprise.get(path), false, SUPPLIERS_REACH);
  await enterprise.post(`${path}/acceptance`, {});
  tells(await enterprise.get(path), true, SUPPLIERS_REACH);
  tells(await center.get(path), true, SEEKERS_REACH);
  tells(await office.get(path), false, { ...SEEKERS_REACH, ...SUPPLIERS_REACH });
  say(`中心   凭匹配结果向需求方提出对接；企业接受，双方自此互见电话，别人不见`);

  const transferId = randomUUID();
  const terms = {
    kind: 'contract',
    transferors: [OWNER],
    transferees: [SEEKER],
    priceFen: String(VALUE_FEN),
    agreedOn: today(),
  };
  const filing = { transferId, patentNumbers: [number], terms, ledBy: `contact-${contactId}` };
  await center.post('/api/transfers', filing);
  await reviewer.post(`/api/transfers/${transferId}/registration`, {});
  say(`中心   提交转让 ${transferId}，写明由该对接而来；审查员登记`);
  await counted({ 'transfer.patents': 1n, 'transfer.contracts': 1n });
  return { contactId, transferId };
}

/**
 * The enterprise says what came of it; the chain is read from both ends.
 * @param {Scene} scene
 * @param {Pair} pair
 * @param {{ contactId: string, transferId: string }} deal
 */
export async function concluded(
  { people: { center, enterprise }, say },
  { demandId },
  { contactId, transferId },
) {
  const ledTo = `transfer-${transferId}`;
  const conclusion = { outcome: 'contracted', ledTo, closePosting: true };
  await enterprise.post(`/api/contacts/${contactId}/conclusion`, conclusion);
  say(`企业   填写对接结果：已签约，需求随之结束`);
  const { posting, contacts } = await enterprise.get(`/api/postings/${demandId}/chain`);
  const [contact] = contacts;
  const [transfer] = contact.cases;
  assert.deepEqual(
    [posting.stage, posting.ledTo, contacts.length, contact.id, contact.stage, contact.foundBy],
    ['closed', ledTo, 1, contactId, 'concluded', 'matched'],
  );
  assert.deepEqual(
    [contact.cases.length, transfer.ref, transfer.stage, transfer.namedBy],
    [1, ledTo, 'registered', ['led_by', 'led_to']],
  );
  say(`链条   需求 ${posting.title}（${stage(posting)}，${posting.publishedOn} 发布）`);
  say(`         └ 对接 ${contact.id}（${stage(contact)}，由匹配发现，${contact.answeredOn} 接受）`);
  say(`             └ 转让 ${transfer.ref}（${stage(transfer)}，${transfer.registeredOn} 生效）`);
  const { origin } = await center.get(`/api/transfers/${transferId}`);
  assert.deepEqual(
    [origin.contacts, origin.postings].map((links) => links.map((/** @type {any} */ { id }) => id)),
    [[contactId], [demandId]],
    'the transfer knows where it came from',
  );
  say(`       从转让反查：来自对接 ${contactId.slice(0, 8)}…，来自需求 ${demandId.slice(0, 8)}…`);
}

/**
 * What is sold is offered no more, and what is sought no more is matched no more.
 * @param {Scene} scene
 * @param {Pair} pair
 */
export async function afterwards({ people: { center, enterprise }, anybody, say }, { demandId, supplyId }) {
  const { reason } = await eventually('the supply is taken down', async () => {
    const supply = await center.get(`/api/postings/${supplyId}`);
    return supply.stage === 'taken_down' && supply;
  });
  await isHidden(anybody, `/api/postings/${supplyId}`);
  const { items } = await enterprise.get(`/api/matches?demand=${demandId}`);
  assert.deepEqual(items, [], 'a closed demand has no matches');
  say(`平台   供给自动下架：${reason}；已结束的需求不再匹配`);
}

/** That this is not there for somebody. @param {Pick<Client, 'get'>} as @param {string} path */
export async function isHidden(as, path) {
  await assert.rejects(as.get(path), / answered 404: /, `${path} is hidden`);
}

/**
 * That an answer tells all of these texts, or none.
 * @param {unknown} answer
 * @param {boolean} does
 * @param {Record<string, string>} texts
 */
export function tells(answer, does, texts) {
  for (const text of Object.values(texts))
    assert.equal(JSON.stringify(answer).includes(text), does, `${text} is ${does ? 'told' : 'kept'}`);
}

/** A stage as people read it. @param {{ stage: string }} link */
function stage({ stage: name }) {
  return STAGES[/** @type {keyof typeof STAGES} */ (name)] ?? name;
}
