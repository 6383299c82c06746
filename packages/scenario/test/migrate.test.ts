import { describe, expect, it } from 'vitest';
import { decodeScenario, FORMAT_VERSION, type Migration, migrate, migrations } from '../src/index.ts';
import { scenario } from './build.ts';

/** As if version 0.. had called sides `factions`, and version 1 had brought the name of today. */
const renamed: Migration = {
  from: 1,
  summary: 'Sides were called factions.',
  apply: ({ factions, ...rest }) => ({ ...rest, sides: factions }),
};
const counted: Migration = {
  from: 2,
  summary: 'Seats without a number of orders had one.',
  apply: ({ seats, ...rest }) => ({
    ...rest,
    seats: Array.isArray(seats) ? seats.map((seat: object) => ({ orders: 1, ...seat })) : seats,
  }),
};

const { sides, ...withoutSides } = scenario();
const old = { ...withoutSides, factions: sides, seats: scenario().seats.map(({ orders, ...seat }) => seat) };

describe('migration', () => {
  it('goes through every version in turn', () => {
    expect(migrate(old, [counted, renamed], 3)).toEqual({ json: { ...scenario(), formatVersion: 3 } });
  });

  it('begins where the data stand', () => {
    const { formatVersion, ...rest } = scenario();
    expect(migrate({ ...rest, formatVersion: 2 }, [counted, renamed], 3)).toMatchObject({ json: { formatVersion: 3 } });
    expect(migrate({ ...rest, formatVersion: 3 }, [], 3)).toEqual({ json: { ...rest, formatVersion: 3 } });
    expect(formatVersion).toBe(FORMAT_VERSION);
  });

  it('refuses a newer version with what to do', () => {
    expect(decodeScenario({ ...scenario(), formatVersion: 2 })).toEqual({
      problems: [
        {
          path: ['formatVersion'],
          sentence: 'this scenario is of format version 2, and this program reads up to 1: use a newer program',
        },
      ],
    });
  });

  it('refuses a version from which nothing leads', () => {
    expect(migrate(old, [counted], 3)).toMatchObject({
      problem: { sentence: 'format version 1 can no longer be read: no migration leads from it' },
    });
  });

  it.each([
    [undefined, 'expected a scenario: an object'],
    [[], 'expected a scenario: an object'],
    [{ format: 'other' }, 'expected "sandtable.scenario": this is not a scenario'],
    [{ format: 'sandtable.scenario' }, 'expected a version from 1'],
    [{ format: 'sandtable.scenario', formatVersion: '1' }, 'expected a version from 1'],
    [{ format: 'sandtable.scenario', formatVersion: 0 }, 'expected a version from 1'],
  ])('refuses %j', (json, sentence) => {
    expect(migrate(json)).toMatchObject({ problem: { sentence } });
  });

  it('leads from every version that there was to the present one', () => {
    expect(migrations.map(({ from }) => from)).toEqual(
      Array.from({ length: FORMAT_VERSION - 1 }, (_, index) => index + 1),
    );
  });

  it('is what the codec does first: what it gives is checked like any other data', () => {
    const made: Migration = { from: 0, summary: 'Made up.', apply: (json) => ({ ...json, extra: 1 }) };
    expect(decodeScenario({ ...scenario(), formatVersion: 1 }, [made])).toHaveProperty('scenario');
  });
});
