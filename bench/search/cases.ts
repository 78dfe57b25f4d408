export interface SearchCase {
  label: string;
  words: string[][];
}

/** What people type into the search; every word in the forms that count as the same. */
export const searchCases: SearchCase[] = [
  { label: 'rare name: “kaiser”', words: [['kaiser']] },
  { label: 'nobody: “qqqq”', words: [['qqqq']] },
  { label: 'one letter: “a”', words: [['a']] },
  { label: 'one rare letter: “x”', words: [['x']] },
  { label: 'two letters: “an”', words: [['an']] },
  { label: 'in every address: “example”', words: [['example']] },
  { label: 'in many addresses: “.com”', words: [['.com']] },
  { label: 'two words: “sinan kaiser”', words: [['sinan'], ['kaiser']] },
  { label: 'two common words: “mar ann”', words: [['mar'], ['ann']] },
  { label: 'digits: “1500”', words: [['1500']] },
  { label: 'digits in two forms: “0301-234”', words: [['0301-234', '0301234']] },
  { label: 'three letters as words: “e a o”', words: [['e'], ['a'], ['o']] },
];
