/**
 * What the engine has no part in playing, and why that is as it should be. Everything here reaches those for whom it is
 * meant; it decides nothing in a game.
 */
export const unplayed: readonly (readonly [constructs: RegExp, reason: string])[] = [
  [/ (id|key)$/, 'a name by which others refer to it'],
  [/ title$/, 'the words for it, which the faces and the exports show'],
  [
    /^Scenario (format|formatVersion|version|marking|sources|kind .*)$/,
    'what the file is, for the codec and the prologue',
  ],
  [/^Source /, 'where figures come from, for the prologue and the docs'],
  [/(^Grounds | grounds$)/, 'where a figure comes from; it changes no figure'],
  [/^Parameter varies /, 'how a study varies it; a single game does not'],
  [/^Parameter (unit|kind .*)$/, 'how its value is told'],
  [/^Table gives /, 'how its cells are told'],
  [/^Table columns number enumeration$/, 'how its columns are told'],
  [/^Action choices of /, 'how a choice is told; its values are the same integers'],
  [/^Place (latitude|longitude|borders)$/, 'where it lies, for maps; the language makes numbers of neighbours'],
  [/^Side aims$/, 'what a side wants, for people'],
  [/^Force side$/, 'whose units they are, for maps; who may move them is said by actions'],
  [/^Inject (serial|objective|expected)$/, 'for the white cell, whose view has the inject as it is written'],
  [/^Metric (unit|kind .*)$/, 'how its figure is told'],
  [/^Machine states kind atomic$/, 'a state that is none of the other kinds'],
  [/^Study /, 'a question for a batch, run by the package for studies'],
];
