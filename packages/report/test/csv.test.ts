import { expect, test } from 'vitest';
import { studyReport } from '../src/index.ts';
import { answer, source } from './answer.ts';

test('the table has a row for each option and figure, and an empty cell where there is nothing', () => {
  expect(studyReport(source, { format: 'csv', language: 'ja' }).split('\r\n')).toEqual([
    'option,name,figure,unit,runs,estimate,low,high,parameters_low,parameters_high,listed_low,listed_high,difference,difference_low,difference_high,regret_if_less,regret_if_more',
    '1,policy of south = calm,share(clash),%,1000,12.4,10.5,14.6,3,25,11,13.8,,,,1.2,33',
    '1,policy of south = calm,mean(peak),points,1000,7.25,7.1,7.4,5.5,9,7,7.5,,,,,',
    '1,policy of south = calm,"quantile(peak, 90%)",points,1000,11,10,12,,,,,,,,,',
    '2,policy of south = bold,share(clash),%,999,31,28.2,33.9,15,50,29,33,18.6,15.4,21.8,33,1.2',
    '2,policy of south = bold,mean(peak),points,999,7.3,7.1,7.5,6,9.5,7,7.6,0.05,-0.1,0.2,,',
    '2,policy of south = bold,"quantile(peak, 90%)",points,0,,,,,,,,,,,,',
    '',
  ]);
});

test('the JSON has the plan, the answer and the fans to the last digit', () => {
  expect(JSON.parse(studyReport(source, { format: 'json', language: 'en' }))).toEqual({
    ...{ format: 'sandtable.report', formatVersion: 1, scenario: 'harbour', plan: source.plan },
    ...{ answer, fans: source.fans },
  });
});
