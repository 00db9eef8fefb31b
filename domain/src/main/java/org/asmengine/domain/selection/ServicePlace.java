package org.asmengine.domain.selection;

import java.util.Comparator;

/**
 * Where services took place. Places are ordered by area, a place outside of all areas last, and
 * then by ZIP code.
 *
 * @param zip the ZIP code; empty where only the area is known, or only areas are counted
 * @param area the code of the area; empty outside of all areas
 */
public record ServicePlace(String zip, String area) implements Comparable<ServicePlace> {

  private static final Comparator<ServicePlace> ORDER =
      Comparator.comparing((ServicePlace place) -> place.area().isEmpty())
          .thenComparing(ServicePlace::area)
          .thenComparing(ServicePlace::zip);

  @Override
  public int compareTo(ServicePlace other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    String where = area.isEmpty() ? "no area" : "area " + area;
    return zip.isEmpty() ? where : "ZIP %s in %s".formatted(zip, where);
  }
}
