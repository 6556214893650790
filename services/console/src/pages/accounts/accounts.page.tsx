import { Link } from 'react-router';
import type { CsvColumn } from '../../api/csv';
import { useWho } from '../../api/session';
import type { Column } from '../../design/data-table';
import type { FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { StatusTag } from '../../design/status-tag';
import { TenantName, useTenantCells, type TenantCells } from '../../design/tenant-name';
import { At } from '../../design/values';
import { accountStandings, roleTerms } from '../../dictionary/account';
import { termOf } from '../../dictionary/terms';
import { atMinute } from '../../format/dates';
import { comma } from '../../format/comma';
import type { Text } from '../../i18n/i18n';
import { usePick, useWords, type Say } from '../../i18n/words';
import { AccountActs, CreateAccount } from './account-acts';
import { accountsPath, standingOf, type Account } from './account-list';
import { accountsWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'text', name: 'q', label: { zh: '用户名或姓名', en: 'User name or name' } },
  { kind: 'tenant', name: 'tenant', label: { zh: '机构', en: 'Organisation' } },
  { kind: 'select', name: 'role', label: { zh: '角色', en: 'Role' }, terms: roleTerms },
  { kind: 'select', name: 'state', label: { zh: '状态', en: 'State' }, terms: accountStandings },
];

type Key = keyof typeof accountsWords.zh;
type Pick = (text: Text) => string;

const rolesOf = ({ roles }: Account, pick: Pick): string =>
  roles.map((role) => pick(termOf(roleTerms, role))).join(comma());

function Standing({ account }: { readonly account: Account }) {
  const say = useWords(accountsWords);
  const standing = standingOf(account);
  return (
    <>
      <StatusTag terms={accountStandings} value={standing} />{' '}
      {standing === 'locked' && account.lockedUntil && (
        <small>{say('lockedUntil', { at: atMinute(account.lockedUntil) })}</small>
      )}
    </>
  );
}

function columnsOf(say: Say<Key>, pick: Pick): readonly Column<Account>[] {
  return [
    { key: 'username', title: say('username'), cell: ({ username }) => <code>{username}</code> },
    { key: 'displayName', title: say('displayName'), cell: ({ displayName }) => displayName },
    { key: 'tenant', title: say('tenant'), cell: ({ tenant }) => <TenantName tenant={tenant} /> },
    { key: 'roles', title: say('roles'), cell: (account) => rolesOf(account, pick) },
    { key: 'standing', title: say('standing'), cell: (account) => <Standing account={account} /> },
    { key: 'createdAt', title: say('createdAt'), cell: ({ createdAt }) => <At instant={createdAt} /> },
  ];
}

function fileColumnsOf(say: Say<Key>, pick: Pick, tenantCells: TenantCells): CsvColumn<Account>[] {
  return [
    { title: say('username'), cell: ({ username }) => username },
    { title: say('displayName'), cell: ({ displayName }) => displayName },
    ...tenantCells<Account>(say('tenant'), ({ tenant }) => tenant),
    { title: say('roles'), cell: (account) => rolesOf(account, pick) },
    { title: say('standing'), cell: (account) => pick(termOf(accountStandings, standingOf(account))) },
    { title: say('createdAt'), cell: ({ createdAt }) => atMinute(createdAt) },
    { title: say('createdBy'), cell: ({ createdBy }) => createdBy },
  ];
}

/** 账户管理: who may sign in, for whom, and as what. Nobody administers the account one is signed in with. */
export default function AccountsPage() {
  const say = useWords(accountsWords);
  const pick = usePick();
  const own = useWho()?.principal.subject;
  const acts: Column<Account> = {
    key: 'act',
    title: say('act'),
    cell: (account) => own !== `user:${account.username}` && <AccountActs account={account} />,
  };
  return (
    <ListPage<Account>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      actions={
        <>
          <CreateAccount />
          <Link className="button-link" to="/tenants">
            {say('names')}
          </Link>
        </>
      }
      path={accountsPath}
      fields={fields}
      columns={[...columnsOf(say, pick), acts]}
      file={fileColumnsOf(say, pick, useTenantCells())}
    />
  );
}
