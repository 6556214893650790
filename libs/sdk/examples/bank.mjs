// 银行：把本行可见的现行白名单存成本地文件，并验证现行批次确由平台发布。
// A bank: keeps the whitelist it may see in a file, and verifies that the platform published the edition in force.
//
//   IPFLOW_URL=https://… IPFLOW_API_KEY=ipk_… node bank.mjs whitelist.json
import { createClient, entriesOf, readWhitelist, verifyEdition } from '@ipflow/sdk';
import { rename, writeFile } from 'node:fs/promises';

const [file = 'whitelist.json'] = process.argv.slice(2);
const client = createClient({ baseUrl: process.env.IPFLOW_URL, apiKey: process.env.IPFLOW_API_KEY });

const keys = await client.get('/api/certificates/keys');
const editions = client.all('/api/whitelist-editions', { query: { stage: 'published' }, cursor: 'before' });
for await (const edition of editions) {
  await verifyEdition({ ...edition, editionId: edition.id }, keys);
  console.log(`批次 ${edition.number}：签名有效，${edition.validFrom} 至 ${edition.validUntil}`);
}

const entries = entriesOf(await readWhitelist(client));
// 先写旁边再改名：读文件的人不会看到半份名单。
await writeFile(`${file}.part`, JSON.stringify(entries, null, 2));
await rename(`${file}.part`, file);
console.log(`${entries.length} 家企业已存入 ${file}`);
