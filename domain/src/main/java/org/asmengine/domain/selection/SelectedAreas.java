package org.asmengine.domain.selection;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The areas of a year, and which of them are selected.
 *
 * @param areas all areas by code
 * @param selected the codes of the selected ones
 */
public record SelectedAreas(Map<String, Area> areas, Set<String> selected) {

  /** Copies the collections; what is selected has to be an area. */
  public SelectedAreas {
    areas = Map.copyOf(areas);
    selected = Set.copyOf(selected);
    if (!areas.keySet().containsAll(selected)) {
      throw new IllegalArgumentException("a selected area is none of the areas");
    }
  }

  /** Whether the area is selected. */
  public boolean isSelected(String code) {
    return selected.contains(code);
  }

  /** The area of the code. */
  public Optional<Area> find(String code) {
    return Optional.ofNullable(areas.get(code));
  }
}
