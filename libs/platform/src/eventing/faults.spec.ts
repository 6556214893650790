import type * as Faults from './faults';

function load(env: Record<string, string>): typeof Faults {
  const before = { ...process.env };
  Object.assign(process.env, env);
  try {
    let loaded: typeof Faults | undefined;
    jest.isolateModules(() => (loaded = jest.requireActual<typeof Faults>('./faults')));
    return loaded!;
  } finally {
    process.env = before;
  }
}

describe('fault points', () => {
  it('refuse to load in production', () => {
    const env = { NODE_ENV: 'production', IPFLOW_FAILPOINTS: 'relay.afterSend=kill@1' };
    expect(() => load(env)).toThrow(/IPFLOW_FAILPOINTS is set in production/);
  });

  it('load in production when none is set', () => {
    expect(() => load({ NODE_ENV: 'production', IPFLOW_FAILPOINTS: '' })).not.toThrow();
  });

  it.each(['relay.afterSend', 'relay.afterSend=explode@1', 'relay.afterSend=kill', 'relay.afterSend=kill@x'])(
    'say how to write them instead of %s',
    (text) => expect(() => load({ IPFLOW_FAILPOINTS: text })).toThrow(/write point=kill@2/),
  );

  it('act on the named pass only, and on no other point', async () => {
    const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { faultPoint } = load({ IPFLOW_FAILPOINTS: 'relay.afterRead=error@2; relay.afterMark=delay:1@1' });
    await expect(faultPoint('relay.afterRead')).resolves.toBeUndefined();
    await expect(faultPoint('relay.afterSend')).resolves.toBeUndefined();
    await expect(faultPoint('relay.afterRead')).rejects.toThrow('fault point relay.afterRead');
    await expect(faultPoint('relay.afterRead')).resolves.toBeUndefined();
    await expect(faultPoint('relay.afterMark')).resolves.toBeUndefined();
    expect(stderr).toHaveBeenCalledTimes(2);
    stderr.mockRestore();
  });
});
