import { Page } from '../../components/Page.tsx';
import { messages } from '../../text/messages.ts';

export function HistoryPage() {
  return <Page title={messages.shell.history}>{null}</Page>;
}
