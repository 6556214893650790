import { Button, Input, Select } from 'antd';
import { useEffect, useId, useState, type FormEvent } from 'react';
import type { CsvColumn } from '../../api/csv';
import { useCursorList, useRead } from '../../api/reading';
import { ExportButton } from '../../design/data-table';
import { PageHead } from '../../design/page-head';
import { legalStatusTerms, patentTypes } from '../../dictionary/patent';
import { termOf } from '../../dictionary/terms';
import { divisionName } from '../../format/division';
import { comma } from '../../format/comma';
import { usePick, useWords, type Say } from '../../i18n/words';
import { ChosenFilters } from './chosen-filters';
import { FacetPanel } from './facet-panel';
import { Hits } from './hits';
import './patents.css';
import { SavedSearches, SaveSearch } from './saved-searches';
import { searchPath, sortTerms, useSearch, type FoundPatent, type SearchAnswer } from './search';
import { searchWords } from './words';

type Key = keyof typeof searchWords.zh;

function fileColumnsOf(
  say: Say<Key>,
  pick: (text: { zh: string; en: string }) => string,
): CsvColumn<FoundPatent>[] {
  return [
    { title: say('number'), cell: ({ number }) => number },
    { title: say('patentTitle'), cell: ({ title }) => title },
    { title: say('holders'), cell: ({ holders }) => holders.join(comma()) },
    { title: say('type'), cell: ({ patentType }) => pick(termOf(patentTypes, patentType)) },
    { title: say('status'), cell: ({ legalStatus }) => pick(termOf(legalStatusTerms, legalStatus)) },
    { title: say('grade'), cell: ({ grade }) => grade },
    { title: say('division'), cell: ({ divisionCode }) => divisionCode && divisionName(divisionCode) },
    { title: say('class'), cell: ({ mainClass }) => mainClass },
    { title: say('filed'), cell: ({ filedOn }) => filedOn },
  ];
}

/** 专利检索: one box, what was found with where it says so, and how many there are of what. */
export default function SearchPage() {
  const say = useWords(searchWords);
  const pick = usePick();
  const search = useSearch();
  const { filters, sort, change } = search;
  const list = useCursorList<FoundPatent>(searchPath, { ...filters, sort, facets: false });
  const counted = useRead<SearchAnswer>(searchPath, { ...filters, limit: 1 });
  return (
    <>
      <PageHead
        title={say('title')}
        hint={say('hint')}
        actions={
          <>
            {Object.keys(filters).length > 0 && <SaveSearch filters={filters} />}
            <ExportButton
              name={say('title')}
              path={searchPath}
              query={{ ...filters, sort, facets: false }}
              columns={fileColumnsOf(say, pick)}
            />
          </>
        }
      />
      <SearchBox asked={filters.q ?? ''} ask={(q) => change({ q })} />
      <div className="search-columns">
        <div className="search-side">
          <SavedSearches />
          <FacetPanel counts={counted.data?.facets} search={search} />
        </div>
        <div className="search-main">
          <ChosenFilters search={search} />
          <div className="search-bar">
            <strong role="status">
              {counted.data?.total !== undefined &&
                say(counted.data.totalIs === 'estimate' ? 'totalAbout' : 'total', {
                  count: counted.data.total.toLocaleString('en-US'),
                })}
            </strong>
            <SortChoice sort={sort} choose={(chosen) => change({ sort: chosen })} />
          </div>
          <Hits list={list} hints={counted.data?.hints ?? []} />
        </div>
      </div>
    </>
  );
}

function SearchBox({ asked, ask }: { readonly asked: string; readonly ask: (q: string) => void }) {
  const say = useWords(searchWords);
  const [typed, setTyped] = useState(asked);
  // The address may change otherwise: back, or a saved search.
  useEffect(() => setTyped(asked), [asked]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask(typed.trim());
  };
  return (
    <form className="search-box" role="search" onSubmit={submit}>
      <Input
        size="large"
        allowClear
        maxLength={200}
        aria-label={say('box')}
        placeholder={say('placeholder')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button type="primary" size="large" htmlType="submit">
        {say('search')}
      </Button>
    </form>
  );
}

function SortChoice({ sort, choose }: { readonly sort: string; readonly choose: (sort: string) => void }) {
  const say = useWords(searchWords);
  const pick = usePick();
  const id = useId();
  return (
    <span className="search-sort">
      <label htmlFor={id}>{say('sort')}</label>
      <Select
        id={id}
        size="small"
        value={sort}
        popupMatchSelectWidth={false}
        options={Object.entries(sortTerms).map(([value, term]) => ({ value, label: pick(term) }))}
        onChange={choose}
      />
    </span>
  );
}
