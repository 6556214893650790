import { Link } from 'react-router';
import { useWho } from '../../api/session';
import { ListPage } from '../../design/list-page';
import { useWords } from '../../i18n/words';
import { columnsOf, ownFields, stageColumn } from './list';
import { postingsPath, type Posting } from './posting';
import './postings.css';
import { postingWords } from './words';

/** 供给与需求: what is published, and of one's own all of it. */
export default function PostingsPage() {
  const say = useWords(postingWords);
  const roles = useWho()?.principal.roles ?? [];
  const mayPost = roles.some((role) => ['operation_center', 'enterprise', 'office'].includes(role));
  return (
    <ListPage<Posting>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      actions={
        mayPost && (
          <>
            <Link className="button-link" to="/postings/new?kind=supply">
              {say('postSupply')}
            </Link>
            <Link className="button-link" to="/postings/new?kind=demand">
              {say('postDemand')}
            </Link>
          </>
        )
      }
      path={postingsPath}
      fields={ownFields}
      columns={[...columnsOf(say, '/postings'), stageColumn(say)]}
      file="xlsx"
    />
  );
}
