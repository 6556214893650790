import { words } from '../../i18n/words';

/** The words of the public catalogue of supply and demand. */
export const publicPostingWords = words(
  'public-postings',
  {
    title: '专利供给与技术需求',
    hint: '经审核发布的供需信息，任何人无须登录即可查询；联系方式不公开，经平台对接。',
    empty: '审核发布的供给和需求会在此公开。',
    how: '怎样对接',
    how1: '企业、高校院所和运营中心登录平台，在本页“提出对接”，写明用途和希望的合作方式。',
    how2: '发布机构接受后，双方即可看到彼此的联系方式；保密内容签订协议后另行披露。',
    how3: '还没有账户的，请联系所在市州的运营中心或省知识产权局。',
    inside: '登录后提出对接',
    open: '在平台中打开',
  },
  {
    title: 'Patents on offer and technologies sought',
    hint: 'Reviewed postings, for everybody without an account; contact goes through the platform.',
    empty: 'Supplies and demands will stand here once they were reviewed.',
    how: 'How to get in contact',
    how1: 'Sign in as an enterprise, university or center, open this posting and ask for contact.',
    how2: 'Once accepted, both sides see each other; what is confidential is disclosed under an agreement.',
    how3: 'Without an account, turn to the center of your division or to the provincial office.',
    inside: 'Sign in to ask for contact',
    open: 'Open it inside the platform',
  },
);
