import { ServiceFailure } from '../failures';
import { serviceClass } from '../service-class';

/** A page as it is being put together. */
export interface Page {
  title: string;
  content: string;
  width: number;
  height: number;
  metaTags: { name: string; content: string }[];
}

const META_TAGS = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];

/** Html that a script may show. */
export class HtmlOutput {
  readonly page: Page;

  constructor(content: string) {
    this.page = { title: '', content, width: 0, height: 0, metaTags: [] };
  }

  getContent(): string {
    return this.page.content;
  }

  setContent(content: string): this {
    this.page.content = content;
    return this;
  }

  append(content: string): this {
    this.page.content += content;
    return this;
  }

  getTitle(): string {
    return this.page.title;
  }

  setTitle(title: string): this {
    this.page.title = title;
    return this;
  }

  setWidth(width: number): this {
    this.page.width = width;
    return this;
  }

  setHeight(height: number): this {
    this.page.height = height;
    return this;
  }

  addMetaTag(name: string, content: string): this {
    if (!META_TAGS.includes(name))
      throw new ServiceFailure(`The specified meta tag cannot be used in this context: ${name}`);
    this.page.metaTags.push({ name, content });
    return this;
  }
}

serviceClass<GoogleAppsScript.HTML.HtmlOutput>()(HtmlOutput, 'HtmlService.HtmlOutput', {
  getContent: '',
  setContent: 'String',
  append: 'String',
  getTitle: '',
  setTitle: 'String',
  setWidth: 'Integer',
  setHeight: 'Integer',
  addMetaTag: 'String,String',
});
