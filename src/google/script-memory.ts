import type { Memory } from '../app/ports';

/** Memory kept in the script's properties: at most 9 KB a value, 500 KB in all (quotas page), shared by every user of the script. */
export function scriptMemory(): Memory {
  const properties = PropertiesService.getScriptProperties();
  return {
    all: () => new Map(Object.entries(properties.getProperties())),
    set: (values) => {
      const kept: Record<string, string> = {};
      for (const [name, value] of Object.entries(values)) {
        if (value === null) properties.deleteProperty(name);
        else kept[name] = value;
      }
      if (Object.keys(kept).length > 0) properties.setProperties(kept, false);
    },
  };
}
