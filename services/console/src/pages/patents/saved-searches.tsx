import { Form, Input } from 'antd';
import { useRef } from 'react';
import { Link } from 'react-router';
import { newId } from '../../api/id';
import { useRead } from '../../api/reading';
import { CommandButton } from '../../design/command';
import { useWords } from '../../i18n/words';
import { savedPath, searchAddress, type FilterName, type SavedSearch } from './search';
import { searchWords } from './words';

const changes = [savedPath, '/api/workbench'] as const;

/** Keeps the search at hand under a name. */
export function SaveSearch({ filters }: { readonly filters: Readonly<Partial<Record<FilterName, string>>> }) {
  const say = useWords(searchWords);
  const id = useRef(newId());
  return (
    <CommandButton<{ name: string }>
      label={say('save')}
      title={say('saveTitle')}
      hint={say('saveHint')}
      order={({ name }) => ({
        method: 'PUT',
        path: `${savedPath}/${id.current}`,
        body: { name, query: filters },
      })}
      done={say('saved')}
      changes={changes}
      onDone={() => {
        id.current = newId();
      }}
    >
      <Form.Item
        name="name"
        label={say('name')}
        rules={[{ required: true, whitespace: true, message: say('nameNeeded') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
    </CommandButton>
  );
}

/** My searches, and how much of each is new. */
export function SavedSearches() {
  const say = useWords(searchWords);
  const { data } = useRead<{ items: SavedSearch[] }>(savedPath);
  const saved = data?.items ?? [];
  return (
    <section className="saved" aria-label={say('mine')}>
      <h2>{say('mine')}</h2>
      {saved.length === 0 ? (
        <p className="hint">{say('mineEmpty')}</p>
      ) : (
        <ul>
          {saved.map((search) => (
            <Saved key={search.id} search={search} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Saved({ search: { id, name, query, unseen } }: { readonly search: SavedSearch }) {
  const say = useWords(searchWords);
  return (
    <li>
      <Link to={searchAddress(query)}>{name}</Link>
      <span className="saved-acts">
        {unseen > 0 && <span className="status status-care">{say('unseen', { count: unseen })}</span>}
        {unseen > 0 && (
          <CommandButton
            kind="link"
            label={say('markSeen')}
            order={() => ({ path: `${savedPath}/${id}/seen` })}
            done={say('seenDone')}
            changes={changes}
          />
        )}
        <CommandButton
          kind="link"
          label={say('delete')}
          title={`${say('delete')} ${name}`}
          hint={say('deleteHint')}
          order={() => ({ method: 'DELETE', path: `${savedPath}/${id}` })}
          done={say('deleted')}
          changes={changes}
        />
      </span>
    </li>
  );
}
