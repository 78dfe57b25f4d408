import { CloseButton, Input } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import type { Filter } from '../../../contract/index.ts';
import { Segmented } from '../../components/Segmented.tsx';
import { ariaKeys } from '../../shell/keys.ts';
import { messages } from '../../text/messages.ts';
import styles from './AccountsFilter.module.css';
import type { Columns } from './columns/useColumns.ts';
import { ViewMenu } from './columns/ViewMenu.tsx';
import { find } from './deskActions.ts';
import { quickStatuses, statusOf, withStatus } from './listInput.ts';

/** The limit of `accounts.list` for its search; kept here because importing it would bring zod into the first chunk. */
const longestSearch = 200;

interface SearchProps {
  search: string;
  field: Ref<HTMLInputElement>;
  onSearch: (search: string) => void;
  /** Arrow down goes into the list; Enter opens its first row. */
  onEnterList: (open: boolean) => void;
}

function Search({ search, field, onSearch, onEnterList }: SearchProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and Escape belong to the input method while it composes a character.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onSearch('');
    else if (event.key === 'ArrowDown' || event.key === 'Enter') onEnterList(event.key === 'Enter');
    else return;
    event.preventDefault();
  };
  const clear = <CloseButton size="sm" aria-label={messages.list.clearSearch} onClick={() => onSearch('')} />;
  return (
    <Input
      ref={field}
      type="search"
      className={styles.search}
      aria-label={messages.list.search}
      aria-keyshortcuts={ariaKeys(find.keys)}
      placeholder={messages.list.searchHint}
      title={messages.list.searchHint}
      value={search}
      maxLength={longestSearch}
      autoComplete="off"
      spellCheck={false}
      leftSection={<IconSearch size={16} stroke={1.8} aria-hidden />}
      rightSection={search === '' ? null : clear}
      rightSectionPointerEvents="all"
      onChange={(event) => onSearch(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

interface FilterProps extends SearchProps {
  filter: Filter;
  onFilter: (filter: Filter) => void;
  columns: Columns;
  /** The row of chips below. */
  children: ReactNode;
}

export function AccountsFilter({ filter, onFilter, columns, children, ...search }: FilterProps) {
  const status = statusOf(filter);
  return (
    <div className={styles.filter} role="search">
      <Search {...search} />
      {status !== 'archived' && (
        <Segmented
          label={messages.list.statusFilter}
          value={status}
          options={quickStatuses.map((value) => ({ value, label: messages.view[value] }))}
          onChange={(next) => onFilter(withStatus(filter, next))}
        />
      )}
      <ViewMenu columns={columns} />
      {children}
    </div>
  );
}
