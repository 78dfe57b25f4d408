import { Page } from '../../components/Page.tsx';
import { messages } from '../../text/messages.ts';

export function OverviewPage() {
  return <Page title={messages.shell.overview}>{null}</Page>;
}
