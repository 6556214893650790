import { readPdf } from '@ipflow/testing';
import { bankName, borrower, startFinancing, type Financing } from '../../testdata/financing';
import { admittedPledge, freshPatents, pledgeBody, registeredPledge, today } from '../../testdata/pledges';
import type { Response, Test } from 'supertest';
import { digestOf, verifyCertificate } from './certificate.jws';

let house: Financing;

beforeAll(async () => {
  house = await startFinancing({ pretendPool: 'grant' });
});

afterAll(() => house?.stop());

async function pdfOf(request: Test): Promise<Response> {
  return request.buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => done(null, Buffer.concat(chunks)));
  });
}

test('a registered pledge has a certificate of one page in Chinese, whose signature verifies offline', async () => {
  const patents = await freshPatents(house, 3);
  const { id, certificateNumber } = await registeredPledge(house, pledgeBody(patents));
  const { body: jwks } = await house.get('/certificates/keys');
  const answer = await pdfOf(house.get(`/pledges/${id}/certificate`, house.enterprise));
  expect([answer.status, answer.type]).toEqual([200, 'application/pdf']);
  const { pages, text, keywords, embedsFont } = readPdf(answer.body as Buffer);
  expect([pages, embedsFont]).toEqual([1, true]);
  for (const fact of [
    '专利权质押登记证',
    certificateNumber,
    borrower.name,
    bankName,
    '一般质权',
    '5,000,000.00元',
    today,
    ...patents,
  ]) {
    expect(text.replaceAll('\n', '')).toContain(fact);
  }
  expect(await verifyCertificate(keywords, jwks)).toEqual({
    num: certificateNumber,
    pid: id,
    por: [borrower.name],
    pee: bankName,
    dig: digestOf(patents.map((number) => ({ kind: 'patent', number }))),
    amt: '500000000',
    on: today,
  });
});

test('a certificate with a hundred things and long texts still fits on its page', async () => {
  const patents = await freshPatents(house, 100);
  const body = pledgeBody(patents, { scope: '担保范围'.repeat(250), claimKind: '流动资金借款'.repeat(33) });
  const { id } = await registeredPledge(house, body);
  const { pages, text } = readPdf((await pdfOf(house.get(`/pledges/${id}/certificate`))).body as Buffer);
  expect(pages).toBe(1);
  expect(text.replaceAll('\n', '')).toContain('共 100 件');
});

test('everybody learns whether a certificate is valid, cancelled, revoked or unknown, and no more than is public', async () => {
  const [first, second] = await freshPatents(house, 2);
  const kept = await registeredPledge(house, pledgeBody([first!]));
  const other = await registeredPledge(house, pledgeBody([second!]));
  const look = async (number: string): Promise<Record<string, unknown>> =>
    (await house.get(`/certificates/${number}`, house.stranger)).body;
  expect(await look(kept.certificateNumber)).toEqual({
    number: kept.certificateNumber,
    standing: 'valid',
    registeredOn: today,
    pledgors: [borrower.name],
    pledgee: bankName,
    digest: digestOf([{ kind: 'patent', number: first! }]),
    thingCount: 1,
  });
  await house.post(`/pledges/${kept.id}/cancellation`, house.bank, { cause: 'paid' });
  await house.post(`/pledges/${other.id}/revocation`, house.office, { reason: '材料不实' });
  expect(await look(kept.certificateNumber)).toMatchObject({ standing: 'cancelled', endedOn: today });
  expect(await look(other.certificateNumber)).toMatchObject({ standing: 'revoked' });
  expect(await look('Y209942000001')).toEqual({ number: 'Y209942000001', standing: 'unknown' });
  expect((await house.get(`/pledges/${kept.id}/certificate`)).status).toBe(404);
});

test('there is no certificate before the registration, and none for others', async () => {
  const [patent] = await freshPatents(house);
  const id = await admittedPledge(house, pledgeBody([patent!]));
  expect((await house.get(`/pledges/${id}/certificate`)).status).toBe(404);
  await house.post(`/pledges/${id}/registration`, house.reviewer, {});
  expect((await house.get(`/pledges/${id}/certificate`, house.otherBank)).status).toBe(404);
});
