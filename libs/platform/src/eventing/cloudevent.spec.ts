import { Kafka as Oracle, type CloudEventV1 } from 'cloudevents';
import fc from 'fast-check';
import { eventIdOf, fromHeaders, MalformedEnvelope, noEventId, toHeaders, type Envelope } from './cloudevent';

// CloudEvents strings hold no control characters (CloudEvents 1.0 §3.1).
const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => !/[\p{Cc}\p{Cn}]/u.test(value));
const envelopes: fc.Arbitrary<Envelope> = fc.record({
  id: fc.uuid({ version: 7 }),
  source: fc.constantFrom('/ipflow/resource-pool', '/ipflow/financing'),
  type: fc.constant('ipflow.pool.v1.PatentListed'),
  stream: fc.stringMatching(/^patent-[0-9A-Z]{1,20}$/),
  version: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  recordedAt: fc
    .date({ min: new Date(0), noInvalidDate: true, max: new Date('9999-01-01') })
    .map((at) => at.toISOString()),
  meta: fc.record({
    tenant: text,
    actor: text,
    correlationId: fc.stringMatching(/^[\w.:-]{1,64}$/),
    traceparent: fc.constant('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'),
    causationId: fc.option(fc.uuid(), { nil: undefined }),
  }),
});

describe('an envelope in Kafka headers', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(envelopes, (envelope) => expect(fromHeaders(toHeaders(envelope))).toEqual(envelope)),
    );
  });

  it('is a CloudEvent in the eyes of the CloudEvents SDK', () => {
    fc.assert(
      fc.property(envelopes, (envelope) => {
        const message = {
          headers: toHeaders(envelope),
          body: '{"a":1}',
          value: '{"a":1}',
          key: envelope.stream,
        };
        const event = Oracle.toEvent<{ a: number }>(message) as CloudEventV1<{ a: number }>;
        expect(event).toMatchObject({
          specversion: '1.0',
          id: envelope.id,
          source: envelope.source,
          type: envelope.type,
          subject: envelope.stream,
          streamversion: String(envelope.version),
          tenant: envelope.meta.tenant,
          actor: envelope.meta.actor,
          correlationid: envelope.meta.correlationId,
          traceparent: envelope.meta.traceparent,
        });
        expect(new Date(event.time!)).toEqual(new Date(envelope.recordedAt));
      }),
    );
  });

  it.each(['ce_id', 'ce_source', 'ce_type', 'ce_subject', 'ce_time', 'ce_specversion', 'ce_streamversion'])(
    'is malformed without %s',
    (name) => {
      const headers = toHeaders(fc.sample(envelopes, { numRuns: 1, seed: 1 })[0]!);
      delete headers[name];
      expect(() => fromHeaders(headers)).toThrow(MalformedEnvelope);
      expect(() => fromHeaders(headers)).toThrow(name);
    },
  );

  it.each(['0', '-1', '1.5', 'one', '9007199254740993'])(
    'is malformed with the stream version %s',
    (version) => {
      const headers = {
        ...toHeaders(fc.sample(envelopes, { numRuns: 1, seed: 1 })[0]!),
        ce_streamversion: version,
      };
      expect(() => fromHeaders(headers)).toThrow(MalformedEnvelope);
    },
  );

  it('never takes for an event id what the database would not', () => {
    fc.assert(
      fc.property(fc.string(), (id) =>
        expect(eventIdOf({ ce_id: id })).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      ),
    );
    expect(eventIdOf({})).toBe(noEventId);
  });
});
