import { ServiceFailure } from '../failures';
import type { Realm } from '../realm';
import type { Run } from '../run';
import { serviceClass } from '../service-class';
import type { Blob } from './blob';
import { HtmlOutput } from './html-output';

/** Pages of the script. */
export class HtmlService {
  constructor(private readonly run: Run) {}

  createHtmlOutput(html: string | Blob = ''): HtmlOutput {
    return new HtmlOutput(typeof html === 'string' ? html : html.getDataAsString());
  }

  createHtmlOutputFromFile(fileName: string): HtmlOutput {
    return new HtmlOutput(this.file(fileName));
  }

  createTemplate(html: string): HtmlTemplate {
    return new HtmlTemplate(this.run, html);
  }

  createTemplateFromFile(fileName: string): HtmlTemplate {
    return new HtmlTemplate(this.run, this.file(fileName));
  }

  private file(fileName: string): string {
    const page = this.run.world.files.pages.get(fileName);
    if (page === undefined) throw new ServiceFailure(`No HTML file named ${fileName} was found.`);
    return page;
  }
}

serviceClass<GoogleAppsScript.HTML.HtmlService>()(HtmlService, 'HtmlService', {
  createHtmlOutput: '|String|Blob',
  createHtmlOutputFromFile: 'String',
  createTemplate: 'String',
  createTemplateFromFile: 'String',
});

/** A page with scriptlets; what the script sets on it are their variables. */
export class HtmlTemplate {
  constructor(
    private readonly run: Run,
    private readonly source: string,
  ) {}

  evaluate(): HtmlOutput {
    const realm = this.run.realm as Realm;
    const write = realm.expression(`(function (__vars) { with (__vars) { ${codeOf(this.source)} } })`);
    const outcome = realm.callInside(write, [realm.valuesOf(this)]);
    return new HtmlOutput(String(outcome));
  }
}

serviceClass<GoogleAppsScript.HTML.HtmlTemplate>()(
  HtmlTemplate,
  'HtmlService.HtmlTemplate',
  { evaluate: '' },
  { open: true },
);

/**
 * The body of a function that writes the page: `<? … ?>` runs, `<?= … ?>` prints escaped, `<?!= … ?>` prints as it is.
 * Google escapes by where the text stands; here html is escaped everywhere, and inside a script element the value
 * becomes a string literal.
 */
function codeOf(source: string): string {
  let code = `let __out = ''; const __html = (value) => String(value).replace(/[&<>"']/g, (letter) => '&#' + letter.charCodeAt(0) + ';');
    const __literal = (value) => JSON.stringify(String(value)).replace(/</g, '\\\\x3c').replace(/>/g, '\\\\x3e').replace(/\\u2028/g, '\\\\u2028').replace(/\\u2029/g, '\\\\u2029');`;
  let insideScript = false;
  for (const [index, part] of source.split(/<\?(.*?)\?>/s).entries()) {
    if (index % 2 === 0) {
      const tags = part.match(/<\/?script\b/gi);
      if (tags) insideScript = !(tags.at(-1) as string).startsWith('</');
      code += `__out += ${JSON.stringify(part)};`;
    } else if (part.startsWith('!=')) {
      code += `__out += String(${part.slice(2)});`;
    } else if (part.startsWith('=')) {
      code += `__out += ${insideScript ? '__literal' : '__html'}(${part.slice(1)});`;
    } else {
      code += `${part}\n`;
    }
  }
  return `${code} return __out;`;
}
