package org.asmengine.persistence.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.asmengine.application.access.Caller;
import org.asmengine.application.beneficiary.BeneficiaryId;
import org.asmengine.application.collaboration.ArrangementDraft;
import org.asmengine.application.collaboration.Arrangements;
import org.asmengine.application.collaboration.PaymentDraft;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.register.Entry;
import org.asmengine.application.transaction.PatientTransactions;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.domain.collaboration.AdjustmentBasis;
import org.asmengine.domain.collaboration.Arrangement;
import org.asmengine.domain.collaboration.ArrangementElement;
import org.asmengine.domain.collaboration.ArrangementPurpose;
import org.asmengine.domain.collaboration.Assurance;
import org.asmengine.domain.collaboration.Side;
import org.asmengine.domain.collaboration.Signature;
import org.asmengine.domain.digest.Sha256;
import org.asmengine.domain.participation.BeneficiaryHash;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.programme.ArrangementRules;
import org.asmengine.domain.ruleset.programme.PaymentCapScope;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Arrangements in a real database: those who pay at once keep within the adjustments. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ArrangementStoreTest {

  private static final int WRITERS = 32;
  private static final LocalDate START = LocalDate.of(2027, 1, 1);
  private static final PerformanceYear YEAR = PerformanceYear.of(2027);
  private static final Caller ALL = Caller.local();
  private static final ArrangementRules RULES =
      new ArrangementRules(3, 1, 90, PaymentCapScope.PRACTICE);
  private static final AdjustmentBasis BASIS =
      new AdjustmentBasis(
          7, 2029, Instant.parse("2028-09-01T00:00:00Z"), 1, 1, new BigDecimal("250.00"));

  private final Stores stores;
  private final Transactions transactions;
  private final Arrangements arrangements;

  ArrangementStoreTest(TestDatabase database) {
    this.stores = database.stores();
    this.transactions = stores.bean(Transactions.class);
    this.arrangements =
        new Arrangements(
            stores.bean(Journal.class),
            transactions,
            year -> RULES,
            (year, practice, participants) -> Optional.of(BASIS),
            beneficiary -> List.of(new BeneficiaryHash("k1", Sha256.of(beneficiary.value()))),
            Clock.systemUTC());
  }

  @BeforeEach
  void clear() {
    Stream.of("journal_datum", "journal_entry", "journal_subject")
        .forEach(table -> stores.sql().update("delete from " + table));
  }

  /** Under four arrangements of one practice, whose adjustments are good for 25 times $10. */
  @Test
  void paymentsAtOnceStopAtTheCapOfThePractice() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ids.add(executed());
    }
    CountDownLatch ready = new CountDownLatch(WRITERS);
    List<Boolean> paid = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<Boolean>> work = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        String id = ids.get(i % ids.size());
        work.add(
            executor.submit(() -> {
              ready.countDown();
              ready.await();
              return pays(id);
            }));
      }
      for (Future<Boolean> one : work) {
        paid.add(one.get());
      }
    }

    assertThat(paid).hasSize(WRITERS).filteredOn(Boolean::booleanValue).hasSize(25);
    assertThat(
            arrangements.page(Optional.empty(), ALL, "", 10).stream()
                .map(entry -> entry.state().paid(YEAR))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualTo(new BigDecimal("250.00"));
  }

  @Test
  void anArrangementComesBackAsItWasRegistered() {
    Entry<Arrangement> registered = arrangements.register(draft(), ALL);

    assertThat(arrangements.find(registered.id(), ALL)).contains(registered.state());
    assertThat(arrangements.page(Optional.of(draft().practice()), ALL, "", 10))
        .containsExactly(registered);
    assertThat(arrangements.page(Optional.of(draft().primaryCare()), ALL, "", 10)).isEmpty();
  }

  private boolean pays(String id) {
    PaymentDraft payment =
        new PaymentDraft(YEAR, Side.PARTICIPANT, BigDecimal.TEN, LocalDate.of(2029, 2, 1));
    try {
      new PatientTransactions(transactions, Duration.ofMinutes(1))
          .run(() -> arrangements.pay(id, payment, ALL));
      return true;
    } catch (EngineException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.CAP_EXCEEDED);
      return false;
    }
  }

  private String executed() {
    String id = arrangements.register(draft(), ALL).id();
    for (Side side : Side.values()) {
      arrangements.sign(id, new Signature(side, "A. Doctor, ñ漢😀", START), ALL);
    }
    return id;
  }

  private static ArrangementDraft draft() {
    return new ArrangementDraft(
        Tin.of("000000001"),
        List.of(Npi.of("0000000001")),
        Tin.of("000000002"),
        "Primary Care, 'Nowhere' ñ漢😀",
        START,
        Optional.of(LocalDate.of(2028, 12, 31)),
        List.of(ArrangementElement.values()),
        List.of(ArrangementPurpose.values()),
        List.of(Assurance.values()),
        List.of(BeneficiaryId.of("1S00E00AA00")),
        List.of());
  }
}
