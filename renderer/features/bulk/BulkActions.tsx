import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { BulkTarget } from '../../../contract/index.ts';
import { Menu } from '../../components/Menu.tsx';
import { useMedia } from '../../components/useMedia.ts';
import { messages } from '../../text/messages.ts';
import type { BulkAct } from './bulkActs.ts';
import { useBulkOffers } from './useBulkOffers.tsx';

/**
 * The likeliest ones have buttons of their own where there is room. A second line of buttons would move every row away
 * under the mouse that is about to tick the next one.
 */
const atHand: readonly BulkAct[] = ['lock', 'archive', 'restore'];
const withRoom: readonly BulkAct[] = [...atHand, 'addGroups'];

/** What can be done to all selected members at once. */
export function BulkActions({ target }: { target: BulkTarget }) {
  const offers = useBulkOffers(target);
  const isWide = useMedia('(min-width: 78rem)');
  const isRoomy = useMedia('(min-width: 96rem)');
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const near = isRoomy ? withRoom : isWide ? atHand : [];
  const shown = offers.items.filter(({ key }) => near.some((one) => one === key));
  return (
    <>
      {shown.map(({ key, label, icon, run }) => (
        <Button key={key} variant="default" leftSection={icon} onClick={run}>
          {label}
        </Button>
      ))}
      <Button
        ref={button}
        variant="default"
        rightSection={<IconChevronDown size={14} stroke={2} aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen((current) => !current)}
      >
        {messages.bulk.actions}
      </Button>
      {open && (
        <Menu
          label={messages.bulk.actions}
          sections={offers.sections}
          anchor={button}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
