import type { Account } from '../../../../contract/index.ts';
import { messages } from '../../../text/messages.ts';
import { useCustomFields } from '../../customFields/useCustomFields.ts';
import { Family } from '../family/Family.tsx';
import { FieldRow } from '../fields/FieldRow.tsx';
import { contactFields, customPanelField, membershipFields, notesField } from '../fields/panelField.ts';
import { SecondFactorState } from '../../secondFactor/SecondFactorState.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import { Facts, Section } from './Section.tsx';
import { SignIn } from './SignIn.tsx';

/** Everything about one member, part by part. */
export function Sections({ account }: { account: Account }) {
  const { fields } = useCustomFields();
  return (
    <>
      <Section title={messages.panel.contact}>
        <Facts>
          {contactFields.map((field) => (
            <FieldRow key={field.name} account={account} field={field} />
          ))}
        </Facts>
      </Section>
      <Section title={messages.panel.membership}>
        <Facts>
          {[...membershipFields, ...fields.map(customPanelField)].map((field) => (
            <FieldRow key={field.name} account={account} field={field} />
          ))}
        </Facts>
      </Section>
      <Section title={messages.panel.family}>
        <Family account={account} />
      </Section>
      <Section title={messages.panel.notes}>
        <Facts>
          <FieldRow account={account} field={notesField} wide />
        </Facts>
      </Section>
      <Section title={messages.panel.signIn}>
        <SignIn account={account} />
      </Section>
      <Section title={messages.secondFactor.title}>
        <SecondFactorState account={account} />
      </Section>
      <Section title={messages.panel.history}>
        <Timeline id={account.id} />
      </Section>
    </>
  );
}
