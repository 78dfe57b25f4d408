import { Page } from '../../components/Page.tsx';
import { messages } from '../../text/messages.ts';

export function SettingsPage() {
  return <Page title={messages.shell.settings}>{null}</Page>;
}
