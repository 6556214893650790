import { create, financing } from '@ipflow/contracts';
import { fold, type LocalDate } from '@ipflow/kernel';
import { given } from '@ipflow/testing';
import { outcome, tableOf } from '../../testdata/table';
import { enterpriseDecider, type EnterpriseCommand, type EnterpriseEvent } from './enterprise.decider';

type Of<Type extends EnterpriseCommand['type']> = Extract<EnterpriseCommand, { type: Type }>;

const uscc = '91420100616400352X';
const today = '2026-03-02' as LocalDate;
const paperSha256 = 'a'.repeat(64);
const by = (tenant: string) => ({ uscc, tenant, today });

const profile = (
  more: object = {},
  establishes = { qualifications: true, exclusions: true },
): EnterpriseCommand => ({
  type: 'ProfileEnterprise',
  ...by('office'),
  profile: create(financing.EnterpriseProfileSchema, {
    uscc,
    name: '长飞光纤光缆股份有限公司',
    divisionCode: '420100',
    sizeClass: 'large',
    qualifications: ['little_giant', 'high_tech'],
    ...more,
  }),
  establishes,
});
const consent = (more: Partial<Of<'ConsentToSharing'>> = {}): EnterpriseCommand => ({
  type: 'ConsentToSharing',
  ...by(uscc),
  validUntil: '2027-03-01' as LocalDate,
  ...more,
});
const withdraw: EnterpriseCommand = { type: 'WithdrawConsent', ...by(uscc) };

function story(...commands: EnterpriseCommand[]): EnterpriseEvent[] {
  const events: EnterpriseEvent[] = [];
  for (const command of commands)
    events.push(...enterpriseDecider.decide(command, fold(enterpriseDecider, events)));
  return events;
}

test('every command in every state', () => {
  const states: Record<string, EnterpriseEvent[]> = {
    unknown: [],
    profiled: story(profile()),
    consenting: story(profile(), consent()),
    withdrawn: story(profile(), consent(), withdraw),
  };
  const commands: Record<string, EnterpriseCommand> = {
    profile: profile(),
    'profile in another order': profile({ qualifications: ['high_tech', 'little_giant'] }),
    'profile anew': profile({ sizeClass: 'medium' }),
    consent: consent(),
    'consent for longer': consent({ validUntil: '2028-03-01' as LocalDate }),
    withdraw,
  };
  const table = tableOf(states, commands, (past, command) =>
    outcome(() => enterpriseDecider.decide(command, fold(enterpriseDecider, past))),
  );
  expect(table).toMatchInlineSnapshot(`
   "
   unknown
     profile                   EnterpriseProfiled
     profile in another order  EnterpriseProfiled
     profile anew              EnterpriseProfiled
     consent                   ENTERPRISE_UNKNOWN
     consent for longer        ENTERPRISE_UNKNOWN
     withdraw                  ENTERPRISE_UNKNOWN
   profiled
     profile                   ·
     profile in another order  ·
     profile anew              EnterpriseProfiled
     consent                   SharingConsented
     consent for longer        SharingConsented
     withdraw                  ·
   consenting
     profile                   ·
     profile in another order  ·
     profile anew              EnterpriseProfiled
     consent                   ·
     consent for longer        SharingConsented
     withdraw                  SharingConsentWithdrawn
   withdrawn
     profile                   ·
     profile in another order  ·
     profile anew              EnterpriseProfiled
     consent                   SharingConsented
     consent for longer        SharingConsented
     withdraw                  ·
   "
  `);
});

test('an enterprise cannot grant itself a qualification, nor take an exclusion off', () => {
  const said = story(
    profile({ exclusions: ['dishonest'] }),
    profile(
      { qualifications: ['ip_model'], exclusions: [], park: '光谷' },
      { qualifications: false, exclusions: false },
    ),
  );
  expect(fold(enterpriseDecider, said)).toMatchObject({
    profile: { park: '光谷', qualifications: ['high_tech', 'little_giant'], exclusions: ['dishonest'] },
  });
});

test.each<[string, Partial<Of<'ConsentToSharing'>>, string]>([
  ['that has ended', { validUntil: '2026-03-01' as LocalDate }, 'CONSENT_ENDED'],
  ['of more than three years', { validUntil: '2029-03-03' as LocalDate }, 'CONSENT_TOO_LONG'],
  ['by somebody else without its paper', { tenant: 'center-wuhan' }, 'CONSENT_PAPER_MISSING'],
])('refuses a consent %s', (_, more, code) => {
  given(enterpriseDecider, ...story(profile()))
    .when(consent(more))
    .refuses(code);
});

test('a center hands in the signed consent of an enterprise', () => {
  const events = story(profile(), consent({ tenant: 'center-wuhan', paperSha256 }));
  expect(events.at(-1)).toMatchObject({ consentedBy: 'center-wuhan', paperSha256 });
});
