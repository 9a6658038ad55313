import { Icon } from './icon';
import { StatusTags } from './status-tags';
import { contentText, extensionText, lastActivityText, reminderText, type Unit, warningTexts } from './unit-words';

/** The line of a unit: a box to tick unless the unit is exempt, and the way to its file. */
export function UnitRow(props: {
  readonly unit: Unit;
  /** Things that hold for every unit shown need not be said of each. */
  readonly isAnyInvited: boolean;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
  readonly onOpen: () => void;
}) {
  const { unit, isAnyInvited, isTicked, onTick, onOpen } = props;
  const history = [reminderText(unit), lastActivityText(unit)].filter((text) => text !== '').join(' · ');
  return (
    <li class={isTicked ? 'item ticked' : 'item'}>
      {unit.status === 'Được miễn' ? (
        <span class="tick" />
      ) : (
        <label class="tick">
          <input
            type="checkbox"
            checked={isTicked}
            aria-label={`Chọn ${unit.name}`}
            onChange={(event) => onTick(event.currentTarget.checked)}
          />
        </label>
      )}
      <button type="button" class="line" onClick={onOpen}>
        <span class="text">
          <span class="name">{unit.name}</span>
          <StatusTags unit={unit} />
          {[contentText(unit), extensionText(unit), history]
            .filter((text) => text !== '')
            .map((text) => (
              <span class="row" key={text}>
                {text}
              </span>
            ))}
          {warningTexts({ ...unit, invited: unit.invited || !isAnyInvited }).map((text) => (
            <span class="row warning" key={text}>
              {text}
            </span>
          ))}
        </span>
        <Icon name="forward" />
      </button>
    </li>
  );
}
