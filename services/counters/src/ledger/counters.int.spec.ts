import { Kafka } from '@ipflow/platform';
import {
  bearer,
  startTestService,
  testEngines,
  testNamespace,
  until,
  type TestService,
} from '@ipflow/testing';
import { counters } from '../service';
import { EventLog, publish } from '../tally/event-log';
import { patentListed, transferRegistered, transferredPatent } from '../tally/sample-events';

let service: TestService;
let kafka: Kafka;
let office: string;
const log = new EventLog();

beforeAll(async () => {
  const namespace = testNamespace();
  service = await startTestService(counters, namespace);
  kafka = new Kafka('spec', testEngines().kafkaBrokers.split(','), namespace);
  office = await bearer({ roles: ['office'] });
});

afterAll(async () => {
  await kafka?.close();
  await service?.destroy();
});

async function get(path: string): Promise<any> {
  const response = await fetch(service.url + path, { headers: { authorization: office } });
  return response.json();
}

test('smoke', async () => {
  const t = transferRegistered('t1', [transferredPatent('ZL1'), transferredPatent('ZL2')]);
  await publish(kafka, [log.say('transfer-t1', t), log.say('patent-ZL1', patentListed('ZL1'))]);
  await until('counted', async () => {
    const s = await get('/counters/snapshot');
    return s.cursor === '2' || s.cursor === '1';
  });
  console.log(JSON.stringify(await get('/counters/snapshot')).slice(0, 1500));
  console.log(JSON.stringify(await get('/counters/totals?metric=transfer.patents&grain=day')));
  console.log(
    JSON.stringify(
      await get('/counters/entries?metric=transfer.patents&period=2026&dimension=industry&value=C39'),
    ),
  );
  const start = await fetch(service.url + '/counters/rebuild', {
    method: 'POST',
    headers: { authorization: office, 'idempotency-key': 'rebuild-1' },
  });
  const { id } = await start.json();
  const done = await until('rebuilt', async () => {
    const r = await get('/counters/rebuild/' + id);
    return r.state !== 'running' && r;
  });
  console.log(
    start.status,
    JSON.stringify(done),
    JSON.stringify(await get('/counters/reconcile')),
    JSON.stringify(await get('/counters/targets')),
  );
  console.log(
    await (
      await fetch(service.url + '/counters/entries.csv?metric=transfer.patents&period=all', {
        headers: { authorization: office },
      })
    ).text(),
  );
}, 60_000);
