import { useCallback, useEffect, useRef } from 'react';
import { membersPlace, type Place } from './navigation.ts';

/** Where one was before the front desk, to go back there. Which member was asked for then is not asked for again. */
export function useBeforeFrontDesk(place: Place): () => Place {
  const last = useRef<Place>(membersPlace);
  useEffect(() => {
    if (place.page === 'frontDesk') return;
    if (place.page === 'members') {
      const { openId: _asked, ...people } = place;
      last.current = people;
    } else last.current = place;
  }, [place]);
  return useCallback(() => last.current, []);
}
