import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isPage, type Served } from './console.paths';

/** Where `npm run build` puts the console; the same place from the sources and from the build of the gateway. */
export const consoleBuild = join(__dirname, '../../../console/dist');
/** Files under /assets carry a hash of their content in their name, so they may be kept for ever (milliseconds). */
const assetsKeptMs = 365 * 24 * 3_600_000;
const asset = /^\/assets\/[\w-][\w.-]*$/;

/** What people see who open a house whose console was not built. */
const notBuilt =
  '控制台尚未构建：请在项目目录运行 npm run build，再刷新本页；接口不受影响，文档见 /api/docs。\n' +
  'The console is not built: run npm run build, then load this page again. The API works; see /api/docs.\n';

/** What the build says is to be served, read anew so that a new build needs no restart; undefined while there is none. */
function servedFrom(folder: string): Served | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'served.json'), 'utf8')) as Served;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Serves the console: its hashed assets for ever, its pages as an index.html that is asked for anew each time. Everything
 * else goes on; a person who mistyped an address gets the console's own "no such page" with the 404.
 */
export function serveConsole(folder: string): RequestHandler {
  return (request, response, next) => {
    const { method, path } = request;
    if ((method !== 'GET' && method !== 'HEAD') || /^\/(api|health)(\/|$)/.test(path)) return next();
    const send = sender(folder, request, response, next);
    if (asset.test(path)) return send(path, assetsKeptMs);
    const served = servedFrom(folder);
    if (served?.files.includes(path.slice(1))) return send(path, 0);
    const isKnown = isPage(path, served?.pages ?? ['/']);
    if (!isKnown && !(served && asksForPage(request))) return next();
    if (!served) return void response.status(503).type('text/plain').send(notBuilt);
    response.status(isKnown ? 200 : 404);
    return send('/index.html', 0);
  };
}

/** A browser that opens an address says that it wants a page; a program does not. */
function asksForPage(request: Request): boolean {
  return request.get('accept')?.includes('text/html') ?? false;
}

/** Sends a file of the build, in its compressed form where there is one and the reader takes it. */
function sender(folder: string, request: Request, response: Response, next: NextFunction) {
  return (path: string, maxAge: number): void => {
    const isCompressed = Boolean(request.acceptsEncodings('gzip')) && existsSync(join(folder, `${path}.gz`));
    response.vary('Accept-Encoding');
    if (isCompressed) response.set('Content-Encoding', 'gzip').type(extname(path));
    if (maxAge === 0) response.set('Cache-Control', 'no-cache');
    const options = { root: folder, maxAge, immutable: true, cacheControl: maxAge > 0 };
    response.sendFile(`${path}${isCompressed ? '.gz' : ''}`, options, (error?: Error) => {
      if (!error || response.headersSent) return;
      response.removeHeader('Content-Encoding');
      next((error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : error);
    });
  };
}
