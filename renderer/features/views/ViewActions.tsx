import { Button } from '@mantine/core';
import { hashKey } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { SavedView } from '../../../contract/index.ts';
import { showToast } from '../../components/toasts.ts';
import { isArchive, useNavigation, type PeoplePlace } from '../../shell/navigation.ts';
import { messages } from '../../text/messages.ts';
import { filterOf, firstView, viewOf, type ListView } from '../accounts/listInput.ts';
import { placeOf } from './SavedViews.tsx';
import { useViews } from './useViews.ts';
import { saveView, updateView } from './viewActions.ts';
import { ViewNameDialog } from './viewParts.ts';

interface ViewActionsProps {
  people: PeoplePlace;
  /** The list as it stands now. */
  view: ListView;
}

/** A view is about its question; the order of an object's keys is not part of it. */
function hashOf(view: ListView): string {
  return hashKey([filterOf(view), view.sort]);
}

/** The order that every list has is not kept, so that it may become another one some day. */
function keptSort({ sort }: ListView): SavedView['sort'] {
  return hashKey([sort]) === hashKey([firstView.sort]) ? null : sort;
}

/** What to start from: the saved view as it is now, or what the place asked for. */
function startOf(people: PeoplePlace, saved: SavedView | undefined): ListView {
  if (saved === undefined) return viewOf(people);
  return viewOf({ query: saved.query, ...(saved.sort && { sort: saved.sort }) });
}

interface NamingProps {
  save: (name: string) => Promise<void>;
  onClose: () => void;
}

function Naming(props: NamingProps) {
  return (
    <Suspense fallback={null}>
      <ViewNameDialog title={messages.views.saveTitle} text={messages.views.saveText} name="" {...props} />
    </Suspense>
  );
}

/** Keeps the list as it is filtered now. Offered once it differs from what is kept already. */
export function ViewActions({ people, view }: ViewActionsProps) {
  const views = useViews();
  const { go } = useNavigation();
  const [naming, setNaming] = useState(false);
  const saved = views.find(({ id }) => id === people.viewId);
  const changed = hashOf(view) !== hashOf(startOf(people, saved));
  // Who comes from a chart has a question that is worth keeping as it is.
  const isOther = saved === undefined && people.query !== undefined && !isArchive(people);
  const save = async (name: string) => {
    const made = await saveView({ name, query: filterOf(view), sort: keptSort(view) });
    setNaming(false);
    showToast(messages.views.saved(made.name));
    go(placeOf(made));
  };
  if (!naming && !changed && !isOther) return null;
  return (
    <>
      {saved !== undefined && changed && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => void updateView(saved, filterOf(view), keptSort(view))}
        >
          {messages.views.update}
        </Button>
      )}
      <Button size="xs" variant="subtle" onClick={() => setNaming(true)}>
        {messages.views.save}
      </Button>
      {naming && <Naming save={save} onClose={() => setNaming(false)} />}
    </>
  );
}
