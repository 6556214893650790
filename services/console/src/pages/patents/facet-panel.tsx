import { Button, Input, Select } from 'antd';
import { useEffect, useId, useState, type FormEvent } from 'react';
import { chainTerms } from '../../dictionary/patent';
import { termOf } from '../../dictionary/terms';
import { usePick, useWords } from '../../i18n/words';
import { facets, type Facet, type SearchAnswer, type useSearch } from './search';
import { searchWords } from './words';

type Search = ReturnType<typeof useSearch>;

/** How many hits there are of what, each a way to narrow down; and the filters that have no counts. */
export function FacetPanel({
  counts,
  search,
}: {
  readonly counts: SearchAnswer['facets'];
  readonly search: Search;
}) {
  const say = useWords(searchWords);
  return (
    <aside className="facets" aria-label={say('narrow')}>
      <Chain search={search} />
      <TextFilter name="ipc" hint={say('ipcHint')} search={search} />
      <TextFilter name="holder" search={search} />
      {facets.map((facet) => (
        <FacetList key={facet.name} facet={facet} counts={counts?.[facet.name] ?? {}} search={search} />
      ))}
    </aside>
  );
}

function FacetList({
  facet: { filter, label, terms, wanted },
  counts,
  search,
}: {
  readonly facet: Facet;
  readonly counts: Readonly<Record<string, number>>;
  readonly search: Search;
}) {
  const say = useWords(searchWords);
  const pick = usePick();
  const id = useId();
  const values = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one);
  if (values.length === 0 || values.every(([value]) => value === 'unknown')) return null;
  const nameOf = (value: string): string =>
    value === 'unknown' ? say('unknown') : pick(termOf(terms, value));
  return (
    <section>
      <h2 id={id}>{pick(label)}</h2>
      <ul aria-labelledby={id}>
        {values.map(([value, count]) => {
          const asked = wanted(value);
          const isChosen = asked !== undefined && search.filters[filter] === asked;
          const inside = (
            <>
              <span>{nameOf(value)}</span>
              <span className="figure">{count.toLocaleString('en-US')}</span>
            </>
          );
          return (
            <li key={value}>
              {asked === undefined ? (
                <div className="facet facet-still">{inside}</div>
              ) : (
                <button
                  type="button"
                  className={isChosen ? 'facet facet-chosen' : 'facet'}
                  aria-pressed={isChosen}
                  onClick={() => search.change({ [filter]: isChosen ? '' : asked })}
                >
                  {inside}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Chain({ search: { filters, change } }: { readonly search: Search }) {
  const say = useWords(searchWords);
  const pick = usePick();
  const id = useId();
  return (
    <div className="facet-field">
      <label htmlFor={id}>{say('chain')}</label>
      <Select
        id={id}
        size="small"
        value={filters.chain ?? ''}
        options={[
          { value: '', label: say('any') },
          ...Object.entries(chainTerms).map(([value, term]) => ({ value, label: pick(term) })),
        ]}
        onChange={(chain) => change({ chain })}
      />
    </div>
  );
}

function TextFilter({
  name,
  hint,
  search: { filters, change },
}: {
  readonly name: 'ipc' | 'holder';
  readonly hint?: string;
  readonly search: Search;
}) {
  const say = useWords(searchWords);
  const id = useId();
  const asked = filters[name] ?? '';
  const [typed, setTyped] = useState(asked);
  useEffect(() => setTyped(asked), [asked]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change({ [name]: typed.trim() });
  };
  return (
    <form className="facet-field" onSubmit={submit}>
      <label htmlFor={id}>{say(name)}</label>
      <span className="facet-entry">
        <Input
          id={id}
          size="small"
          maxLength={200}
          allowClear
          placeholder={hint}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button size="small" htmlType="submit" aria-label={`${say('search')} ${say(name)}`}>
          {say('search')}
        </Button>
      </span>
    </form>
  );
}
