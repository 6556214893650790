import { createRequire } from 'node:module';
import { groupedByPartition, murmur2 } from './kafkajs-partitions';
import { decodeRecord, encodeRecord, type RecordToEncode } from './kafkajs-records';

// Puts our functions into the client: to be imported before it. A file of its own, so that specs can have ours beside the client's.
const load = createRequire(__filename);
const Encoder = load('kafkajs/src/protocol/encoder') as new (size: number) => {
  buf: Buffer;
  offset: number;
};

function replace(place: string, by: unknown): void {
  load(place);
  load.cache[load.resolve(place)]!.exports = by;
}

replace('kafkajs/src/protocol/recordBatch/record/v0/decoder', decodeRecord);
replace('kafkajs/src/protocol/recordBatch/record/v0/index', (record: RecordToEncode) => {
  const buf = encodeRecord(record);
  return Object.assign(new Encoder(1), { buf, offset: buf.length });
});
replace('kafkajs/src/producer/partitioners/default/murmur2', murmur2);
replace('kafkajs/src/producer/groupMessagesPerPartition', groupedByPartition);
