import { ApiProblem, problemOf, unreachable } from './problem';
import { sessionEnded } from './session-ended';

/**
 * Sends a file as the body of a request, telling how far it is. The path names the upload by the caller's id, or `key` is its
 * `Idempotency-Key`: the same file may be sent again whatever became of the first try.
 * @throws ApiProblem
 */
export function uploadFile<T>(
  path: string,
  file: Blob,
  onProgress: (share: number) => void,
  key?: string,
): Promise<T> {
  const request = new XMLHttpRequest();
  return new Promise<T>((resolve, reject) => {
    request.open('PUT', path);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (key !== undefined) request.setRequestHeader('Idempotency-Key', key);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new ApiProblem(unreachable));
    request.onload = () => {
      const { status } = request;
      const body = bodyOf(request.responseText);
      if (status >= 200 && status < 300) {
        resolve(body as T);
        return;
      }
      if (status === 401) sessionEnded();
      reject(new ApiProblem(problemOf(status, body, request.getResponseHeader('x-correlation-id'))));
    };
    request.send(file);
  });
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
