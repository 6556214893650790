import { Link } from 'react-router';
import { useRead, type Page } from '../../api/reading';
import { fundsPath, type Fund } from './fund';

/** Funds read at once for their names; a province has a handful. */
const everyFund = { limit: 100 } as const;

/** The funds there are. */
export function useFunds() {
  const { data, error } = useRead<Page<Fund>>(fundsPath, everyFund);
  return { funds: data?.items, error };
}

/** A fund by its name, leading to its page. */
export function FundLink({ id }: { readonly id: string }) {
  const name = useFunds().funds?.find((fund) => fund.id === id)?.name;
  return <Link to={`/funds/${id}`}>{name ?? <code>{id}</code>}</Link>;
}
