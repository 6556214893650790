import type { Message } from '@ipflow/contracts';
import type { Chance } from '@ipflow/testing';
import type { EventLog, Published } from './event-log.fixture';
import {
  enterprise,
  facts,
  holdersChanged,
  patentAmended,
  patentDelisted,
  patentGraded,
  patentListed,
  transferCorrected,
  transferRegistered,
  transferRevoked,
  transferredPatent,
} from './events.fixture';
import {
  compensationPaid,
  compensationReturned,
  fundContributed,
  loanClassified,
  loanDisbursed,
  loanRepaid,
  loanReversed,
  loanWrittenOff,
  pledgeCancelled,
  pledgedPatent,
  pledgeRegistered,
  pledgeRevoked,
} from './financing.fixture';
import {
  licenseCancelled,
  licenseChanged,
  licenseCorrected,
  licensedPatent,
  licenseRecorded,
  openLicenseAnnounced,
  openLicenseDeclared,
  openLicenseObtained,
  paymentDefaulted,
  trialReturned,
  trialStarted,
  useFirstSettled,
} from './licensing.fixture';

/** Whole lives, each of one stream, by the kind of the stream. */
const lives: readonly (readonly [kind: string, life: (number: string) => Message[]])[] = [
  [
    'patent',
    (number) => [
      patentListed(number),
      patentAmended(number, facts({ grade: 'B' })),
      patentGraded(number, facts({ grade: 'C' })),
      holdersChanged(number, enterprise),
      patentDelisted(number),
    ],
  ],
  [
    'transfer',
    (number) => {
      const patents = [transferredPatent(number), transferredPatent(`${number}b`)];
      return [
        transferRegistered(number, patents),
        transferCorrected(number, patents.slice(0, 1)),
        transferRevoked(number, 2),
      ];
    },
  ],
  [
    'license',
    (number) => {
      const patents = [licensedPatent(number), licensedPatent(`${number}b`)];
      return [
        licenseRecorded(number, patents),
        licenseCorrected(number, patents.slice(0, 1)),
        licenseChanged(number),
        licenseCancelled(number),
      ];
    },
  ],
  ['open_license', (number) => [openLicenseDeclared(number), openLicenseAnnounced(number)]],
  ['acceptance', (number) => [openLicenseObtained(number)]],
  [
    'use_first',
    (number) => [
      trialStarted(number),
      paymentDefaulted(number),
      paymentDefaulted(number, '2'),
      trialReturned(number),
    ],
  ],
  ['use_first', (number) => [trialStarted(number), useFirstSettled(number)]],
  [
    'pledge',
    (number) => {
      const collateral = [pledgedPatent(number), pledgedPatent(`${number}b`)];
      return [pledgeRegistered(number, collateral), pledgeRevoked(number)];
    },
  ],
  ['pledge', (number) => [pledgeRegistered(number, [pledgedPatent(number)]), pledgeCancelled(number)]],
  [
    'loan',
    (number) => [
      loanDisbursed(number),
      loanRepaid(number, 100_000_000n, 400_000_000n),
      loanClassified(number, 'loss', 400_000_000n),
      loanWrittenOff(number, 400_000_000n),
    ],
  ],
  [
    'loan',
    (number) => [
      loanDisbursed(number),
      loanRepaid(number, 100_000_000n, 400_000_000n),
      loanReversed(number, 400_000_000n),
    ],
  ],
  ['compensation', (number) => [compensationPaid(number), compensationReturned(number)]],
  ['fund', (number) => [fundContributed(number)]],
];

/** So many lives of every kind, interleaved and broken off somewhere; a third of the events twice, now and then an old one again. */
export function history(log: EventLog, chance: Chance, name: string, streamsMax: number): Published[] {
  const streams = Array.from({ length: streamsMax }, (_, i) => {
    const [kind, life] = lives[i % lives.length]!;
    const events = life(`${name}${i}`).slice(0, 1 + chance.below(4));
    return events.map((event) => log.say(`${kind}-${name}${i}`, event));
  });
  const told: Published[] = [];
  while (streams.some((stream) => stream.length > 0)) {
    const event = streams[chance.below(streams.length)]!.shift();
    if (!event) continue;
    told.push(event);
    if (chance.below(3) === 0) told.push(event);
    if (chance.below(10) === 0) told.push(told[chance.below(told.length)]!);
  }
  return told;
}
