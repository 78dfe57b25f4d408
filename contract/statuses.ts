/** What an account can be. An archived one keeps everything and cannot sign in. */
export const statuses = ['active', 'locked', 'archived'] as const;
export type AccountStatus = (typeof statuses)[number];
