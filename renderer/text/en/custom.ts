/** Values of the owner's own fields. */
export const custom = {
  yes: 'Yes',
  no: 'No',
  unsaid: 'Not known',
  nothingChosen: 'Nothing chosen',
};
