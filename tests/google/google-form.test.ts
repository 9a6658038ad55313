import { type ScriptWorld, scriptWorld } from './script-world';

interface Item {
  readonly title: string;
  readonly kind: 'list' | 'choice' | 'checkboxes' | 'text';
}

const ITEMS: readonly Item[] = [
  { title: 'Đơn vị', kind: 'list' },
  { title: 'Nội dung (1)', kind: 'choice' },
  { title: 'Lĩnh vực (1)', kind: 'list' },
];

/** A world with a Form of these questions, which the script's owner can open. */
function formWorld(items: readonly Item[] = ITEMS): { world: ScriptWorld; id: string } {
  const world = scriptWorld();
  const id = world.run(({ desk }, wanted) => {
    // The published state of a form is not in the types.
    const create = FormApp.create as (title: string, isPublished: boolean) => GoogleAppsScript.Forms.Form;
    const form = create.call(FormApp, 'Đăng ký', true);
    for (const { title, kind } of wanted) {
      if (kind === 'list') form.addListItem().setTitle(title).setChoiceValues(['A', 'B']);
      if (kind === 'choice') form.addMultipleChoiceItem().setTitle(title).setChoiceValues(['A', 'B']);
      if (kind === 'checkboxes') form.addCheckboxItem().setTitle(title).setChoiceValues(['A', 'B']);
      if (kind === 'text') form.addTextItem().setTitle(title);
    }
    desk.memory.set({ owner: desk.actor, form: form.getId() });
    return form.getId();
  }, items);
  return { world, id };
}

const offer = (world: ScriptWorld, units: readonly string[]) =>
  world.run(
    ({ desk }, list) => desk.openForm()?.offer({ units: list, contents: ['1. Một'], fields: ['Kinh tế'] }),
    units,
  );
const choices = (world: ScriptWorld, id: string, title: string) =>
  world.runtime
    .form(id)
    .state.items.find((item) => item.title === title)
    ?.choices.map(({ value }) => value);

describe('googleForm', () => {
  it('offers something although there is nothing to offer, since Google refuses an empty list', () => {
    const { world, id } = formWorld();
    offer(world, []);
    expect(choices(world, id, 'Đơn vị')).toHaveLength(1);
  });

  it('offers a name once', () => {
    const { world, id } = formWorld();
    offer(world, ['A', 'A', 'B']);
    expect(choices(world, id, 'Đơn vị')).toEqual(['A', 'B']);
  });

  it('leaves questions alone that are not its own', () => {
    const { world, id } = formWorld([...ITEMS, { title: 'Câu hỏi thêm', kind: 'list' }]);
    offer(world, ['X']);
    expect(choices(world, id, 'Câu hỏi thêm')).toEqual(['A', 'B']);
  });

  it.each(['checkboxes', 'text'] as const)('offers the others although someone made a question one of %s', (kind) => {
    const { world, id } = formWorld([
      { title: 'Nội dung (1)', kind },
      { title: 'Đơn vị', kind: 'list' },
    ]);
    offer(world, ['X']);
    expect(choices(world, id, 'Đơn vị')).toEqual(['X']);
  });

  it('gives several ticked answers as one text', () => {
    const { world, id } = formWorld([{ title: 'Nội dung (1)', kind: 'checkboxes' }]);
    world.runtime.form(id).submit({ 'Nội dung (1)': ['A', 'B'] });
    expect(world.run(({ desk }) => desk.openForm()?.responsesSince(undefined)[0]?.answers())).toEqual({
      'Nội dung (1)': 'A, B',
    });
  });

  it.each(['Service error: Forms', 'Timeout', 'Gọi quá nhiều lần. Hãy thử lại sau.'])(
    'does not take a response for gone when the service fails: %s',
    (trouble) => {
      const { world, id } = formWorld();
      const { responseId } = world.runtime.form(id).submit({ 'Đơn vị': 'A' });
      world.runtime.onCall = ({ name, phase }) =>
        name === 'Form.getResponse' && phase === 'before' ? new Error(trouble) : undefined;
      expect(() =>
        world.run(({ desk }, wanted) => desk.openForm()?.response(wanted)?.id ?? 'gone', responseId),
      ).toThrow(trouble);
    },
  );

  it('reads a list of responses in one call and their answers only when asked', () => {
    const { world, id } = formWorld();
    for (const unit of ['A', 'B', 'A']) world.runtime.form(id).submit({ 'Đơn vị': unit });
    world.run(({ desk }) => desk.openForm()?.responsesSince(undefined).length);
    expect([world.latest.calls['Form.getResponses'], world.latest.calls['FormResponse.getItemResponses'] ?? 0]).toEqual(
      [1, 0],
    );
  });

  it('is opened by the owner only, and not when it is gone', () => {
    const { world, id } = formWorld();
    const opens = () => world.run(({ desk }) => desk.openForm() !== undefined);
    expect(opens()).toBe(true);
    world.run(({ desk }) => desk.memory.set({ owner: 'nguoi.khac@example.com' }));
    expect(opens()).toBe(false);
    world.run(({ desk }) => desk.memory.set({ owner: desk.actor }));
    delete world.runtime.store.forms[id];
    expect(opens()).toBe(false);
  });
});
