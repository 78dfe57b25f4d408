import {
  IconArchive,
  IconArrowBackUp,
  IconArrowsJoin2,
  IconBan,
  IconDoorEnter,
  IconKey,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconTag,
  IconTrash,
  IconUserPlus,
  type Icon,
} from '@tabler/icons-react';
import type { EntryKind } from './wordEntry.ts';

export const kindIcons: Record<EntryKind, Icon> = {
  added: IconUserPlus,
  changed: IconPencil,
  labelled: IconTag,
  locked: IconLock,
  unlocked: IconLockOpen,
  archived: IconArchive,
  password: IconKey,
  visit: IconDoorEnter,
  refused: IconBan,
  merged: IconArrowsJoin2,
  purged: IconTrash,
  undone: IconArrowBackUp,
};
