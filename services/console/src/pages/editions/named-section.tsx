import { Input } from 'antd';
import { useId, useState } from 'react';
import { useCursorList } from '../../api/reading';
import type { ItemOf } from '../../api/types';
import { CommandButton } from '../../design/command';
import { DataTable, type Column } from '../../design/data-table';
import { Section } from '../../design/facts';
import { LongTextItem } from '../../design/form-items';
import type { Order } from '../../design/use-command';
import { useWords } from '../../i18n/words';
import { linesOf } from '../transfers/transfer-filing';
import { changedByEditions, editionsPath } from '../whitelist/whitelist';
import { namedWords } from './named-words';

type Named = ItemOf<'/api/whitelist-editions/{id}/named'>;
type Amended = { readonly named: number };

/** 草稿名单: whom a draft names, page by page however many; single enterprises are put in and taken out. */
export function NamedSection({ id }: { readonly id: string }) {
  const say = useWords(namedWords);
  const findId = useId();
  const [q, setQ] = useState('');
  const path = `${editionsPath}/${id}/named`;
  const list = useCursorList<Named>(path, { q });
  const amend = (body: object): Order => ({ method: 'PATCH', path, body });
  const columns: readonly Column<Named>[] = [
    { key: 'name', title: say('enterprise'), cell: ({ name }) => name ?? say('noProfile') },
    { key: 'uscc', title: say('uscc'), cell: ({ uscc }) => uscc },
    {
      key: 'act',
      title: say('act'),
      cell: ({ uscc, name }) => (
        <CommandButton<object, Amended>
          kind="link"
          label={say('remove')}
          title={say('removeOf', { name: name ?? uscc })}
          order={() => amend({ remove: [uscc] })}
          done={({ named }) => say('removed', { count: named })}
          changes={changedByEditions}
        />
      ),
    },
  ];
  return (
    <Section title={say('title')} actions={<Add amend={amend} />}>
      <p className="hint">{say('hint')}</p>
      <label htmlFor={findId}>{say('find')}</label>
      <Input.Search
        id={findId}
        className="narrow"
        allowClear
        maxLength={100}
        enterButton={say('search')}
        onSearch={(text) => setQ(text.trim())}
      />
      <DataTable
        caption={say('title')}
        columns={columns}
        list={list}
        rowKey={({ uscc }) => uscc}
        empty={say('empty')}
        isFiltered={q !== ''}
      />
    </Section>
  );
}

function Add({ amend }: { readonly amend: (body: object) => Order }) {
  const say = useWords(namedWords);
  return (
    <CommandButton<{ add: string }, Amended>
      label={say('add')}
      hint={say('addHint')}
      order={({ add }) => amend({ add: linesOf(add) })}
      done={({ named }) => say('added', { count: named })}
      changes={changedByEditions}
    >
      <LongTextItem name="add" label={say('codes')} />
    </CommandButton>
  );
}
