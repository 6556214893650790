import { Link } from 'react-router';
import { useRead, type Page } from '../../api/reading';
import { serviceTerms } from '../../dictionary/operations';
import { usePick, useWords } from '../../i18n/words';
import { lettersPath, services, type DeadLetter, type Service } from './dead-letter';
import { operationWords } from './words';

/** For the first page of those who run the platform: each service with parked events, leading to them; otherwise nothing. */
export function LetterTiles() {
  const say = useWords(operationWords);
  return (
    <ul className="tiles" aria-label={say('tiles')}>
      {services.map((service) => (
        <Tile key={service} service={service} />
      ))}
    </ul>
  );
}

function Tile({ service }: { readonly service: Service }) {
  const say = useWords(operationWords);
  const pick = usePick();
  const { data } = useRead<Page<DeadLetter>>(lettersPath(service));
  if (!data?.items.length) return null;
  const name = say('tile', { service: pick(serviceTerms[service]) });
  const count = `${data.items.length}${data.next ? '+' : ''}`;
  return (
    <li className="tile">
      <span className="tile-name">{name}</span>
      <strong>
        <Link to={`/operations/dead-letters?service=${service}`} aria-label={`${name} ${count}`}>
          {count}
        </Link>
      </strong>
    </li>
  );
}
