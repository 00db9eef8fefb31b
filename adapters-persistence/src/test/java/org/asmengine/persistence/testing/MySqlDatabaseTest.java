package org.asmengine.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MySqlDatabaseTest {

  @Test
  void anotherDatabaseKeepsServerAccountAndOptions() {
    MySqlDatabase database = at("jdbc:mysql://127.0.0.1:13306/asm?a=b&c=d/e").named("other");

    assertThat(database)
        .isEqualTo(at("jdbc:mysql://127.0.0.1:13306/other?a=b&c=d/e"))
        .extracting(MySqlDatabase::name)
        .isEqualTo("other");
  }

  @Test
  void anAddressMayNameTheServerAlone() {
    assertThat(at("jdbc:mysql://db").name()).isEmpty();
    assertThat(at("jdbc:mysql://db/").named("x").url()).isEqualTo("jdbc:mysql://db/x");
    assertThat(at("jdbc:mysql://db:1?a=b").named("x").url()).isEqualTo("jdbc:mysql://db:1/x?a=b");
  }

  @Test
  void whatIsNotMySqlIsRefused() {
    assertThatThrownBy(() -> at("jdbc:h2:mem:x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("jdbc:h2:mem:x");
  }

  @Test
  void thePasswordIsNotShown() {
    assertThat(at("jdbc:mysql://db/asm")).hasToString("someone at jdbc:mysql://db/asm");
  }

  private static MySqlDatabase at(String url) {
    return new MySqlDatabase(url, "someone", "secret");
  }
}
