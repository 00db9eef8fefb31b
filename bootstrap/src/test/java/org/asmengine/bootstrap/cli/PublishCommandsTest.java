package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code asm verify-run} and {@code asm publish}. */
@ExtendWith(ExampleRuns.Parameter.class)
class PublishCommandsTest {

  private final ExampleRuns runs;

  PublishCommandsTest(ExampleRuns runs) {
    this.runs = runs;
  }

  @Test
  void verifiesAnIntactRun() {
    CommandRun run = runs.run("verify-run", "1");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .matches("Run 1 is intact: 3,302 rows read, output digest [0-9a-f]{64}\\R");
  }

  @Test
  void findsADamagedRun() throws SQLException {
    runs.damage(4);

    CommandRun text = runs.run("verify-run", "4");
    CommandRun json = runs.run("verify-run", "4", "--json");

    assertThat(text.exitCode()).isOne();
    assertThat(text.out()).isEmpty();
    assertThat(text.err())
        .contains("asm: RUN_DAMAGED: run 4 is damaged:", "final_scores.csv: the chain breaks at");
    assertThat(json.exitCode()).isOne();
    assertThat(json.json().get("intact").asBoolean()).isFalse();
    assertThat(json.json().get("findings").size()).isPositive();
  }

  @Test
  void publishesOneRunForAPaymentYear() {
    CommandRun published = runs.run("publish", "1", "--by", "J. Doe");

    assertThat(published.exitCode()).isZero();
    assertThat(published.out())
        .matches("Run 1 is the result of payment year 2029: published \\S+ by J. Doe\\R");
    assertThat(runs.run("publish", "1", "--by", "Another").out()).isEqualTo(published.out());
    assertThat(runs.run("runs", "--json").out()).contains("\"publishedBy\" : \"J. Doe\"");

    CommandRun another = runs.run("publish", "3");
    assertThat(another.exitCode()).isEqualTo(4);
    assertThat(another.err())
        .contains("asm: ALREADY_PUBLISHED: run 1 is published for payment year 2029");
  }

  @Test
  void aWhatIfCantBePublished() {
    CommandRun run = runs.run("publish", "2");

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("asm: WHAT_IF_NOT_PUBLISHABLE: run 2 is a what-if");
  }
}
