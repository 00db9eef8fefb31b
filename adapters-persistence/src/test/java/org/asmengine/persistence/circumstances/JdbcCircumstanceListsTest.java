package org.asmengine.persistence.circumstances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.asmengine.application.circumstances.CircumstanceLine;
import org.asmengine.application.circumstances.CircumstanceLists;
import org.asmengine.application.register.EntryIds;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;

/** What a run was started with comes back as it was, line by line. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcCircumstanceListsTest {

  private static final Instant NOW = Instant.parse("2028-04-15T12:00:00.123456Z");

  private final Stores stores;
  private final CircumstanceLists lists;

  JdbcCircumstanceListsTest(TestDatabase database) {
    this.stores = database.stores();
    this.lists = stores.bean(CircumstanceLists.class);
  }

  private static List<CircumstanceLine> lines(int number) {
    List<CircumstanceLine> lines = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      String npi = i % 2 == 0 ? "" : "%010d".formatted(i);
      lines.add(new CircumstanceLine("%09d".formatted(number - i), npi, "EUC " + i));
    }
    return lines;
  }

  @Test
  void keepsTheLinesInTheirOrder() {
    String id = EntryIds.at(NOW);
    lists.add(id, Stores.YEAR, NOW, lines(1_500));
    assertThat(lists.lines(id)).isEqualTo(lines(1_500));
  }

  @Test
  void aListMayBeEmptyAndOneThatIsNotThereIs() {
    String id = EntryIds.at(NOW);
    lists.add(id, Stores.YEAR, NOW, List.of());
    assertThat(lists.lines(id)).isEmpty();
    assertThat(lists.lines("nothing")).isEmpty();
  }

  @Test
  void belongsToTheTransactionThatAddsIt() {
    String id = EntryIds.at(NOW);
    stores
        .transaction()
        .executeWithoutResult(status -> {
          lists.add(id, Stores.YEAR, NOW, lines(3));
          assertThat(lists.lines(id)).hasSize(3);
          status.setRollbackOnly();
        });
    assertThat(lists.lines(id)).isEmpty();
  }

  @Test
  void isAddedOnce() {
    String id = EntryIds.at(NOW);
    lists.add(id, Stores.YEAR, NOW, lines(3));
    assertThatThrownBy(() -> lists.add(id, Stores.YEAR, NOW, lines(2)))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(lists.lines(id)).isEqualTo(lines(3));
  }
}
