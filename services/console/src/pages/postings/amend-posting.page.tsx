import { useNavigate, useParams } from 'react-router';
import { useRead } from '../../api/reading';
import { CommandForm } from '../../design/command';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { Waiting } from '../../design/waiting';
import { useWords } from '../../i18n/words';
import { postingFormWords } from './form-words';
import { changedByPostings, lastHandedIn, postingsPath, type PostingDetail } from './posting';
import { formOf, postingOf, type PostingForm } from './posting-form';
import { PostingItems } from './posting-items';
import './postings.css';

/** 修改: the whole content again, as it was handed in last. */
export default function AmendPostingPage() {
  const say = useWords(postingFormWords);
  const { id = '' } = useParams();
  const go = useNavigate();
  const path = `${postingsPath}/${id}`;
  const { data: posting, error, refetch } = useRead<PostingDetail>(path);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!posting) return <Waiting />;
  const { kind, title } = posting;
  return (
    <>
      <PageHead title={say('amendTitle', { title })} hint={say('amendHint')} />
      <CommandForm<PostingForm>
        label={say('resubmit')}
        initialValues={formOf(lastHandedIn(posting))}
        order={(form) => ({ method: 'PUT', path, body: postingOf(kind, form) })}
        done={say('submitted')}
        changes={changedByPostings}
        onDone={() => void go(`/postings/${id}`)}
      >
        <PostingItems kind={kind} />
      </CommandForm>
    </>
  );
}
