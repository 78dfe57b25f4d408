import pLimit from 'p-limit';

/** At most two at once: each takes 32 MiB and a thread of the four that file access shares. */
export const slots = pLimit(2);
