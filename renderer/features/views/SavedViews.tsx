import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconFilter } from '@tabler/icons-react';
import { Suspense, useId, useState } from 'react';
import type { SavedView } from '../../../contract/index.ts';
import { MenuButton } from '../../components/MenuButton.tsx';
import { useReorder } from '../../components/useReorder.ts';
import { useNavigation, type PeoplePlace } from '../../shell/navigation.ts';
import entry from '../../shell/Sidebar.module.css';
import { formatCount, messages } from '../../text/messages.ts';
import styles from './SavedViews.module.css';
import { useProblems } from './useProblems.ts';
import { useViewCounts } from './useViewCounts.ts';
import { useViews } from './useViews.ts';
import { removeView, reorderViews, saveView } from './viewActions.ts';
import { ViewNameDialog } from './viewParts.ts';

/** The list as a view keeps it. */
export function placeOf({ id, name, query, sort }: SavedView): PeoplePlace {
  return { page: 'members', query, title: name, viewId: id, ...(sort && { sort }) };
}

interface ViewEntryProps {
  view: SavedView;
  count: number | undefined;
  problem: string | undefined;
}

function ViewEntry({ view, count, problem }: ViewEntryProps) {
  const { place, go } = useNavigation();
  const isHere = place.page === 'members' && place.viewId === view.id;
  const Picture = problem === undefined ? IconFilter : IconAlertTriangle;
  return (
    <UnstyledButton
      className={entry.entry}
      aria-current={isHere ? 'page' : undefined}
      title={problem === undefined ? view.name : `${view.name}: ${problem}`}
      aria-description={problem}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      data-orphan={problem !== undefined}
      onClick={() => go(placeOf(view))}
    >
      <Picture size={17} stroke={1.7} aria-hidden />
      <span className={entry.word}>{view.name}</span>
      {/* The blank keeps name and number apart where they are read out as one. */}
      {count !== undefined && <span className={entry.count}> {formatCount(count)}</span>}
    </UnstyledButton>
  );
}

function viewItems(view: SavedView, views: readonly SavedView[], rename: () => void) {
  const remove = () => void removeView(view, views);
  return [
    { key: 'rename', label: messages.views.rename, run: rename },
    { key: 'remove', label: messages.views.remove, danger: true, run: remove },
  ];
}

/** The views with their counts, and all that can be done to them. */
export function SavedViews() {
  const views = useViews();
  const counts = useViewCounts(views);
  const problemOf = useProblems(views);
  const headingId = useId();
  const [renaming, setRenaming] = useState<SavedView>();
  const { rowProps, menuItems } = useReorder(
    views.map(({ id }) => id),
    (ids) => void reorderViews(ids),
  );
  if (views.length === 0) return null;
  return (
    <section className={styles.views} aria-labelledby={headingId}>
      <h2 id={headingId} className={entry.heading}>
        {messages.views.title}
      </h2>
      <ul className={entry.entries}>
        {views.map((view) => (
          <li key={view.id} className={styles.view} {...rowProps(view.id)}>
            <ViewEntry view={view} count={counts?.get(view.id)} problem={problemOf(view)} />
            <MenuButton
              className={styles.more}
              label={messages.views.more(view.name)}
              sections={[
                { key: 'order', items: menuItems(view.id) },
                { key: 'view', items: viewItems(view, views, () => setRenaming(view)) },
              ]}
            />
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>
        {renaming && <Rename view={renaming} onClose={() => setRenaming(undefined)} />}
      </Suspense>
    </section>
  );
}

function Rename({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const save = async (name: string) => {
    const { id, query, sort } = view;
    await saveView({ id, name, query, sort });
    onClose();
  };
  return <ViewNameDialog title={messages.views.renameTitle} name={view.name} save={save} onClose={onClose} />;
}
