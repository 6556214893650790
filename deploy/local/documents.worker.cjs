/**
 * Makes the OpenAPI documents of all services as they stand in the source, without engines: Nest builds the applications in its
 * preview, in which nothing is instantiated. A thread of its own, as it takes some seconds.
 */
require('../../libs/testing/register.cjs'); // From here on, TypeScript is loaded as it stands.
const { NestFactory } = require('@nestjs/core');
const { parentPort } = require('node:worker_threads');
const { openApiOf } = require('../../libs/platform/src/index.ts');
const { services } = require('../../services/gateway/src/proxy/route-table.ts');

/** @param {string} name @param {string} file */
async function documentOf(name, file) {
  /** @type {import('@ipflow/platform').ServiceDefinition[]} */
  const definitions = Object.values(require(`../../services/${name}/src/${file}`));
  const definition = definitions.find(({ module }) => module);
  if (!definition) throw new Error(`services/${name}/src/${file} exports no service`);
  const app = await NestFactory.create(definition.module, {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return openApiOf(app, definition.platform.name);
}

async function run() {
  /** @type {[string, import('@nestjs/swagger').OpenAPIObject][]} */
  const documents = [['gateway', await documentOf('gateway', 'gateway.service.ts')]];
  for (const name of services) documents.push([name, await documentOf(name, 'service.ts')]);
  parentPort?.postMessage(JSON.stringify(documents));
}

void run();
