const wide = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]/;

/**
 * The paragraphs of a text. Authors break lines to fit their editors, the printer to fit the terminal: within a
 * paragraph an author's break is a blank, or nothing between characters of scripts that have no blanks. An empty line
 * parts paragraphs, and lines that begin with a dash, a star or a number stay lines.
 */
export function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of text.split('\n').map((each) => each.trim())) {
    const last = paragraphs.at(-1);
    if (open && last !== undefined && line !== '' && !/^([-*•]|\d+[.)])\s/.test(line)) {
      const joined = wide.test(last.at(-1) ?? '') && wide.test(line[0] ?? '') ? last + line : `${last} ${line}`;
      paragraphs[paragraphs.length - 1] = joined;
    } else if (line !== '') paragraphs.push(line);
    open = line !== '';
  }
  return paragraphs;
}
