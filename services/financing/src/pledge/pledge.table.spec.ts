import * as t from '../../testdata/decided';
import type { PledgeCommand } from './pledge.commands';
import type { PledgeEvent } from './pledge.state';

const { after, outcome } = t;
const registered = t.story(t.file(), t.admit, t.register());
const maximum = t.story(t.file({ terms: t.terms({ kind: 'maximum_amount' }) }), t.admit, t.register());
test('every command in every stage produces, stays quiet (·) or refuses', () => {
  const stages: Record<string, PledgeEvent[]> = {
    none: [],
    filed: t.story(t.file()),
    admitted: t.story(t.file(), t.admit),
    correcting: t.story(t.file(), t.admit, t.ask),
    cured: t.story(t.file(), t.admit, t.ask, t.cure()),
    registered,
    'registered, maximum amount': maximum,
    fixed: after(maximum, t.fix()),
    'partly released': after(registered, t.release('1234567')),
    transferred: after(registered, t.transfer),
    enforced: after(registered, t.enforce),
    refused: t.story(t.file(), t.deny),
    withdrawn: t.story(t.file(), t.withdraw()),
    cancelled: after(registered, t.cancel()),
    revoked: after(registered, t.revoke),
  };
  const commands: Record<string, PledgeCommand> = {
    file: t.file(),
    admit: t.admit,
    deny: t.deny,
    'request correction': t.ask,
    correct: t.cure(),
    'correct as another': t.cure('bank-hankou'),
    refuse: t.refuse,
    withdraw: t.withdraw(),
    'withdraw as another': t.withdraw('bank-hankou'),
    'remind in time': t.remind('2026-07-02'),
    'remind on the last day': t.remind('2026-07-06'),
    'remind late': t.remind('2026-07-07'),
    register: t.register(),
    'change nothing': t.change(),
    'change the amount': t.change({ securedFen: 2_000n }),
    'release a mark': t.release('1234567'),
    'release all': t.release('1234567', t.number),
    transfer: t.transfer,
    fix: t.fix(),
    enforce: t.enforce,
    'cancel: paid': t.cancel(),
    'cancel: realised': t.cancel('realised'),
    'cancel as another': t.cancel('paid', { tenant: 'bank-other', isOffice: false }),
    revoke: t.revoke,
    notify: t.notify,
  };
  const table = Object.entries(stages).map(([stage, past]) =>
    [
      stage,
      ...Object.entries(commands).map(([name, command]) => `  ${name.padEnd(23)}${outcome(past, command)}`),
    ].join('\n'),
  );
  expect(`\n${table.join('\n')}\n`).toMatchInlineSnapshot(`
   "
   none
     file                   PledgeFiled
     admit                  PLEDGE_UNKNOWN
     deny                   PLEDGE_UNKNOWN
     request correction     PLEDGE_UNKNOWN
     correct                PLEDGE_UNKNOWN
     correct as another     PLEDGE_UNKNOWN
     refuse                 PLEDGE_UNKNOWN
     withdraw               PLEDGE_UNKNOWN
     withdraw as another    PLEDGE_UNKNOWN
     remind in time         PLEDGE_UNKNOWN
     remind on the last day PLEDGE_UNKNOWN
     remind late            PLEDGE_UNKNOWN
     register               PLEDGE_UNKNOWN
     change nothing         PLEDGE_UNKNOWN
     change the amount      PLEDGE_UNKNOWN
     release a mark         PLEDGE_UNKNOWN
     release all            PLEDGE_UNKNOWN
     transfer               PLEDGE_UNKNOWN
     fix                    PLEDGE_UNKNOWN
     enforce                PLEDGE_UNKNOWN
     cancel: paid           PLEDGE_UNKNOWN
     cancel: realised       PLEDGE_UNKNOWN
     cancel as another      PLEDGE_UNKNOWN
     revoke                 PLEDGE_UNKNOWN
     notify                 PLEDGE_UNKNOWN
   filed
     file                   PLEDGE_ID_TAKEN
     admit                  PledgeAdmitted
     deny                   PledgeRefused
     request correction     PLEDGE_STAGE
     correct                PLEDGE_STAGE
     correct as another     PLEDGE_NOT_YOURS
     refuse                 PledgeRefused
     withdraw               PledgeWithdrawn
     withdraw as another    PLEDGE_NOT_YOURS
     remind in time         ·
     remind on the last day PledgeReviewReminded
     remind late            PledgeReviewReminded
     register               PLEDGE_STAGE
     change nothing         PLEDGE_STAGE
     change the amount      PLEDGE_STAGE
     release a mark         PLEDGE_STAGE
     release all            PLEDGE_STAGE
     transfer               PLEDGE_STAGE
     fix                    PLEDGE_STAGE
     enforce                PLEDGE_STAGE
     cancel: paid           PLEDGE_STAGE
     cancel: realised       PLEDGE_STAGE
     cancel as another      PLEDGE_STAGE
     revoke                 PLEDGE_STAGE
     notify                 ·
   admitted
     file                   PLEDGE_ID_TAKEN
     admit                  ·
     deny                   PledgeRefused
     request correction     PledgeCorrectionRequested
     correct                PLEDGE_STAGE
     correct as another     PLEDGE_NOT_YOURS
     refuse                 PledgeRefused
     withdraw               PledgeWithdrawn
     withdraw as another    PLEDGE_NOT_YOURS
     remind in time         ·
     remind on the last day PledgeReviewReminded
     remind late            PledgeReviewReminded
     register               PledgeRegistered
     change nothing         PLEDGE_STAGE
     change the amount      PLEDGE_STAGE
     release a mark         PLEDGE_STAGE
     release all            PLEDGE_STAGE
     transfer               PLEDGE_STAGE
     fix                    PLEDGE_STAGE
     enforce                PLEDGE_STAGE
     cancel: paid           PLEDGE_STAGE
     cancel: realised       PLEDGE_STAGE
     cancel as another      PLEDGE_STAGE
     revoke                 PLEDGE_STAGE
     notify                 ·
   correcting
     file                   PLEDGE_ID_TAKEN
     admit                  ·
     deny                   PledgeRefused
     request correction     ·
     correct                PledgeCorrected
     correct as another     PLEDGE_NOT_YOURS
     refuse                 PledgeRefused
     withdraw               PledgeWithdrawn
     withdraw as another    PLEDGE_NOT_YOURS
     remind in time         ·
     remind on the last day ·
     remind late            ·
     register               PLEDGE_STAGE
     change nothing         PLEDGE_STAGE
     change the amount      PLEDGE_STAGE
     release a mark         PLEDGE_STAGE
     release all            PLEDGE_STAGE
     transfer               PLEDGE_STAGE
     fix                    PLEDGE_STAGE
     enforce                PLEDGE_STAGE
     cancel: paid           PLEDGE_STAGE
     cancel: realised       PLEDGE_STAGE
     cancel as another      PLEDGE_STAGE
     revoke                 PLEDGE_STAGE
     notify                 ·
   cured
     file                   PLEDGE_ID_TAKEN
     admit                  ·
     deny                   PledgeRefused
     request correction     PledgeCorrectionRequested
     correct                PLEDGE_STAGE
     correct as another     PLEDGE_NOT_YOURS
     refuse                 PledgeRefused
     withdraw               PledgeWithdrawn
     withdraw as another    PLEDGE_NOT_YOURS
     remind in time         ·
     remind on the last day PledgeReviewReminded
     remind late            PledgeReviewReminded
     register               PledgeRegistered
     change nothing         PLEDGE_STAGE
     change the amount      PLEDGE_STAGE
     release a mark         PLEDGE_STAGE
     release all            PLEDGE_STAGE
     transfer               PLEDGE_STAGE
     fix                    PLEDGE_STAGE
     enforce                PLEDGE_STAGE
     cancel: paid           PLEDGE_STAGE
     cancel: realised       PLEDGE_STAGE
     cancel as another      PLEDGE_STAGE
     revoke                 PLEDGE_STAGE
     notify                 ·
   registered
     file                   PLEDGE_ID_TAKEN
     admit                  ·
     deny                   PledgeRevoked
     request correction     PLEDGE_STAGE
     correct                PLEDGE_STAGE
     correct as another     PLEDGE_NOT_YOURS
     refuse                 PLEDGE_STAGE
     withdraw               PLEDGE_STAGE
     withdraw as another    PLEDGE_NOT_YOURS
     remind in time         ·
     remind on the last day ·
     remind late            ·
     register               ·
     change nothing         ·
     change the amount      PledgeChanged
     release a mark         PledgePartlyReleased
     release all            PLEDGE_RELEASES_ALL
     transfer               PledgeClaimTransferred
     fix                    PLEDGE_NOT_MAXIMUM_AMOUNT
     enforce                PledgeEnforced
     cancel: paid           PledgeCancelled
     cancel: realised       PLEDGE_NOT_ENFORCED
     cancel as another      PLEDGE_NOT_PLEDGEE
     revoke                 PledgeRevoked
     notify                 PledgeeNotified
   registered, maximum amount
     file                   PLEDGE_ID_TAKEN
     admit                  ·
     deny                   PledgeRevoked
     request correction     PLEDGE_STAGE
     correct                PLEDGE_STAGE
     correct as another     PLEDGE_NOT_YOURS
     refuse                 PLEDGE_STAGE
     withdraw               PLEDGE_STAGE
     withdraw as another    PLEDGE_NOT_YOURS
     remind in time         ·
     remind on the last day ·
     remind late            ·
     register               ·
     change nothing         ·
     change the amount      PledgeChanged
     release a mark         PledgePartlyReleased
     release all            PLEDGE_RELEASES_ALL
     transfer               PLEDGE_NOT_FIXED
     fix                    PledgeFixed
     enforce                PLEDGE_NOT_FIXED
     cancel: paid           PledgeCancelled
     cancel: realised       PLEDGE_NOT_ENFORCED
     cancel as another      PLEDGE_NOT_PLEDGEE
     revoke                 PledgeRevoked
     notify                 PledgeeNotified
   fixed
     file                   PLEDGE_ID_TAKEN
     admit                  ·
     deny                   PledgeRevoked
     request correction     PLEDGE_STAGE
     correct                PLEDGE_STAGE
     correct as another     PLEDGE_NOT_YOURS
     refuse                 PLEDGE_STAGE
     withdraw               PLEDGE_STAGE
     withdraw as another    PLEDGE_NOT_YOURS
     remind in time         ·
     remind on the last day ·
     remind late            ·
     register               ·
     change nothing         ·
     change the amount      PLEDGE_ALREADY_FIXED
     release a mark         PledgePartlyReleased
     release all            PLEDGE_RELEASES_ALL
     transfer               PledgeClaimTransferred
     fix                    ·
     enforce                PledgeEnforced
     cancel: paid           PledgeCancelled
     cancel: realised       PLEDGE_NOT_ENFORCED
     cancel as another      PLEDGE_NOT_PLEDGEE
     revoke                 PledgeRevoked
     notify                 PledgeeNotified
   partly released
     file                   PLEDGE_ID_TAKEN
     admit                  ·
     deny                   PledgeRevoked
     request correction     PLEDGE_STAGE
     correct                PLEDGE_STAGE
     correct as another     PLEDGE_NOT_YOURS
     refuse                 PLEDGE_STAGE
     withdraw               PLEDGE_STAGE
     withdraw as another    PLEDGE_NOT_YOURS
     remind in time         ·
     remind on the last day ·
     remind late            ·
     register               ·
     change nothing         ·
     change the amount      PledgeChanged
     release a mark         ·
     release all            PLEDGE_THING_UNKNOWN+PLEDGE_RELEASES_ALL
     transfer               PledgeClaimTransferred
     fix                    PLEDGE_NOT_MAXIMUM_AMOUNT
     enforce                PledgeEnforced
     cancel: paid           PledgeCancelled
     cancel: realised       PLEDGE_NOT_ENFORCED
     cancel as another      PLEDGE_NOT_PLEDGEE
     revoke                 PledgeRevoked
     notify                 PledgeeNotified
   transferred
     file                   PLEDGE_ID_TAKEN
     admit                  ·
     deny                   PledgeRevoked
     request correction     PLEDGE_STAGE
     correct                PLEDGE_STAGE
     correct as another     PLEDGE_NOT_YOURS
     refuse                 PLEDGE_STAGE
     withdraw               PLEDGE_STAGE
     withdraw as another    PLEDGE_NOT_YOURS
     remind in time         ·
     remind on the last day ·
     remind late            ·
     register               ·
     change nothing         ·
     change the amount      PledgeChanged
     release a mark         PLEDGE_NOT_PLEDGEE+PLEDGE_RELEASE_WITHOUT_CONSENT
     release all            PLEDGE_NOT_PLEDGEE+PLEDGE_RELEASE_WITHOUT_CONSENT+PLEDGE_RELEASES_ALL
     transfer               ·
     fix                    PLEDGE_NOT_PLEDGEE+PLEDGE_NOT_MAXIMUM_AMOUNT
     enforce                PLEDGE_NOT_PLEDGEE
     cancel: paid           PLEDGE_NOT_PLEDGEE
     cancel: realised       PLEDGE_NOT_PLEDGEE+PLEDGE_NOT_ENFORCED
     cancel as another      PLEDGE_NOT_PLEDGEE
     revoke                 PledgeRevoked
     notify                 PledgeeNotified
   enforced
     file                   PLEDGE_ID_TAKEN
     admit                  ·
     deny                   ·
     request correction     PLEDGE_STAGE
     correct                PLEDGE_STAGE
     correct as another     PLEDGE_NOT_YOURS
     refuse                 PLEDGE_STAGE
     withdraw               PLEDGE_STAGE
     withdraw as another    PLEDGE_NOT_YOURS
     remind in time         ·
     remind on the last day ·
     remind late            ·
     register               PLEDGE_STAGE
     change nothing         PLEDGE_STAGE
     change the amount      PLEDGE_STAGE
     release a mark         PLEDGE_STAGE
     release all            PLEDGE_STAGE
     transfer               PLEDGE_STAGE
     fix                    PLEDGE_STAGE
     enforce                ·
     cancel: paid           PledgeCancelled
     cancel: realised       PledgeCancelled
     cancel as another      PLEDGE_NOT_PLEDGEE
     revoke                 PledgeRevoked
     notify                 PledgeeNotified
   refused
     file                   PLEDGE_ID_TAKEN
     admit                  ·
     deny                   ·
     request correction     PLEDGE_STAGE
     correct                PLEDGE_STAGE
     correct as another     PLEDGE_NOT_YOURS
     refuse                 ·
     withdraw               PLEDGE_STAGE
     withdraw as another    PLEDGE_NOT_YOURS
     remind in time         ·
     remind on the last day ·
     remind late            ·
     register               PLEDGE_STAGE
     change nothing         PLEDGE_STAGE
     change the amount      PLEDGE_STAGE
     release a mark         PLEDGE_STAGE
     release all            PLEDGE_STAGE
     transfer               PLEDGE_STAGE
     fix                    PLEDGE_STAGE
     enforce                PLEDGE_STAGE
     cancel: paid           PLEDGE_STAGE
     cancel: realised       PLEDGE_STAGE
     cancel as another      PLEDGE_STAGE
     revoke                 PLEDGE_STAGE
     notify                 ·
   withdrawn
     file                   PLEDGE_ID_TAKEN
     admit                  ·
     deny                   ·
     request correction     PLEDGE_STAGE
     correct                PLEDGE_STAGE
     correct as another     PLEDGE_NOT_YOURS
     refuse                 PLEDGE_STAGE
     withdraw               ·
     withdraw as another    PLEDGE_NOT_YOURS
     remind in time         ·
     remind on the last day ·
     remind late            ·
     register               PLEDGE_STAGE
     change nothing         PLEDGE_STAGE
     change the amount      PLEDGE_STAGE
     release a mark         PLEDGE_STAGE
     release all            PLEDGE_STAGE
     transfer               PLEDGE_STAGE
     fix                    PLEDGE_STAGE
     enforce                PLEDGE_STAGE
     cancel: paid           PLEDGE_STAGE
     cancel: realised       PLEDGE_STAGE
     cancel as another      PLEDGE_STAGE
     revoke                 PLEDGE_STAGE
     notify                 ·
   cancelled
     file                   PLEDGE_ID_TAKEN
     admit                  ·
     deny                   ·
     request correction     PLEDGE_STAGE
     correct                PLEDGE_STAGE
     correct as another     PLEDGE_NOT_YOURS
     refuse                 PLEDGE_STAGE
     withdraw               PLEDGE_STAGE
     withdraw as another    PLEDGE_NOT_YOURS
     remind in time         ·
     remind on the last day ·
     remind late            ·
     register               PLEDGE_STAGE
     change nothing         PLEDGE_STAGE
     change the amount      PLEDGE_STAGE
     release a mark         PLEDGE_STAGE
     release all            PLEDGE_STAGE
     transfer               PLEDGE_STAGE
     fix                    PLEDGE_STAGE
     enforce                PLEDGE_STAGE
     cancel: paid           ·
     cancel: realised       ·
     cancel as another      ·
     revoke                 PLEDGE_STAGE
     notify                 ·
   revoked
     file                   PLEDGE_ID_TAKEN
     admit                  ·
     deny                   ·
     request correction     PLEDGE_STAGE
     correct                PLEDGE_STAGE
     correct as another     PLEDGE_NOT_YOURS
     refuse                 PLEDGE_STAGE
     withdraw               PLEDGE_STAGE
     withdraw as another    PLEDGE_NOT_YOURS
     remind in time         ·
     remind on the last day ·
     remind late            ·
     register               PLEDGE_STAGE
     change nothing         PLEDGE_STAGE
     change the amount      PLEDGE_STAGE
     release a mark         PLEDGE_STAGE
     release all            PLEDGE_STAGE
     transfer               PLEDGE_STAGE
     fix                    PLEDGE_STAGE
     enforce                PLEDGE_STAGE
     cancel: paid           PLEDGE_STAGE
     cancel: realised       PLEDGE_STAGE
     cancel as another      PLEDGE_STAGE
     revoke                 ·
     notify                 ·
   "
  `);
});
