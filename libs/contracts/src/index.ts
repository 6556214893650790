export * from './catalog';
export * from './conform';
export * from './data';
export * as delivery from './generated/ipflow/delivery/v1/events_pb';
export * as financing from './generated/ipflow/financing/v1/events_pb';
export * as licensing from './generated/ipflow/licensing/v1/events_pb';
export * as market from './generated/ipflow/market/v1/events_pb';
export * as pool from './generated/ipflow/pool/v1/events_pb';
export {
  create,
  equals,
  fromJson as fromMessageJson,
  toJson as toMessageJson,
  type Message,
  type MessageInitShape,
  type JsonObject,
  type JsonValue,
} from '@bufbuild/protobuf';
