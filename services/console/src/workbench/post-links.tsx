import { Link } from 'react-router';
import { useWords } from '../i18n/words';
import { benchWords } from './words';

/** Where those who supply or seek begin. */
export function PostLinks() {
  const say = useWords(benchWords);
  return (
    <>
      <Link className="button-link" to="/postings/new?kind=supply">
        {say('postSupply')}
      </Link>
      <Link className="button-link" to="/postings/new?kind=demand">
        {say('postDemand')}
      </Link>
    </>
  );
}
