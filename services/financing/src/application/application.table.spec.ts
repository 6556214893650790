import { create, pool } from '@ipflow/contracts';
import { fold, localDate } from '@ipflow/kernel';
import { outcome, tableOf } from '../../testdata/table';
import {
  applicationDecider,
  type ApplicationCommand,
  type ApplicationEvent,
  type Applying,
} from './application.decider';
import type { Measures } from './scorecard';

const uscc = '91420100616400352X';
const on = { applicationId: 'application-1', today: localDate('2026-03-02') };

const apply = (more: Partial<Applying> = {}): ApplicationCommand => ({
  type: 'ApplyForFinancing',
  ...on,
  applying: {
    appliedBy: uscc,
    isForItself: true,
    applicant: create(pool.PartySchema, { name: '长飞光纤', kind: 'enterprise', uscc }),
    bank: 'bank-hubei',
    product: 'p1',
    caps: { maxAmountFen: 1_000n, maxTermMonths: 36 },
    wantedFen: 1_000n,
    termMonths: 36,
    patentNumbers: ['202010566088.9'],
    qualifications: ['high_tech'],
    ...more,
  },
});
const measured = (talent: bigint): Measures => ({
  talent,
  rd_input: 60_000n,
  rd_activity: 6n,
  intellectual_property: 6n,
  innovative_product: 100_000n,
  service: 5n,
  brand: 1n,
});
const grade = (talent = 300_000n): ApplicationCommand => ({
  type: 'GradeKnowledgeValue',
  ...on,
  measures: measured(talent),
});
const approve = (approvedFen: bigint): ApplicationCommand => ({
  type: 'ApproveFinancing',
  ...on,
  approvedFen,
  approvedBy: 'chen',
});
const decline: ApplicationCommand = {
  type: 'DeclineFinancing',
  ...on,
  reasonCode: 'RISK',
  reason: '风险过高',
};

function story(...commands: ApplicationCommand[]): ApplicationEvent[] {
  const events: ApplicationEvent[] = [];
  for (const command of commands)
    events.push(...applicationDecider.decide(command, fold(applicationDecider, events)));
  return events;
}

const decided = (past: readonly ApplicationEvent[], command: ApplicationCommand): string =>
  outcome(() => applicationDecider.decide(command, fold(applicationDecider, past)));

test('every command in every stage produces, stays quiet (·) or refuses', () => {
  const stages: Record<string, ApplicationEvent[]> = {
    none: [],
    applied: story(apply()),
    graded: story(apply(), grade()),
    approved: story(apply(), grade(), approve(900n)),
    declined: story(apply(), decline),
  };
  const commands: Record<string, ApplicationCommand> = {
    apply: apply(),
    'apply for another sum': apply({ wantedFen: 7n }),
    grade: grade(),
    'grade anew': grade(0n),
    'approve 900': approve(900n),
    'approve 1,000': approve(1_000n),
    'approve 1,001': approve(1_001n),
    'approve nothing': approve(0n),
    decline,
  };
  expect(tableOf(stages, commands, decided)).toMatchInlineSnapshot(`
   "
   none
     apply                  FinancingApplied
     apply for another sum  FinancingApplied
     grade                  APPLICATION_UNKNOWN
     grade anew             APPLICATION_UNKNOWN
     approve 900            APPLICATION_UNKNOWN
     approve 1,000          APPLICATION_UNKNOWN
     approve 1,001          APPLICATION_UNKNOWN
     approve nothing        APPLICATION_UNKNOWN
     decline                APPLICATION_UNKNOWN
   applied
     apply                  ·
     apply for another sum  APPLICATION_ID_TAKEN
     grade                  KnowledgeValueGraded
     grade anew             KnowledgeValueGraded
     approve 900            FinancingApproved
     approve 1,000          FinancingApproved
     approve 1,001          APPLICATION_APPROVED_AMOUNT
     approve nothing        APPLICATION_APPROVED_AMOUNT
     decline                FinancingDeclined
   graded
     apply                  ·
     apply for another sum  APPLICATION_ID_TAKEN
     grade                  ·
     grade anew             KnowledgeValueGraded
     approve 900            FinancingApproved
     approve 1,000          FinancingApproved
     approve 1,001          APPLICATION_APPROVED_AMOUNT
     approve nothing        APPLICATION_APPROVED_AMOUNT
     decline                FinancingDeclined
   approved
     apply                  ·
     apply for another sum  APPLICATION_ID_TAKEN
     grade                  ·
     grade anew             APPLICATION_DECIDED
     approve 900            ·
     approve 1,000          APPLICATION_DECIDED
     approve 1,001          APPLICATION_DECIDED
     approve nothing        APPLICATION_DECIDED
     decline                APPLICATION_DECIDED
   declined
     apply                  ·
     apply for another sum  APPLICATION_ID_TAKEN
     grade                  APPLICATION_DECIDED
     grade anew             APPLICATION_DECIDED
     approve 900            APPLICATION_DECIDED
     approve 1,000          APPLICATION_DECIDED
     approve 1,001          APPLICATION_DECIDED
     approve nothing        APPLICATION_DECIDED
     decline                ·
   "
  `);
});

test('an application tells the same though its product has changed since', () => {
  expect(decided(story(apply()), apply({ caps: undefined }))).toBe('·');
});

const nobody = create(pool.PartySchema, { name: '某公司', kind: 'enterprise' });

test.each([
  ['of an enterprise for another', { appliedBy: '9142000071451795XA' }, 'APPLICATION_APPLICANT'],
  ['of one without a credit code', { applicant: nobody, isForItself: false }, 'APPLICATION_APPLICANT'],
  ['for what the bank does not offer', { caps: undefined }, 'APPLICATION_PRODUCT_UNKNOWN'],
  ['for nothing', { wantedFen: 0n }, 'APPLICATION_AMOUNT'],
  ['for more than the product lends', { wantedFen: 1_001n }, 'APPLICATION_AMOUNT'],
  ['for no month', { termMonths: 0 }, 'APPLICATION_TERM'],
  ['for longer than the product lends', { termMonths: 37 }, 'APPLICATION_TERM'],
  [
    'with all of it',
    { caps: undefined, wantedFen: 0n, termMonths: 0 },
    'APPLICATION_PRODUCT_UNKNOWN+APPLICATION_AMOUNT+APPLICATION_TERM',
  ],
])('refuses an application %s', (_, more, codes) => {
  expect(decided([], apply(more))).toBe(codes);
});

test('a center applies for an enterprise', () => {
  expect(decided([], apply({ appliedBy: 'center-wuhan', isForItself: false }))).toBe('FinancingApplied');
});
