import { lazy, Suspense } from 'react';
import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { useSessionEnded } from '../api/session-ended';
import { Gate } from './gate';
import { Home } from './home';
import { PageFailed } from './page-failed';
import type { PageSpec } from './page-spec';
import { pages } from './pages';

const SessionDialog = lazy(() => import('./session-dialog'));

/** The outermost frame: whatever page is shown, the dialog of an ended session may come over it. */
function Root() {
  const hasEnded = useSessionEnded();
  return (
    <>
      <Outlet />
      {hasEnded && (
        <Suspense>
          <SessionDialog />
        </Suspense>
      )}
    </>
  );
}

function routeOf(page: PageSpec): RouteObject {
  return {
    path: page.path,
    handle: page,
    errorElement: <PageFailed />,
    lazy: async () => {
      const { default: Page } = await page.load();
      return {
        element: (
          <Gate page={page}>
            <Page />
          </Gate>
        ),
      };
    },
  };
}

const lazily = (load: PageSpec['load']): RouteObject['lazy'] => {
  return async () => ({ Component: (await load()).default });
};

const bare = pages.filter(({ isBare }) => isBare);
const framed = pages.filter(({ isBare }) => !isBare);

/**
 * Every route: the start, the sign-in, pages by their own lists, and what is none of them. The frame is loaded with the
 * first page that needs it: the wall does not.
 */
export const router = createBrowserRouter([
  {
    element: <Root />,
    errorElement: <PageFailed />,
    hydrateFallbackElement: <></>,
    children: [
      { path: '/', element: <Home /> },
      { path: '/login', lazy: lazily(() => import('./login')) },
      ...bare.map(routeOf),
      {
        lazy: lazily(() => import('./shell')),
        children: [...framed.map(routeOf), { path: '*', lazy: lazily(() => import('./not-found')) }],
      },
    ],
  },
]);
