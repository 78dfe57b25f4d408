import { Page } from '../../components/Page.tsx';
import '../../forms/styles.css';
import { messages } from '../../text/messages.ts';
import { FieldsSection } from './fields/FieldsSection.tsx';
import { LabelsSection } from './labels/LabelsSection.tsx';
import { LetterheadSection } from './letterhead/LetterheadSection.tsx';
import { LockReasonsSection } from './lockReasons/LockReasonsSection.tsx';
import { LookSection } from './LookSection.tsx';
import { PasswordRulesSection } from './passwords/PasswordRulesSection.tsx';
import { PolicySection } from './PolicySection.tsx';
import { SchemesSection } from './SchemesSection.tsx';
import { SecondFactorSection } from './SecondFactorSection.tsx';

export function SettingsPage() {
  return (
    <Page title={messages.shell.settings}>
      <LookSection />
      <FieldsSection />
      <LabelsSection kind="group" />
      <LabelsSection kind="tag" />
      <LetterheadSection />
      <PasswordRulesSection />
      <LockReasonsSection />
      <SchemesSection />
      <PolicySection />
      <SecondFactorSection />
    </Page>
  );
}
