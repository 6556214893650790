import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';

/**
 * Where a checkout's house keeps its data: in `.ipflow`, or where IPFLOW_DATA says.
 * @param {string} root
 */
export function dataFolder(root) {
  return process.env.IPFLOW_DATA || join(root, '.ipflow');
}

/**
 * What stands for a data folder in names outside of it.
 * @param {string} dir an existing folder
 */
export function folderKey(dir) {
  return createHash('sha256').update(fs.realpathSync(dir)).digest('hex').slice(0, 16);
}

/**
 * Makes an engine's data folder when it does not exist, whole or not at all: it is made beside its place and moved there.
 * @param {string} data
 * @param {string} witness a file every good folder of this kind has
 * @param {(newFolder: string) => Promise<void>} make fills an existing empty folder
 */
export async function createOnce(data, witness, make) {
  if (fs.existsSync(data)) {
    if (fs.existsSync(`${data}/${witness}`)) return;
    throw new Failure(
      `数据目录已损坏。The data folder ${data} is damaged (it has no ${witness}): start afresh with npm start -- --fresh.`,
    );
  }
  const made = `${data}.new`;
  fs.rmSync(made, { recursive: true, force: true });
  fs.mkdirSync(made, { mode: 0o700 });
  await make(made);
  fs.renameSync(made, data);
}
