import { StyleProvider } from '@ant-design/cssinjs';
import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router';
import { queries } from '../api/reading';
import { theme } from '../design/theme';
import { useTongue } from '../i18n/words';
import { router } from './router';

const locales = { zh: zhCN, en: enUS };

/** The console: languages, styles, memory of what was read, pages. Our own styles stand above Ant Design's layer. */
export function App() {
  const tongue = useTongue();
  return (
    <StyleProvider layer>
      <ConfigProvider theme={theme} locale={locales[tongue]} button={{ autoInsertSpace: false }}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ConfigProvider>
    </StyleProvider>
  );
}
