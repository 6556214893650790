import { Select, type SelectProps } from 'antd';

const severalUnmarked = { mode: 'multiple', defaultActiveFirstOption: false } as const;

/**
 * A list of which several may be chosen, found by what they are called. Tab takes what is marked: nothing is marked by itself,
 * so that going through a form by keyboard adds nothing that nobody chose.
 */
export function ManySelect(props: Omit<SelectProps, 'mode' | 'defaultActiveFirstOption'>) {
  return <Select showSearch={{ optionFilterProp: 'label' }} {...props} {...severalUnmarked} />;
}
