import { ServiceFailure } from '../failures';
import type { Run } from '../run';
import { type EnumValue, enumeration, serviceClass } from '../service-class';
import type { MenuState } from '../store';
import type { HtmlOutput } from './html-output';

const Button = enumeration('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const ButtonSet = enumeration('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

/** What a script shows beside the grid. */
export class Ui {
  constructor(private readonly run: Run) {}

  createMenu(caption: string): Menu {
    return new Menu(this.run, { name: caption, entries: [] });
  }

  createAddonMenu(): Menu {
    return new Menu(this.run, { name: 'Extensions', entries: [] });
  }

  /**
   * Asks and waits. The script is suspended meanwhile, and locks do not survive that. The answer is whatever
   * the world's `alertAnswer` says.
   */
  alert(first: string, second?: string | EnumValue, third?: EnumValue): EnumValue {
    const [title, prompt, buttons] = partsOf(first, second, third);
    const { alertAnswer } = this.run.world.shared;
    this.suspend(title, prompt, buttons, alertAnswer);
    return Button[alertAnswer as keyof typeof Button];
  }

  prompt(first: string, second?: string | EnumValue, third?: EnumValue): PromptResponse {
    const [title, prompt, buttons] = partsOf(first, second, third);
    const { alertAnswer, promptAnswer } = this.run.world.shared;
    this.suspend(title, prompt, buttons, promptAnswer);
    return new PromptResponse(Button[alertAnswer as keyof typeof Button], promptAnswer);
  }

  showSidebar(userInterface: HtmlOutput): void {
    const { title, content } = userInterface.page;
    this.run.world.store.ui.sidebar = { title, html: content };
  }

  showModalDialog(userInterface: HtmlOutput, title: string): void {
    this.showDialog(userInterface, title, true);
  }

  showModelessDialog(userInterface: HtmlOutput, title: string): void {
    this.showDialog(userInterface, title, false);
  }

  private showDialog({ page }: HtmlOutput, title: string, modal: boolean): void {
    this.run.world.store.ui.dialogs.push({ title, html: page.content, width: page.width, height: page.height, modal });
  }

  private suspend(title: string, prompt: string, buttons: string, answer: string): void {
    if (this.run.context === 'simple') throw new ServiceFailure('Cannot call Ui.alert() from this context.');
    const { locks, store } = this.run.world;
    for (const [name, { run }] of locks) if (run === this.run) locks.delete(name);
    store.ui.alerts.push({ at: this.run.now, title, prompt, buttons, answer });
  }
}

serviceClass<GoogleAppsScript.Base.Ui>()(
  Ui,
  'Ui',
  {
    createMenu: 'String',
    createAddonMenu: '',
    alert: 'String|String,ButtonSet|String,String,ButtonSet',
    prompt: 'String|String,ButtonSet|String,String,ButtonSet',
    showSidebar: 'HtmlOutput',
    showModalDialog: 'HtmlOutput,String',
    showModelessDialog: 'HtmlOutput,String',
  },
  { constants: { Button, ButtonSet } },
);

/** What a person typed into a prompt, and the button pressed. */
export class PromptResponse {
  constructor(
    private readonly button: EnumValue,
    private readonly text: string,
  ) {}

  getSelectedButton(): EnumValue {
    return this.button;
  }

  getResponseText(): string {
    return this.text;
  }
}

serviceClass<GoogleAppsScript.Base.PromptResponse>()(PromptResponse, 'PromptResponse', {
  getSelectedButton: '',
  getResponseText: '',
});

/** A menu being built; one of an existing name replaces it. */
export class Menu {
  constructor(
    private readonly run: Run,
    private readonly state: MenuState,
  ) {}

  addItem(caption: string, functionName: string): this {
    this.state.entries.push({ kind: 'item', caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.state.entries.push({ kind: 'separator' });
    return this;
  }

  addSubMenu(menu: Menu): this {
    this.state.entries.push({ kind: 'menu', menu: menu.state });
    return this;
  }

  addToUi(): void {
    const { ui } = this.run.world.store;
    ui.menus = [...ui.menus.filter(({ name }) => name !== this.state.name), structuredClone(this.state)];
  }
}

serviceClass<GoogleAppsScript.Base.Menu>()(Menu, 'Menu', {
  addItem: 'String,String',
  addSeparator: '',
  addSubMenu: 'Menu',
  addToUi: '',
});

function partsOf(
  first: string,
  second?: string | EnumValue,
  third?: EnumValue,
): [title: string, prompt: string, buttons: string] {
  if (typeof second === 'string') return [first, second, third?.text ?? 'OK'];
  return ['', first, second?.text ?? 'OK'];
}
