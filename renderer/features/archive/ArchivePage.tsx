import { Page } from '../../components/Page.tsx';
import { messages } from '../../text/messages.ts';

export function ArchivePage() {
  return <Page title={messages.shell.archive}>{null}</Page>;
}
