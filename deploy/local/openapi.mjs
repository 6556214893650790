import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { AnswerTypes } from './answer-types.mjs';

/** @typedef {import('./answer-types.mjs').RouteAnswer} RouteAnswer */
/** @typedef {import('./answer-schemas.mjs').Schema} Schema */
/** @typedef {import('@nestjs/swagger').OpenAPIObject} Document */
/** @typedef {NonNullable<Document['paths'][string]['get']>} Operation */

const methods = /** @type {const} */ (['get', 'post', 'put', 'patch', 'delete']);
const problemRef = { $ref: '#/components/schemas/Problem' };
const idempotencyKey = 'Idempotency-Key';
const keyParameter = {
  name: idempotencyKey,
  in: /** @type {const} */ ('header'),
  required: true,
  description: '8 至 200 个可见 ASCII 字符的唯一键（例如 UUID）；重试时保持不变',
  schema: { type: /** @type {const} */ ('string'), minLength: 8, maxLength: 200 },
};

/**
 * The OpenAPI document of the whole platform under its public paths, as the gateway merges it, and what every route answers.
 * @param {string} root of the repository
 * @returns {Promise<Document>}
 */
export async function openApi(root) {
  const worker = new Worker(new URL('./documents.worker.cjs', import.meta.url));
  const said = once(worker, 'message');
  const answers = new AnswerTypes(root);
  /** @type {[string, Document][]} */
  const documents = JSON.parse((await said)[0]);
  for (const [service, document] of documents) addAnswers(service, document, answers);
  const require = createRequire(import.meta.url);
  require('../../libs/testing/register.cjs'); // From here on, TypeScript is loaded as it stands.
  const { mergeDocuments } = require('../../services/gateway/src/document/merge.ts');
  const [own, ...parts] = documents.map(([service, document]) => ({ service, document }));
  /** @type {Document} */
  const merged = mergeDocuments(/** @type {any} */ (own).document, /** @type {any} */ (parts));
  Object.assign(merged.components?.schemas ?? {}, Object.fromEntries(answers.problem()));
  for (const operation of operationsOf(merged)) {
    const content = { 'application/problem+json': { schema: problemRef } };
    operation.responses.default = { description: '不予受理或出错：代码、依据与全部理由', content };
  }
  return merged;
}

/**
 * The same document for a client that brings the keys itself, so that its callers need not.
 * @param {Document} document
 * @returns {Document}
 */
export function withKeysOptional(document) {
  return JSON.parse(JSON.stringify(document), (_, value) =>
    value?.in === 'header' && value.name === idempotencyKey ? { ...value, required: false } : value,
  );
}

/** @param {string} service @param {Document} document @param {AnswerTypes} answers */
function addAnswers(service, document, answers) {
  document.components ??= {};
  document.components.schemas ??= {};
  const { routes, schemas } = answers.of(service, Object.keys(document.components.schemas));
  for (const operation of operationsOf(document)) {
    const answer = routes.get(operation.operationId ?? '');
    if (!answer) throw new Error(`${service}: no controller of ${operation.operationId} was found`);
    addAnswer(operation, answer);
  }
  Object.assign(document.components.schemas, Object.fromEntries(schemas));
}

/** @param {Operation} operation @param {RouteAnswer} answer */
function addAnswer(operation, { statuses, body, isWritten, isCommand }) {
  if (isCommand) operation.parameters = [...(operation.parameters ?? []), keyParameter];
  const { responses } = operation;
  const succeeded = Object.keys(responses).filter((status) => status.startsWith('2'));
  if (statuses && statuses.size > 0) {
    for (const status of succeeded) delete responses[status];
    for (const [status, schema] of statuses) responses[status] = responseOf(schema);
    return;
  }
  for (const status of succeeded) {
    const declared = /** @type {{ content?: object }} */ (responses[status]);
    if (declared.content) continue;
    responses[status] = responseOf(isWritten ? { type: 'string', format: 'binary' } : body);
  }
}

/** @param {Schema | undefined} schema */
function responseOf(schema) {
  if (!schema) return { description: '' };
  const type = schema.format === 'binary' ? '*/*' : 'application/json';
  return { description: '', content: { [type]: { schema } } };
}

/** @param {Document} document @returns {Operation[]} */
function operationsOf(document) {
  return Object.values(document.paths).flatMap((item) => methods.flatMap((method) => item[method] ?? []));
}
