package org.asmengine.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentMySqlTest {

  @Test
  void takesTheServerThatIsNamed() {
    assertThat(
            new EnvironmentMySql(
                    Map.of(
                        "ASM_MYSQL_URL", "jdbc:mysql://db/asm",
                        "ASM_DB_USER", "someone",
                        "ASM_DB_PASSWORD", ""))
                .find())
        .contains(new MySqlDatabase("jdbc:mysql://db/asm", "someone", ""));
  }

  @Test
  void isClosedWithoutAnAddress() {
    assertThat(new EnvironmentMySql(Map.of("ASM_DB_USER", "someone")).find()).isEmpty();
    assertThat(new EnvironmentMySql(Map.of("ASM_MYSQL_URL", "")).find()).isEmpty();
  }

  @Test
  void anAddressWithoutAnAccountIsAnError() {
    EnvironmentMySql source = new EnvironmentMySql(Map.of("ASM_MYSQL_URL", "jdbc:mysql://db/asm"));

    assertThatThrownBy(source::find)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("ASM_MYSQL_URL is set, so ASM_DB_USER has to be set as well");
  }
}
