package org.asmengine.grpc.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.asmengine.application.run.RunId;
import org.asmengine.application.testing.InMemorySecrets;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.grpc.call.OpaqueIds.Scored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers stand for participants and tell nothing of them. */
class OpaqueIdsTest {

  private static final RunId RUN = new RunId(7);
  private static final ParticipantId SOMEBODY = ParticipantId.of("012345678", "1234567890");

  private final OpaqueIds ids = new OpaqueIds(new InMemorySecrets("instances"));

  @ParameterizedTest
  @CsvSource({
    "1, HF, 000000000, 0000000000",
    "1, LBP, 000000000, 0000000000",
    "7, HF, 012345678, 1234567890",
    "2147483647, LBP, 999999999, 9999999999"
  })
  void anIdentifierIsFoundAgain(int run, Cohort cohort, String tin, String npi) {
    RunId runId = new RunId(run);
    ParticipantId participant = ParticipantId.of(tin, npi);

    String id = ids.of(runId, cohort, participant);

    assertThat(id).matches("[a-z2-7]{26}");
    assertThat(ids.find(runId, id)).contains(new Scored(cohort, participant));
  }

  @Test
  void itIsTheSameOnEveryInstance() {
    OpaqueIds other = new OpaqueIds(new InMemorySecrets("instances"));

    assertThat(other.of(RUN, Cohort.HF, SOMEBODY)).isEqualTo(ids.of(RUN, Cohort.HF, SOMEBODY));
  }

  @Test
  void neighboursHaveNothingInCommon() {
    Set<String> beginnings = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      String id =
          ids.of(RUN, Cohort.HF, ParticipantId.of("01234567" + i % 10, "12345678" + i / 10 + "0"));
      beginnings.add(id.substring(0, 8));
    }

    assertThat(beginnings).hasSize(100);
  }

  @Test
  void itIsNotFoundInAnotherRun() {
    assertThat(ids.find(new RunId(8), ids.of(RUN, Cohort.HF, SOMEBODY))).isEmpty();
  }

  @Test
  void itIsNotFoundWithAnotherKey() {
    OpaqueIds other = new OpaqueIds(new InMemorySecrets("else"));

    assertThat(other.find(RUN, ids.of(RUN, Cohort.HF, SOMEBODY))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "AAAAAAAAAAAAAAAAAAAAAAAAAA",
        "aaaaaaaaaaaaaaaaaaaaaaaaab",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "0000000000000000000000000-",
        "012345678-1234567890"
      })
  void whatIsNoneIsNotFound(String text) {
    assertThat(ids.find(RUN, text)).isEmpty();
  }

  @Test
  void chanceDoesNotFindOne() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2027);
    for (int i = 0; i < 100_000; i++) {
      byte[] block = new byte[Base32.BYTES];
      random.nextBytes(block);
      assertThat(ids.find(RUN, Base32.encode(block))).isEmpty();
    }
  }
}
