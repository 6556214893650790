import { fold, type LocalDate } from '@ipflow/kernel';
import { refusalsOf } from '@ipflow/testing';
import { outcome, tableOf } from '../../testdata/table';
import { bankAccessDecider, type BankAccessCommand, type BankAccessEvent } from './bank-access.decider';

const said = { bank: 'bank-hubei', tenant: 'office', today: '2026-03-02' as LocalDate };
const grant: BankAccessCommand = { ...said, type: 'GrantBankAccess' };
const issue: BankAccessCommand = { ...said, type: 'IssueBankCredential' };
const revoke: BankAccessCommand = { ...said, type: 'RevokeBankAccess', reason: '合作终止' };

function story(...commands: BankAccessCommand[]): BankAccessEvent[] {
  const events: BankAccessEvent[] = [];
  for (const command of commands)
    events.push(...bankAccessDecider.decide(command, fold(bankAccessDecider, events)));
  return events;
}

test('every command in every state', () => {
  const states = {
    none: story(),
    granted: story(grant),
    'with a new password': story(grant, issue),
    revoked: story(grant, revoke),
  };
  const table = tableOf(states, { grant, issue, revoke }, (past, command) =>
    outcome(() => bankAccessDecider.decide(command, fold(bankAccessDecider, past))),
  );
  expect(table).toMatchInlineSnapshot(`
   "
   none
     grant   BankAccessGranted+BankCredentialIssued
     issue   BANK_ACCESS_NONE
     revoke  BANK_ACCESS_NONE
   granted
     grant   BANK_ACCESS_STANDS
     issue   BankCredentialIssued
     revoke  BankAccessRevoked
   with a new password
     grant   BANK_ACCESS_STANDS
     issue   BankCredentialIssued
     revoke  BankAccessRevoked
   revoked
     grant   BankAccessGranted+BankCredentialIssued
     issue   BANK_ACCESS_NONE
     revoke  ·
   "
  `);
});

test('passwords are counted through, so that one of before a revocation is never taken for a new one', () => {
  const issued = story(grant, issue, revoke, grant).flatMap((event) =>
    'credential' in event ? [event.credential] : [],
  );
  expect(issued).toEqual([1, 2, 3]);
});

test('which bank is told beside the sentence: nobody knows a bank by its code', () => {
  const { bank } = said;
  const granted = fold(bankAccessDecider, story(grant));
  expect(refusalsOf(() => bankAccessDecider.decide(grant, granted))).toMatchObject([
    { message: '该银行已开通数据接入；需要新口令请办理换发', detail: { bank } },
  ]);
  expect(refusalsOf(() => bankAccessDecider.decide(issue, bankAccessDecider.initial()))).toMatchObject([
    { message: '该银行没有开通数据接入；请先由省局开通', detail: { bank } },
  ]);
});
