import { ListPage } from '../../design/list-page';
import { useWords } from '../../i18n/words';
import { columnsOf, publicFields } from './list';
import { postingsPath, type Posting } from './posting';
import './postings.css';
import { publicPostingWords } from './public-words';
import { postingWords } from './words';

/** 专利供给与技术需求: what was published, for anybody to see. */
export default function PublicPostingsPage() {
  const say = useWords(publicPostingWords);
  const sayOfPostings = useWords(postingWords);
  return (
    <ListPage<Posting>
      title={say('title')}
      hint={say('hint')}
      empty={say('empty')}
      path={postingsPath}
      query={(values) => ({ stage: 'published', ...values })}
      fields={publicFields}
      columns={columnsOf(sayOfPostings, '/public/postings')}
    />
  );
}
