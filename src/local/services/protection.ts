import { drawId } from '../chance';
import { ServiceFailure } from '../failures';
import { type EnumValue, serviceClass } from '../service-class';
import type { Area, ProtectionState } from '../store';
import { User } from './session';
import type { SheetPlace } from './sheet-place';
import { ProtectionType } from './spreadsheet-enums';

/** A protected tab or range. Until its editors are changed it keeps nobody out who may edit the file. */
export class Protection {
  constructor(
    private readonly place: SheetPlace,
    private readonly made: ProtectionState,
    private readonly rangeOf: (area: Area) => object,
  ) {}

  /** Protects an area, or the whole tab when it is null. */
  static make(place: SheetPlace, area: Area | null, rangeOf: (area: Area) => object): Protection {
    const state: ProtectionState = {
      id: drawId(place.run.world.store.random, 10),
      area: area && { ...area },
      description: '',
      warningOnly: false,
      creator: place.run.as,
      editors: null,
    };
    place.reshape((sheet) => {
      if (area === null) sheet.protections = sheet.protections.filter((other) => other.area !== null);
      sheet.protections.push(state);
    });
    return new Protection(place, state, rangeOf);
  }

  getProtectionType(): EnumValue {
    return this.state.area ? ProtectionType.RANGE : ProtectionType.SHEET;
  }

  getRange(): object {
    return this.rangeOf(this.state.area ?? this.place.grid());
  }

  getDescription(): string {
    return this.state.description;
  }

  setDescription(description: string): this {
    this.alive().description = description;
    return this;
  }

  isWarningOnly(): boolean {
    return this.state.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    this.alive().warningOnly = warningOnly;
    return this;
  }

  canEdit(): boolean {
    const { editors, warningOnly } = this.state;
    const { as } = this.place.run;
    return warningOnly || editors === null || editors.includes(as) || as === this.place.spreadsheet.owner;
  }

  canDomainEdit(): boolean {
    return false;
  }

  getEditors(): User[] {
    return (this.state.editors ?? []).map((email) => new User(email));
  }

  addEditor(editor: string | User): this {
    return this.addEditors([editor]);
  }

  addEditors(editors: (string | User)[]): this {
    const state = this.alive();
    state.editors = [...new Set([...(state.editors ?? this.unremovable()), ...editors.map(emailOf)])];
    return this;
  }

  removeEditor(editor: string | User): this {
    return this.removeEditors([editor]);
  }

  /** The owner of the file and whoever runs this cannot be removed. */
  removeEditors(editors: (string | User)[]): this {
    const state = this.alive();
    const removed = editors.map(emailOf);
    const kept = (state.editors ?? []).filter((email) => !removed.includes(email));
    state.editors = [...new Set([...this.unremovable(), ...kept])];
    return this;
  }

  remove(): void {
    this.alive();
    this.place.reshape((sheet) => {
      sheet.protections = sheet.protections.filter(({ id }) => id !== this.made.id);
    });
  }

  private unremovable(): string[] {
    return [this.place.spreadsheet.owner, this.place.run.as];
  }

  /** As it is now: inserted and deleted rows move it. */
  private get state(): ProtectionState {
    const state = this.place.alive().protections.find(({ id }) => id === this.made.id);
    if (!state) throw new ServiceFailure('Protection not found');
    return state;
  }

  private alive(): ProtectionState {
    const { state } = this;
    if (!this.canEdit()) throw new ServiceFailure('You do not have permission to edit this protection.');
    return state;
  }
}

serviceClass<GoogleAppsScript.Spreadsheet.Protection>()(Protection, 'SpreadsheetApp.Protection', {
  getProtectionType: '',
  getRange: '',
  getDescription: '',
  setDescription: 'String',
  isWarningOnly: '',
  setWarningOnly: 'Boolean',
  canEdit: '',
  canDomainEdit: '',
  getEditors: '',
  addEditor: 'String|User',
  addEditors: 'String[]',
  removeEditor: 'String|User',
  removeEditors: 'String[]|User[]',
  remove: '',
});

function emailOf(user: string | User): string {
  return typeof user === 'string' ? user : user.getEmail();
}
