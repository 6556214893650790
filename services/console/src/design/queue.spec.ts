import { decidedIn, keptQueue, nextUndecided, placeIn, type Queue } from './queue';

const queue: Queue = { id: 'q', from: '/transfers?stage=filed', cases: ['/1', '/2', '/3'], goesOn: false };
const after = (path: string, ...decided: string[]) =>
  nextUndecided(queue, path, (one) => decided.includes(one));

describe('the place in a queue', () => {
  it('counts from one, with a neighbor on each side', () =>
    expect(placeIn(queue, '/2')).toEqual({ at: 2, previous: '/1', next: '/3' }));

  it('has no neighbor beyond the ends', () => {
    expect(placeIn(queue, '/1')?.previous).toBeUndefined();
    expect(placeIn(queue, '/3')?.next).toBeUndefined();
  });

  it('is none for another page', () => expect(placeIn(queue, '/4')).toBeUndefined());
});

describe('after a decision', () => {
  it('the next case opens', () => expect(after('/1', '/1')).toBe('/2'));
  it('cases with a decision are passed over', () => expect(after('/1', '/1', '/2')).toBe('/3'));
  it('those left out before come at last', () => expect(after('/3', '/2', '/3')).toBe('/1'));
  it('none opens when all are decided', () => expect(after('/3', '/1', '/2', '/3')).toBeUndefined());
  it('the case itself does not open again', () => expect(after('/3', '/1', '/2')).toBeUndefined());
});

describe('what a place in the history keeps', () => {
  it('is the queue', () => expect(keptQueue({ queue })).toBe(queue));
  it.each([null, undefined, {}, { queue: 'other' }, { queue: {} }])('is none: %p', (state) =>
    expect(keptQueue(state)).toBeUndefined(),
  );
});

it('decisions are remembered for their own queue', () => {
  decidedIn(queue).add('/1');
  expect(decidedIn(queue).has('/1')).toBe(true);
  expect(decidedIn({ ...queue, id: 'another' }).has('/1')).toBe(false);
});
