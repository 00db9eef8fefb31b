package org.asmengine.application.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Identifiers of entries come in the order of their instants and can't be guessed. */
class EntryIdsTest {

  private static final Instant NOW = Instant.parse("2027-05-01T12:00:00.123456Z");

  @Test
  void comeInTheOrderOfTheMicrosecond() {
    assertThat(EntryIds.at(NOW)).isLessThan(EntryIds.at(NOW.plusNanos(1_000)));
    assertThat(EntryIds.at(Instant.EPOCH)).isLessThan(EntryIds.at(NOW));
    assertThat(EntryIds.at(NOW)).isLessThan(EntryIds.at(Instant.parse("2099-12-31T23:59:59Z")));
  }

  @Test
  void areNineteenLettersAndDigitsAndNeverTheSame() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String id = EntryIds.at(NOW);
      assertThat(id).matches("[0-9a-z]{19}");
      ids.add(id);
    }
    assertThat(ids).hasSize(1_000);
  }
}
