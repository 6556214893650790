import { Link } from 'react-router';
import type { CsvColumn } from '../../api/csv';
import { useWho } from '../../api/session';
import { ListPage } from '../../design/list-page';
import { dataIpStages, listingTerms } from '../../dictionary/data-ip';
import { termOf } from '../../dictionary/terms';
import { comma } from '../../format/comma';
import { usePick, useWords, type Say } from '../../i18n/words';
import { dataIpsPath, type DataIp } from './data-ip';
import { columnsOf, ownFields } from './list';
import { dataIpWords } from './words';

function fileColumnsOf(
  say: Say<keyof typeof dataIpWords.zh>,
  pick: (text: { zh: string; en: string }) => string,
): readonly CsvColumn<DataIp>[] {
  return [
    { title: say('id'), cell: ({ id }) => id },
    { title: say('name'), cell: ({ name }) => name },
    { title: say('holders'), cell: ({ holders }) => holders.map(({ name }) => name).join(comma()) },
    { title: say('number'), cell: ({ number }) => number },
    { title: say('filedOn'), cell: ({ filedOn }) => filedOn },
    { title: say('noticeUntil'), cell: ({ noticeUntil }) => noticeUntil },
    { title: say('registeredOn'), cell: ({ registeredOn }) => registeredOn },
    { title: say('validUntil'), cell: ({ validUntil }) => validUntil },
    { title: say('stage'), cell: ({ stage }) => pick(termOf(dataIpStages, stage)) },
    { title: say('listing'), cell: ({ listing }) => pick(termOf(listingTerms, listing)) },
  ];
}

/** 数据知识产权: what is announced or registered, and of one's own all of it. */
export default function DataIpsPage() {
  const say = useWords(dataIpWords);
  const pick = usePick();
  const roles = useWho()?.principal.roles ?? [];
  return (
    <ListPage<DataIp>
      title={say('title')}
      hint={say('hint')}
      caption={say('caption')}
      empty={say('empty')}
      actions={
        (roles.includes('enterprise') || roles.includes('operation_center')) && (
          <Link className="button-link" to="/data-ips/new">
            {say('file')}
          </Link>
        )
      }
      path={dataIpsPath}
      fields={ownFields}
      columns={columnsOf(say, '/data-ips')}
      file={fileColumnsOf(say, pick)}
    />
  );
}
