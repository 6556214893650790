import { Link } from 'react-router';
import { useRead } from '../../api/reading';
import { postingsPath, type PostingDetail } from '../postings/posting';

/** A posting by its title, leading to it; by its id when it is no more to be seen. */
export function PostingName({ id }: { readonly id: string }) {
  const { data, error } = useRead<PostingDetail>(`${postingsPath}/${id}`);
  if (error) return <code>{id}</code>;
  return <Link to={`/postings/${id}`}>{data?.title ?? id}</Link>;
}
