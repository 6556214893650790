import fc from 'fast-check';
import { continueTrace, currentTrace, withTrace } from './trace';

const traceId = '0af7651916cd43dd8448eb211c80319c';

describe('a trace', () => {
  it('keeps its id and flags from hop to hop, with a span of its own', () => {
    const { traceparent } = continueTrace(`00-${traceId}-b7ad6b7169203331-00`, 'case-1');
    expect(traceparent).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-00$`));
    expect(traceparent).not.toContain('b7ad6b7169203331');
  });

  it('is made anew from anything else, for it is attacker input', () => {
    fc.assert(
      fc.property(
        fc.option(fc.string(), { nil: undefined }),
        fc.option(fc.string(), { nil: undefined }),
        (parent, id) => {
          const trace = continueTrace(parent, id);
          expect(trace.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/);
          expect(trace.correlationId).toMatch(/^[\w.:-]{1,64}$/);
        },
      ),
    );
  });

  it('is known inside its work, across awaits, and nowhere else', async () => {
    const trace = continueTrace(undefined, 'case-2');
    await withTrace(trace, async () => {
      await Promise.resolve();
      expect(currentTrace()).toBe(trace);
    });
    expect(currentTrace()).toBeUndefined();
  });
});
