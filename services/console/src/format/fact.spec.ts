import { factName, personOf } from './fact';

describe('a fact is called', () => {
  const term = '数据知识产权登记';

  it('by its statutory term in Chinese', () => {
    expect(factName({ type: 'ipflow.pool.v1.DataIpRegistered', term }, 'zh')).toBe(term);
  });

  it('by the words of its type in English', () => {
    expect(factName({ type: 'ipflow.pool.v1.TransferFiled', term }, 'en')).toBe('Transfer filed');
    expect(factName({ type: 'ipflow.pool.v1.DataIpRegistered', term }, 'en')).toBe('Data IP registered');
  });

  it('by its term where its type is made of no words', () => {
    expect(factName({ type: 'ipflow.test', term }, 'en')).toBe(term);
  });
});

it('calls a person by the name colleagues know, and whatever else acts by its subject', () => {
  expect(personOf('user:wang')).toBe('wang');
  expect(personOf('key:ab12')).toBe('key:ab12');
});
