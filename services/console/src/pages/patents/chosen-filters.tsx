import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { chainTerms } from '../../dictionary/patent';
import { termOf } from '../../dictionary/terms';
import { usePick, useWords } from '../../i18n/words';
import { facets, filterNames, type FilterName, type useSearch } from './search';
import { searchWords } from './words';

/** The filters in force, each with a way to take it back. */
export function ChosenFilters({
  search: { filters, change, clear },
}: {
  readonly search: ReturnType<typeof useSearch>;
}) {
  const say = useWords(searchWords);
  const pick = usePick();
  const chosen = filterNames.filter((name) => filters[name] !== undefined);
  if (chosen.length === 0) return null;
  const valueOf = (name: FilterName): string => {
    const value = filters[name] ?? '';
    if (name === 'unencumbered') return say('yes');
    if (name === 'chain') return pick(termOf(chainTerms, value));
    const facet = facets.find(({ filter }) => filter === name);
    return facet ? pick(termOf(facet.terms, value)) : value;
  };
  return (
    <ul className="chosen" aria-label={say('chosen')}>
      {chosen.map((name) => (
        <li key={name}>
          <Button
            size="small"
            icon={<CloseOutlined />}
            iconPlacement="end"
            aria-label={say('remove', { name: `${say(name)} ${valueOf(name)}` })}
            onClick={() => change({ [name]: '' })}
          >
            {say(name)}：{valueOf(name)}
          </Button>
        </li>
      ))}
      <li>
        <Button size="small" type="link" onClick={clear}>
          {say('clear')}
        </Button>
      </li>
    </ul>
  );
}
