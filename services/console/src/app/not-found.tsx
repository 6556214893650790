import { Notice } from '../design/notice';
import { useWords } from '../i18n/words';
import { appWords } from './words';

/** What every unknown address shows. */
export default function NotFound() {
  const say = useWords(appWords);
  return <Notice title={say('notFound')} advice={say('notFoundAdvice')} start={say('backToStart')} />;
}
