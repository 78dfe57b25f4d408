import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output, Policy } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { queryClient } from '../../bridge/queryClient.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { showToast } from '../../components/toasts.ts';
import { useNavigation } from '../../shell/navigation.ts';
import { messages, wordFailure } from '../../text/messages.ts';
import { schemeExample, schemeName } from '../../text/schemes.ts';
import list from './List.module.css';
import styles from './SchemesSection.module.css';
import { Section } from './Section.tsx';

type Scheme = Output<'passwords.schemes'>['schemes'][number];
type Choice = Policy['schemes'][string];

const choices = ['accepted', 'deprecated', 'refused'] as const satisfies Choice[];

/** What differs from the advice: only that is kept, so that better advice reaches the others. */
function opinions(schemes: readonly Scheme[]): Policy['schemes'] {
  return Object.fromEntries(
    schemes.flatMap(({ scheme, status, advice }) =>
      status === 'preferred' || status === advice ? [] : [[scheme, status]],
    ),
  );
}

async function save(schemes: Policy['schemes']): Promise<void> {
  try {
    queryClient.setQueryData(['policy.get'], await call('policy.update', { schemes }));
    showToast(messages.schemeSettings.saved);
  } catch (error) {
    showToast(wordFailure(failureOf(error)), { tone: 'problem' });
  }
  await Promise.all(
    ['passwords.schemes', 'passwords.health'].map((name) =>
      queryClient.invalidateQueries({ queryKey: [name] }),
    ),
  );
}

interface RowProps {
  scheme: Scheme;
  onChoose: (status: Choice) => void;
}

function Row({ scheme: { scheme, status, advice, total }, onChoose }: RowProps) {
  const name = schemeName(scheme);
  return (
    <li className={`${list.row} ${styles.row}`}>
      <div className={list.main}>
        <span className={list.name}>{name}</span>
        <div className={list.facts}>
          {messages.schemeSettings.begins} <code>{schemeExample(scheme)}</code>
          {status !== advice && (
            <div>{messages.schemeSettings.advice(messages.protection.status[advice])}</div>
          )}
        </div>
      </div>
      <span className={list.count}>{messages.protection.memberCount(total)}</span>
      {status === 'preferred' ? (
        <span className={styles.fixed}>{messages.protection.status.preferred}</span>
      ) : (
        <NativeSelect
          className={styles.select}
          size="xs"
          aria-label={messages.schemeSettings.statusOf(name)}
          value={status}
          data={choices.map((value) => ({ value, label: messages.protection.status[value] }))}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice === event.currentTarget.value);
            if (chosen !== undefined) onChoose(chosen);
          }}
        />
      )}
    </li>
  );
}

interface RefuseDialogProps {
  scheme: Scheme;
  onClose: () => void;
  onRefuse: () => void;
}

/** Says beforehand how many members would stand at the desk without a password. */
function RefuseDialog({ scheme: { scheme, total }, onClose, onRefuse }: RefuseDialogProps) {
  return (
    <Dialog title={messages.schemeSettings.refuseTitle(schemeName(scheme))} onClose={onClose} width="27rem">
      <DialogBody>
        <p>
          {messages.schemeSettings.refuseText(total)} {messages.schemeSettings.refuseNote}
        </p>
      </DialogBody>
      <DialogFoot>
        <Button variant="default" data-autofocus onClick={onClose}>
          {messages.common.cancel}
        </Button>
        <Button color="red" onClick={onRefuse}>
          {messages.schemeSettings.refuseSubmit}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}

function Explanation() {
  return (
    <dl className={styles.explanation}>
      {choices.map((choice) => (
        <div key={choice}>
          <dt>{messages.protection.status[choice]}</dt>
          <dd>{messages.schemeSettings.explain[choice]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the owner decides. Refusing what somebody has asks back first. */
function useDecisions(schemes: readonly Scheme[]) {
  const [refusing, setRefusing] = useState<Scheme>();
  const decide = (scheme: Scheme, status: Choice) => {
    setRefusing(undefined);
    void save(opinions(schemes.map((one) => (one.scheme === scheme.scheme ? { ...one, status } : one))));
  };
  const choose = (scheme: Scheme, status: Choice) => {
    if (status === 'refused' && scheme.total > 0) setRefusing(scheme);
    else decide(scheme, status);
  };
  const dialog = refusing && (
    <RefuseDialog
      scheme={refusing}
      onClose={() => setRefusing(undefined)}
      onRefuse={() => decide(refusing, 'refused')}
    />
  );
  return { choose, dialog };
}

function isOfInterest({ total, status, advice }: Scheme): boolean {
  return total > 0 || status !== advice || status === 'preferred';
}

/** The kinds in use first; there are some fifty, of which a business has two or three. */
function Schemes({ schemes }: { schemes: readonly Scheme[] }) {
  const [all, setAll] = useState(false);
  const { choose, dialog } = useDecisions(schemes);
  return (
    <>
      <ul className={list.list}>
        {(all ? schemes : schemes.filter(isOfInterest)).map((scheme) => (
          <Row key={scheme.scheme} scheme={scheme} onChoose={(status) => choose(scheme, status)} />
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button size="xs" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? messages.schemeSettings.showUsed : messages.schemeSettings.showAll(schemes.length)}
        </Button>
        {Object.keys(opinions(schemes)).length > 0 && (
          <Button size="xs" variant="subtle" onClick={() => void save({})}>
            {messages.schemeSettings.reset}
          </Button>
        )}
      </div>
      {dialog}
    </>
  );
}

/** What happens to passwords that other systems stored. */
export function SchemesSection() {
  const { place } = useNavigation();
  const { data, isError } = useQuery({
    queryKey: ['passwords.schemes'],
    queryFn: () => call('passwords.schemes', {}),
  });
  return (
    <Section
      title={messages.schemeSettings.title}
      text={messages.schemeSettings.text}
      // Not before its own list is there: the page would not be long enough to scroll so far.
      isSought={data !== undefined && place.page === 'settings' && place.section === 'schemes'}
    >
      <Explanation />
      {isError && <p role="alert">{messages.schemeSettings.failed}</p>}
      {data !== undefined && <Schemes schemes={data.schemes} />}
    </Section>
  );
}
