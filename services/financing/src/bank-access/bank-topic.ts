import { stateTopic, type Rights, type Reader } from '@ipflow/platform';

/** Every published edition, by its id: number, period, count, hash and signature. For all banks that have access. */
export const editionTopic = 'ipflow.whitelist.editions';
/** Names of banks at the brokers, of their topics and of their groups begin so. */
const family = 'bank.';
/** Bytes a bank may read per second: ten thousand rows, some 10 MB, in ten seconds. */
export const bankBytesPerSecondMax = 1_048_576;

/** What a bank may see of the standing whitelist, by credit code. */
export function bankTopic(bank: string): string {
  return `${family}${bank}.whitelist`;
}

/** How a bank comes in, and all that it may do. */
export function readerOf(bank: string): Reader {
  return {
    name: `${family}${bank}`,
    topics: [bankTopic(bank), editionTopic],
    groupPrefix: `${family}${bank}.`,
    bytesPerSecondMax: bankBytesPerSecondMax,
  };
}

/** The rights of all banks that have access. */
export function rightsOf(banks: readonly string[]): Rights {
  const topics = banks.length === 0 ? [] : [editionTopic, ...banks.map(bankTopic)];
  return { family, readers: banks.map(readerOf), topics: topics.map(stateTopic) };
}
