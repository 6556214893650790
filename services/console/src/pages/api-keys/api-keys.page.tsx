import type { CsvColumn } from '../../api/csv';
import { useCursorList } from '../../api/reading';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { DataTable, ExportButton, type Column } from '../../design/data-table';
import { PageHead } from '../../design/page-head';
import { StatusTag } from '../../design/status-tag';
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
      ? [{ key: 'tenant', title: say('tenant'), cell: ({ tenant }: ApiKey) => tenant } as const]
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

function fileColumnsOf(say: Say<Key>, pick: Pick): CsvColumn<ApiKey>[] {
  return [
    { title: say('name'), cell: ({ name }) => name },
    { title: say('prefix'), cell: ({ prefix }) => prefix },
    { title: say('tenant'), cell: ({ tenant }) => tenant },
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
  const list = useCursorList<ApiKey>(apiKeysPath);
  return (
    <>
      <PageHead
        title={say('title')}
        hint={
          <>
            {say('hint')} <a href="/api/docs">{say('docs')}</a>
          </>
        }
        actions={
          <>
            <NewKeyButton />
            <ExportButton
              name={say('title')}
              path={apiKeysPath}
              query={{}}
              columns={fileColumnsOf(say, pick)}
            />
          </>
        }
      />
      <DataTable
        caption={say('caption')}
        columns={columnsOf(say, pick, isOffice)}
        list={list}
        rowKey={({ id }) => id}
        empty={say('empty')}
      />
    </>
  );
}
