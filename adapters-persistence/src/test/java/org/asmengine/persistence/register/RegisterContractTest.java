package org.asmengine.persistence.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asmengine.application.access.Caller;
import org.asmengine.application.circumstances.DeterminationFilter;
import org.asmengine.application.circumstances.Determinations;
import org.asmengine.application.datasharing.DataRequestFilter;
import org.asmengine.application.datasharing.DataRequests;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.overlap.ModelParticipations;
import org.asmengine.application.register.Entry;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.domain.circumstances.AffectedScope;
import org.asmengine.domain.circumstances.Determination;
import org.asmengine.domain.circumstances.DeterminationContent;
import org.asmengine.domain.datasharing.Attestation;
import org.asmengine.domain.datasharing.DataRequest;
import org.asmengine.domain.datasharing.DataRequestContent;
import org.asmengine.domain.datasharing.DataRequestState;
import org.asmengine.domain.datasharing.PermittedUse;
import org.asmengine.domain.interplay.ModelParticipationContent;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.ruleset.programme.ProgrammeRules;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.asmengine.persistence.ruleset.YamlProgrammeRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The registers behave alike on both databases: what is kept, what is found, and who wins. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RegisterContractTest {

  private static final ProgrammeRules RULES = new YamlProgrammeRules().find(Stores.YEAR);
  private static final ParticipantId ID = ParticipantId.of("000000041", "0000000041");
  private static final LocalDate DAY = LocalDate.of(2027, 6, 1);
  private static final int ROUNDS = 10;

  private final DataRequests requests;
  private final Determinations determinations;
  private final ModelParticipations participations;

  RegisterContractTest(TestDatabase database) {
    Stores stores = database.stores();
    Journal journal = stores.bean(Journal.class);
    Transactions transactions = stores.bean(Transactions.class);
    Clock inTime = Clock.fixed(Instant.parse("2027-03-01T12:00:00Z"), ZoneOffset.UTC);
    this.requests =
        new DataRequests(
            journal,
            transactions,
            year -> RULES.dataSharing(),
            (year, participant) -> Optional.of(true),
            inTime);
    this.determinations =
        new Determinations(journal, transactions, year -> RULES.circumstances(), inTime);
    this.participations =
        new ModelParticipations(
            journal,
            transactions,
            year -> Stores.RULES.calendar(),
            year -> RULES.overlap(),
            (year, participant) -> Optional.of(true),
            inTime);
  }

  private String filed() {
    return requests
        .file(
            new DataRequestContent(
                ID,
                Stores.YEAR,
                List.of("PART_A_CLAIMS", "PART_B_CLAIMS"),
                EnumSet.allOf(PermittedUse.class),
                EnumSet.allOf(Attestation.class)),
            Caller.local())
        .id();
  }

  @Test
  void aDataRequestIsKeptAndFoundByWhatItIs() {
    String id = filed();
    requests.approve(id, "operator");
    Entry<DataRequest> signed = requests.sign(id, DAY, "operator");

    assertThat(requests.find(id)).contains(signed.state());
    assertThat(
            requests.page(
                new DataRequestFilter(
                    Optional.of(Stores.YEAR),
                    Optional.of(ID.tin()),
                    Optional.of(DataRequestState.AGREED)),
                "",
                1_000))
        .extracting(Entry::id)
        .contains(id);
    assertThat(
            requests.page(
                new DataRequestFilter(
                    Optional.empty(),
                    Optional.of(ID.tin()),
                    Optional.of(DataRequestState.APPROVED)),
                "",
                1_000))
        .extracting(Entry::id)
        .doesNotContain(id);
  }

  @Test
  void ofSeveralDecisionsOneCounts() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        String id = filed();
        CyclicBarrier together = new CyclicBarrier(2);
        Future<Boolean> approved =
            threads.submit(() -> wins(together, () -> requests.approve(id, "one")));
        Future<Boolean> denied =
            threads.submit(() -> wins(together, () -> requests.deny(id, "no", "other")));

        assertThat(approved.get()).isNotEqualTo(denied.get());
        assertThat(requests.find(id).orElseThrow().state())
            .isEqualTo(approved.get() ? DataRequestState.APPROVED : DataRequestState.DENIED);
        assertThat(requests.history(id)).hasSize(2);
      }
    }
  }

  private static boolean wins(CyclicBarrier together, Runnable step) throws Exception {
    together.await();
    try {
      step.run();
      return true;
    } catch (EngineException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.STEP_NOT_ALLOWED);
      return false;
    }
  }

  @Test
  void aDeterminationIsKeptWithItsScopeAndCountsUntilItIsWithdrawn() {
    AffectedScope scope =
        AffectedScope.Places.of(AffectedScope.PlaceKind.AREA, Set.of("35620", "10580"));
    DeterminationContent content =
        new DeterminationContent(Stores.YEAR, scope, DAY, DAY, "EUC contract");
    String id = determinations.grant(content, "operator").id();

    assertThat(determinations.find(id).orElseThrow().content()).contains(content);
    assertThat(determinations.counting(Stores.YEAR)).contains(content);
    determinations.withdraw(id, "wrong area", "operator");
    assertThat(determinations.counting(Stores.YEAR)).doesNotContain(content);
    assertThat(
            determinations.page(
                new DeterminationFilter(
                    Optional.of(Stores.YEAR), Optional.of(Determination.State.WITHDRAWN)),
                "",
                1_000))
        .extracting(Entry::id)
        .contains(id);
  }

  @Test
  void aParticipationInAnotherModelIsFoundWithItsPractice() {
    String id =
        participations
            .record(
                new ModelParticipationContent(
                    ID.tin(), Optional.empty(), "MSSP", "", DAY, Optional.empty(), "a list"),
                Caller.local())
            .id();

    assertThat(participations.of(Stores.YEAR, ID).models())
        .extracting(beside -> beside.record().id())
        .contains(id);
    participations.strike(id, "an error", "operator");
    assertThat(participations.of(Stores.YEAR, ID).models())
        .extracting(beside -> beside.record().id())
        .doesNotContain(id);
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> participations.end(id, DAY, Caller.local()))
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.STEP_NOT_ALLOWED);
  }
}
