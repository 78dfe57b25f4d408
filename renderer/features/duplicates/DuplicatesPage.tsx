import { Page } from '../../components/Page.tsx';
import { messages } from '../../text/messages.ts';

export function DuplicatesPage() {
  return <Page title={messages.shell.duplicates}>{null}</Page>;
}
