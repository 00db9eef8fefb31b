package org.asmengine.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.asmengine.domain.Covers;
import org.asmengine.domain.digest.Sha256;
import org.junit.jupiter.api.Test;

/** A stratified random sample of areas that anybody can repeat. */
@Covers(AreaSampler.class)
class AreaSamplerTest {

  private static List<Area> areas(int count) {
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      areas.add(
          new Area(
              "%05d".formatted(10_000 + i),
              "Area " + i,
              Area.Kind.CBSA,
              1_000 + 37L * i % 500,
              BigDecimal.valueOf(53L * i % 900)));
    }
    return areas;
  }

  private static List<String> selected(List<AreaSampler.Drawn> drawn) {
    return drawn.stream()
        .filter(AreaSampler.Drawn::selected)
        .map(one -> one.area().code())
        .toList();
  }

  @Test
  void aQuarterOfEachStratumIsSelected() {
    List<AreaSampler.Drawn> drawn = AreaSampler.draw(areas(240), "seed", Selections.rules());

    Map<Integer, Long> all =
        drawn.stream()
            .collect(Collectors.groupingBy(AreaSampler.Drawn::stratum, Collectors.counting()));
    Map<Integer, Long> selected =
        drawn.stream()
            .filter(AreaSampler.Drawn::selected)
            .collect(Collectors.groupingBy(AreaSampler.Drawn::stratum, Collectors.counting()));
    assertThat(all).containsOnlyKeys(1, 2, 3, 4, 5, 6).containsValue(40L);
    assertThat(selected.values()).containsOnly(10L);
  }

  @Test
  void strataAreCutByVolumeFirstAndThenBySpending() {
    List<Area> areas = areas(12);
    List<AreaSampler.Drawn> drawn = AreaSampler.draw(areas, "seed", Selections.rules());

    for (AreaSampler.Drawn one : drawn) {
      for (AreaSampler.Drawn other : drawn) {
        int volume = (one.stratum() - 1) / 2;
        int otherVolume = (other.stratum() - 1) / 2;
        if (volume < otherVolume) {
          assertThat(one.area().patientVolume()).isLessThan(other.area().patientVolume());
        } else if (volume == otherVolume && one.stratum() < other.stratum()) {
          assertThat(one.area().spending()).isLessThan(other.area().spending());
        }
      }
    }
  }

  @Test
  void theLotIsADigestThatAnybodyCanWorkOut() {
    AreaSampler.Drawn first = AreaSampler.draw(areas(12), "2027", Selections.rules()).getFirst();

    assertThat(first.area().code()).isEqualTo("10000");
    assertThat(first.lot()).isEqualTo(Sha256.of("asm-area-sample-1|2027|10000"));
  }

  @Test
  void theLowestLotsOfAStratumAreSelected() {
    List<AreaSampler.Drawn> drawn = AreaSampler.draw(areas(120), "2027", Selections.rules());

    for (AreaSampler.Drawn one : drawn) {
      for (AreaSampler.Drawn other : drawn) {
        if (one.stratum() == other.stratum() && one.selected() && !other.selected()) {
          assertThat(one.lot()).isLessThan(other.lot());
        }
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameSampleWhateverTheOrder() {
    List<Area> shuffled = new ArrayList<>(areas(200));
    Collections.shuffle(shuffled, new Random(7));

    assertThat(AreaSampler.draw(shuffled, "a", Selections.rules()))
        .isEqualTo(AreaSampler.draw(areas(200), "a", Selections.rules()));
  }

  @Test
  void anotherSeedGivesAnotherSample() {
    assertThat(selected(AreaSampler.draw(areas(200), "a", Selections.rules())))
        .isNotEqualTo(selected(AreaSampler.draw(areas(200), "b", Selections.rules())));
  }

  @Test
  void sharesAreRoundedHalfUp() {
    assertThat(selected(AreaSampler.draw(areas(12), "a", Selections.rules()))).hasSize(6);
    assertThat(selected(AreaSampler.draw(areas(6), "a", Selections.rules()))).isEmpty();
    assertThat(AreaSampler.draw(List.of(), "a", Selections.rules())).isEmpty();
  }
}
