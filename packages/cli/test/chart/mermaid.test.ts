import { expect, test } from 'vitest';
import { mermaidDiagram } from '../../src/chart/mermaid.ts';
import { wordingOf } from '../../src/tell/wording.ts';
import { harbour } from '../harbour.ts';

test('draws nested and parallel states, each arrow where both its ends stand', () => {
  const { text } = wordingOf(harbour, 'en');
  expect(mermaidDiagram(harbour, harbour.machines, text)).toBe(`stateDiagram-v2
  [*] --> traffic_open
  state "Open" as traffic_open {
    [*] --> traffic_open_free
    state "Free" as traffic_open_free
    state "Paced#59; one by one" as traffic_open_paced
    traffic_open_free --> traffic_open_paced: when light = red
  }
  state "Closed #quot;for now#quot;" as traffic_closed {
    state "At sea" as traffic_closed_sea {
      [*] --> traffic_closed_sea_calm
      state "Calm" as traffic_closed_sea_calm
      state "Crowded" as traffic_closed_sea_crowded
      traffic_closed_sea_calm --> traffic_closed_sea_crowded
      traffic_closed_sea_crowded --> traffic_closed_sea_crowded
    }
    --
    state "On the quay" as traffic_closed_quay
  }
  state "Over" as traffic_over
  traffic_over --> [*]
  traffic_open --> traffic_closed: on bell when fog and queue >= 4
  traffic_open_paced --> traffic_closed: after 2 turns chance 25%
  traffic_closed --> traffic_open_paced: when not fog
  traffic_closed --> traffic_over: after 3 turns
`);
});

test('draws several machines beside each other', () => {
  const { text } = wordingOf(harbour, 'ja');
  const [machine] = harbour.machines;
  const diagram = mermaidDiagram(harbour, [machine!, { ...machine!, id: 'end', states: [] }], text);
  expect(diagram).toContain('\n  state "往来" as traffic {\n    [*] --> traffic_open\n');
  expect(diagram).toContain('\n  state "往来" as end_ {\n  }\n');
});
