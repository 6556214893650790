import type { CsvColumn } from '../../api/csv';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import type { Column } from '../../design/data-table';
import type { FilterField } from '../../design/filters';
import { ListPage } from '../../design/list-page';
import { StatusTag } from '../../design/status-tag';
import { TenantName, useTenantCells, type TenantCells } from '../../design/tenant-name';
import { At } from '../../design/values';
import { keyStandings, roleTerms } from '../../dictionary/account';
import { termOf } from '../../dictionary/terms';
import { atMinute } from '../../format/dates';
import { comma } from '../../format/comma';
import type { Text } from '../../i18n/i18n';
import { usePick, useWords, type Say } from '../../i18n/words';
import { apiKeysPath, scopeText, standingOf, type ApiKey } from './api-key';
import { NewKeyButton } from './new-key';
import { keyWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'text', name: 'q', label: { zh: '用途或前缀', en: 'Purpose or prefix' } },
  { kind: 'select', name: 'role', label: { zh: '角色', en: 'Role' }, terms: roleTerms },
  { kind: 'select', name: 'state', label: { zh: '状态', en: 'State' }, terms: keyStandings },
];
const officeFields: readonly FilterField[] = [
  ...fields,
  { kind: 'tenant', name: 'tenant', label: { zh: '机构', en: 'Organisation' } },
];

type Key = keyof typeof keyWords.zh;
type Pick = (text: Text) => string;

const rolesOf = ({ roles }: ApiKey, pick: Pick): string =>
  roles.map((role) => pick(termOf(roleTerms, role))).join(comma());
const scopesOf = ({ scopes }: ApiKey, pick: Pick): string =>
  scopes.map((scope) => pick(scopeText(scope))).join(comma());

/** Scopes by name while they are few; many behind their number. */
const scopesShownMax = 3;

function Scopes({ apiKey }: { readonly apiKey: ApiKey }) {
  const say = useWords(keyWords);
  const pick = usePick();
  const count = apiKey.scopes.length;
  if (count <= scopesShownMax) return <>{scopesOf(apiKey, pick)}</>;
  return (
    <details>
      <summary>{say('scopesCount', { count })}</summary>
      {scopesOf(apiKey, pick)}
    </details>
  );
}

function columnsOf(say: Say<Key>, pick: Pick, isOffice: boolean): readonly Column<ApiKey>[] {
  return [
    {
      key: 'name',
      title: say('name'),
      cell: ({ name, prefix }) => (
        <>
          {name}
          <br />
          <code>{prefix}…</code>
        </>
      ),
    },
    ...(isOffice
      ? [
          {
            key: 'tenant',
            title: say('tenant'),
            cell: ({ tenant }: ApiKey) => <TenantName tenant={tenant} />,
          } as const,
        ]
      : []),
    { key: 'roles', title: say('roles'), cell: (key) => rolesOf(key, pick) },
    { key: 'scopes', title: say('scopes'), cell: (key) => <Scopes apiKey={key} /> },
    { key: 'expiresAt', title: say('expiresAt'), cell: ({ expiresAt }) => <At instant={expiresAt} /> },
    {
      key: 'lastUsedAt',
      title: say('lastUsedAt'),
      cell: ({ lastUsedAt }) => (lastUsedAt ? <At instant={lastUsedAt} /> : say('neverUsed')),
    },
    {
      key: 'standing',
      title: say('standing'),
      cell: (key) => <StatusTag terms={keyStandings} value={standingOf(key)} />,
    },
    { key: 'act', title: say('act'), cell: (key) => !key.revokedAt && <Revoke apiKey={key} /> },
  ];
}

function fileColumnsOf(say: Say<Key>, pick: Pick, tenantCells: TenantCells): CsvColumn<ApiKey>[] {
  return [
    { title: say('name'), cell: ({ name }) => name },
    { title: say('prefix'), cell: ({ prefix }) => prefix },
    ...tenantCells<ApiKey>(say('tenant'), ({ tenant }) => tenant),
    { title: say('roles'), cell: (key) => rolesOf(key, pick) },
    { title: say('scopes'), cell: ({ scopes }) => scopes.join(' ') },
    { title: say('createdAt'), cell: ({ createdAt }) => atMinute(createdAt) },
    { title: say('createdBy'), cell: ({ createdBy }) => createdBy },
    { title: say('expiresAt'), cell: ({ expiresAt }) => atMinute(expiresAt) },
    { title: say('lastUsedAt'), cell: ({ lastUsedAt }) => lastUsedAt && atMinute(lastUsedAt) },
    { title: say('standing'), cell: (key) => pick(termOf(keyStandings, standingOf(key))) },
  ];
}

function Revoke({ apiKey: { id, name } }: { readonly apiKey: ApiKey }) {
  const say = useWords(keyWords);
  return (
    <span className="row-acts">
      <CommandButton
        kind="link"
        label={say('revoke')}
        title={say('revokeOf', { name })}
        irreversible={say('revokeIrreversible')}
        order={() => ({ method: 'DELETE', path: `${apiKeysPath}/${id}` })}
        done={say('revoked')}
        changes={[apiKeysPath]}
      />
    </span>
  );
}

/** API 密钥: an organisation's own; the office sees all. */
export default function ApiKeysPage() {
  const say = useWords(keyWords);
  const pick = usePick();
  const isOffice = useWho()?.principal.roles.includes('office') ?? false;
  return (
    <ListPage<ApiKey>
      title={say('title')}
      hint={
        <>
          {say('hint')} <a href="/api/docs">{say('docs')}</a>
        </>
      }
      caption={say('caption')}
      empty={say('empty')}
      actions={<NewKeyButton />}
      path={apiKeysPath}
      fields={isOffice ? officeFields : fields}
      columns={columnsOf(say, pick, isOffice)}
      file={fileColumnsOf(say, pick, useTenantCells())}
    />
  );
}
