package org.asmengine.application.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The lines of rows with equal keys, and no others. */
class DuplicateKeysTest {

  private static List<Long> naive(List<RowKey> keys) {
    Map<RowKey, List<Long>> lines = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      lines.computeIfAbsent(keys.get(i), absent -> new ArrayList<>()).add(i + 2L);
    }
    return lines.values().stream()
        .filter(same -> same.size() > 1)
        .flatMap(List::stream)
        .sorted()
        .toList();
  }

  private static List<Long> found(List<RowKey> keys) {
    DuplicateKeys duplicates = new DuplicateKeys();
    for (int i = 0; i < keys.size(); i++) {
      duplicates.add(keys.get(i), i + 2L);
    }
    return duplicates.lines();
  }

  @Provide
  Arbitrary<List<RowKey>> keys() {
    Arbitrary<Long> parts =
        Arbitraries.of(0L, 1L, -1L, 2L, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, 1L << 34);
    return Combinators.combine(parts, parts, parts).as(RowKey::new).list().ofMaxSize(120);
  }

  @Property(tries = 200)
  void areThoseOfAMap(@ForAll("keys") List<RowKey> keys) {
    assertThat(found(keys)).isEqualTo(naive(keys));
  }

  @Test
  void areThoseOfAMapWhenTheTableHasGrownSeveralTimes() {
    Random random = new Random(7);
    List<RowKey> keys = new ArrayList<>();
    for (int i = 0; i < 40_000; i++) {
      keys.add(new RowKey(random.nextLong(300), random.nextLong(200), random.nextLong(2)));
    }

    assertThat(found(keys)).isEqualTo(naive(keys)).hasSizeGreaterThan(1000);
  }

  @Test
  void keysThatDifferInOneNumberAreNoDuplicates() {
    List<RowKey> keys = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      keys.add(new RowKey(i, 0, 0));
      keys.add(new RowKey(-1, i, 0));
      keys.add(new RowKey(-1, -1, i));
    }

    assertThat(found(keys)).isEmpty();
  }

  @Test
  void aKeyThatIsThereThreeTimesHasThreeLines() {
    RowKey key = new RowKey(1, 2, 3);

    assertThat(found(List.of(key, new RowKey(0, 0, 0), key, key))).containsExactly(2L, 4L, 5L);
  }
}
