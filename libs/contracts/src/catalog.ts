import { getOption, hasOption, type DescFile, type DescMessage, type Message } from '@bufbuild/protobuf';
import { file_ipflow_delivery_v1_events } from './generated/ipflow/delivery/v1/events_pb';
import { file_ipflow_financing_v1_events } from './generated/ipflow/financing/v1/events_pb';
import { file_ipflow_licensing_v1_events } from './generated/ipflow/licensing/v1/events_pb';
import { file_ipflow_market_v1_events } from './generated/ipflow/market/v1/events_pb';
import { event as eventOption } from './generated/ipflow/options/v1/options_pb';
import { file_ipflow_pool_v1_events } from './generated/ipflow/pool/v1/events_pb';

/** The proto files that hold events, one per context. A new context is one line here. */
const eventFiles: readonly DescFile[] = [
  file_ipflow_pool_v1_events,
  file_ipflow_market_v1_events,
  file_ipflow_licensing_v1_events,
  file_ipflow_financing_v1_events,
  file_ipflow_delivery_v1_events,
];

/** What the platform knows of one kind of event. */
export interface CatalogEntry {
  /** Wire type: the proto full name, e.g. `ipflow.pool.v1.PatentListed`. */
  readonly type: string;
  readonly schema: DescMessage;
  /** Kafka topic: the proto package, e.g. `ipflow.pool.v1`. */
  readonly topic: string;
  /** Kind of stream: stream ids look like `<stream>-<id>`. */
  readonly stream: string;
  /** Chinese statutory or customary term. */
  readonly term: string;
  /** Article behind the fact; empty for internal facts. */
  readonly article: string;
  /** The leading comment of the proto message is not in the descriptor; the catalog page takes it from the source. */
  readonly file: DescFile;
}

function entries(): CatalogEntry[] {
  return eventFiles.flatMap((file) =>
    file.messages
      .filter((message) => hasOption(message, eventOption))
      .map((message) => {
        const { term, article, stream } = getOption(message, eventOption);
        return {
          type: message.typeName,
          schema: message,
          topic: file.proto.package,
          stream,
          term,
          article,
          file,
        };
      }),
  );
}

/** Every event of the platform by its wire type. */
export const catalog: ReadonlyMap<string, CatalogEntry> = new Map(
  entries().map((entry) => [entry.type, entry]),
);

/** Every topic that carries events. */
export const topics: readonly string[] = [...new Set(entries().map((entry) => entry.topic))];

/** The event is not in the catalog: the sender is newer than this reader, or the type is misspelled. */
export class UnknownEventType extends Error {
  constructor(readonly type: string) {
    super(`event type "${type}" is not in the catalog; add its message to proto/ and run npm run generate`);
  }
}

/**
 * The catalog entry of an event or of its type.
 * @throws UnknownEventType
 */
export function entryOf(event: string | Message): CatalogEntry {
  const type = typeof event === 'string' ? event : event.$typeName;
  const entry = catalog.get(type);
  if (!entry) throw new UnknownEventType(type);
  return entry;
}
