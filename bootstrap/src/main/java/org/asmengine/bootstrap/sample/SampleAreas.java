package org.asmengine.bootstrap.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The areas of a selection: those of the participants are selected, three times as many others are
 * not. Each has three ZIP codes; some ZIP codes are in no area.
 */
final class SampleAreas {

  private static final int ZIPS = 3;
  private static final int FIRST_ZIP = 10_001;
  private static final int RURAL_ZIPS = 100;
  private static final int OTHERS_FOR_EACH = 3;
  private static final int FIRST_OTHER = 60_000;
  private static final int OTHER_STEP = 40;
  private static final int MOST_OTHERS = 990;

  private final List<String> codes;
  private final int selected;

  private SampleAreas(List<String> codes, int selected) {
    this.codes = codes;
    this.selected = selected;
  }

  /** The areas around these, which are selected. */
  static SampleAreas around(Set<String> selected) {
    List<String> codes = new ArrayList<>(selected);
    int others = Math.min(MOST_OTHERS, OTHERS_FOR_EACH * selected.size() + 1);
    for (int i = 0; i < others; i++) {
      codes.add(Integer.toString(FIRST_OTHER + OTHER_STEP * i));
    }
    return new SampleAreas(codes, selected.size());
  }

  void write(SelectionFiles files) throws IOException {
    for (int i = 0; i < codes.size(); i++) {
      files.area(
          "%s,Sample area %d,%s,%d,%d.00,%s"
              .formatted(
                  codes.get(i),
                  i + 1,
                  i % 8 == 7 ? "METROPOLITAN_DIVISION" : "CBSA",
                  500 + 7919L * (i + 1) % 9_500,
                  100_000 + 104_729L * (i + 1) % 900_000,
                  i < selected ? "Y" : "N"));
      for (int k = 0; k < ZIPS; k++) {
        files.zipArea(zip(i, k) + "," + codes.get(i));
      }
    }
    for (int i = 0; i < RURAL_ZIPS; i++) {
      files.zipArea(zip(codes.size() + i, 0) + ",");
    }
  }

  /** A ZIP code of the area. */
  String zipOf(String area, Draws draws) {
    return zip(codes.indexOf(area), draws.below(ZIPS));
  }

  /** A ZIP code outside of the selected areas. */
  String zipElsewhere(Draws draws) {
    return zip(draws.between(selected, codes.size() + RURAL_ZIPS - 1), 0);
  }

  private static String zip(int area, int number) {
    return Integer.toString(FIRST_ZIP + area * ZIPS + number);
  }
}
