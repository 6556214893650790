import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { addressOf } from '../../api/client';
import { useCursorList } from '../../api/reading';
import { useWho } from '../../api/session';
import { DataTable } from '../../design/data-table';
import { FilterBar } from '../../design/filter-bar';
import { useFilters } from '../../design/filters';
import { PageHead } from '../../design/page-head';
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
  const filters = useFilters(ownFields);
  const list = useCursorList<Posting>(postingsPath, filters.values);
  return (
    <>
      <PageHead
        title={say('title')}
        hint={say('hint')}
        actions={
          <>
            {mayPost && (
              <>
                <Link className="button-link" to="/postings/new?kind=supply">
                  {say('postSupply')}
                </Link>
                <Link className="button-link" to="/postings/new?kind=demand">
                  {say('postDemand')}
                </Link>
              </>
            )}
            <Button
              icon={<DownloadOutlined />}
              href={addressOf(`${postingsPath}/export`, { ...filters.values, format: 'xlsx' })}
            >
              {say('exportExcel')}
            </Button>
          </>
        }
      />
      <FilterBar fields={ownFields} filters={filters} />
      <DataTable
        caption={say('caption')}
        columns={[...columnsOf(say, '/postings'), stageColumn(say)]}
        list={list}
        rowKey={({ id }) => id}
        isFiltered={filters.isActive}
        empty={say('empty')}
      />
    </>
  );
}
