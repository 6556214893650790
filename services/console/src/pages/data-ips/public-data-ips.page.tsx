import { useCursorList } from '../../api/reading';
import { DataTable } from '../../design/data-table';
import { FilterBar } from '../../design/filter-bar';
import { useFilters } from '../../design/filters';
import { PageHead } from '../../design/page-head';
import { useWords } from '../../i18n/words';
import { dataIpsPath, type DataIp } from './data-ip';
import { columnsOf, publicFields } from './list';
import { dataIpWords } from './words';

/** 数据知识产权公示与登记: for anybody to see, and to object to. */
export default function PublicDataIpsPage() {
  const say = useWords(dataIpWords);
  const filters = useFilters(publicFields);
  const list = useCursorList<DataIp>(dataIpsPath, filters.values);
  return (
    <>
      <PageHead title={say('publicTitle')} hint={say('publicHint')} />
      <FilterBar fields={publicFields} filters={filters} />
      <DataTable
        caption={say('publicTitle')}
        columns={columnsOf(say, '/public/data-ips')}
        list={list}
        rowKey={({ id }) => id}
        isFiltered={filters.isActive}
        empty={say('empty')}
      />
    </>
  );
}
