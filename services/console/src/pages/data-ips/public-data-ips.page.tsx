import { ListPage } from '../../design/list-page';
import { useWords } from '../../i18n/words';
import { dataIpsPath, type DataIp } from './data-ip';
import { columnsOf, publicFields } from './list';
import { dataIpWords } from './words';

/** 数据知识产权公示与登记: for anybody to see, and to object to. */
export default function PublicDataIpsPage() {
  const say = useWords(dataIpWords);
  return (
    <ListPage<DataIp>
      title={say('publicTitle')}
      hint={say('publicHint')}
      empty={say('empty')}
      path={dataIpsPath}
      fields={publicFields}
      columns={columnsOf(say, '/public/data-ips')}
    />
  );
}
