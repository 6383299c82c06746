import { answerSection } from '../section/answer.ts';
import { askedSection } from '../section/asked.ts';
import { courseSection } from '../section/course.ts';
import { discoveriesSection } from '../section/discoveries.ts';
import { distributionsSection } from '../section/distributions.ts';
import { endingsSection } from '../section/endings.ts';
import { expectationsSection } from '../section/expectations.ts';
import { fansSection } from '../section/fans.ts';
import { figuresSection } from '../section/figures.ts';
import { influencesSection } from '../section/influences.ts';
import { parametersSection } from '../section/parameters.ts';
import { provenanceSection } from '../section/provenance.ts';
import { tellingSection } from '../section/telling.ts';
import type { Wording } from '../wording/wording.ts';
import type { StudyDocument } from './document.ts';

/** Everything that a report says, the answer first and what it rests on last; sections without content are left out. */
export function studyDocument(words: Wording): StudyDocument {
  const { answer, scenario, phrases, language, text, count } = words;
  const { title, question, size, seed } = answer;
  const marking = scenario.marking && text(scenario.marking);
  const sections = [
    answerSection(words),
    askedSection(words),
    figuresSection(words),
    endingsSection(words),
    expectationsSection(words),
    influencesSection(words),
    discoveriesSection(words),
    distributionsSection(words),
    courseSection(words),
    fansSection(words),
    tellingSection(words),
    parametersSection(words),
    provenanceSection(words),
  ];
  return {
    language,
    title: text(title),
    ...(marking && { marking }),
    ...(question && { question: text(question) }),
    about: phrases.about(text(answer.scenario.title), answer.scenario.version, count(size.runs), seed),
    sections: sections.filter((section) => section !== undefined),
  };
}
