import type { ContactState } from '../contact/contact.state';
import type { PostingState } from '../posting/posting.state';
import { ledByRefusals, type LedByFacts } from './led-by.rules';

const contact = (kind: string): ContactState =>
  ({ kind, askedOf: 'center-wuhan', requestedBy: 'enterprise-1' }) as ContactState;
const posting = (kind: string): PostingState => ({ kind, postedBy: 'enterprise-1' }) as PostingState;
const codes = (more: Partial<LedByFacts>): string[] =>
  ledByRefusals({ ledBy: 'contact-00000001', filedBy: 'center-wuhan', ...more }).map(({ code }) => code);

describe('what led to a transfer', () => {
  it.each(['contact-00000001', 'posting-00000001', 'matchmaking-00000001.m-1'])('may be %s', (ledBy) => {
    expect(codes({ ledBy })).toEqual([]);
  });

  it.each(['pledge-00000001', 'contact-1', "contact-00000001'--", 'matchmaking-00000001', ''])(
    'is not %p',
    (ledBy) => {
      expect(codes({ ledBy })).toEqual(['TRANSFER_LED_BY_FORM']);
    },
  );

  it('is a contact that was accepted, of which the filer is a side', () => {
    expect(codes({ contact: contact('accepted') })).toEqual([]);
    expect(codes({ contact: contact('concluded') })).toEqual([]);
    expect(codes({ contact: contact('accepted'), filedBy: 'enterprise-1' })).toEqual([]);
    for (const stage of ['requested', 'declined'])
      expect(codes({ contact: contact(stage) })).toEqual(['TRANSFER_LED_BY_NOT_ACCEPTED']);
  });

  it("says the same of another's contact as of one that does not exist", () => {
    expect(codes({ contact: contact('accepted'), filedBy: 'center-yichang' })).toEqual([
      'TRANSFER_LED_BY_UNKNOWN',
    ]);
    expect(codes({ contact: { kind: 'none' } })).toEqual(['TRANSFER_LED_BY_UNKNOWN']);
  });

  it("is a published posting, or the filer's own", () => {
    expect(codes({ posting: posting('published') })).toEqual([]);
    expect(codes({ posting: posting('closed'), filedBy: 'enterprise-1' })).toEqual([]);
    expect(codes({ posting: posting('closed') })).toEqual(['TRANSFER_LED_BY_UNKNOWN']);
  });
});
