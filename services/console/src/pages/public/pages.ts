import type { PageSpec } from '../../app/page-spec';

/** 公开信息: for everybody, without an account; what the QR codes of certificates and editions lead to. */
export const pages: readonly PageSpec[] = [
  {
    path: '/public/open-licenses',
    title: { zh: '开放许可公告', en: 'Open licenses' },
    for: 'everyone',
    nav: { group: 'public', order: 10 },
    load: () => import('./open-licenses.page'),
  },
  {
    path: '/public/open-licenses/:id',
    title: { zh: '开放许可详情', en: 'Open license' },
    for: 'everyone',
    parent: '/public/open-licenses',
    load: () => import('./open-license.page'),
  },
  {
    path: '/public/certificates/:number',
    title: { zh: '质押登记证核验', en: 'Certificate verification' },
    for: 'everyone',
    load: () => import('./certificate.page'),
  },
  {
    path: '/public/editions/:number',
    title: { zh: '白名单批次核验', en: 'Whitelist edition verification' },
    for: 'everyone',
    load: () => import('./edition.page'),
  },
];
