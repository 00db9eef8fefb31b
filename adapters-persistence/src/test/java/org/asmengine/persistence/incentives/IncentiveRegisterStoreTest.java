package org.asmengine.persistence.incentives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.asmengine.application.access.Caller;
import org.asmengine.application.beneficiary.BeneficiaryId;
import org.asmengine.application.beneficiary.BeneficiaryKeys;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.incentives.IncentiveIndex;
import org.asmengine.application.incentives.Incentives;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.register.Entry;
import org.asmengine.application.transaction.ConflictException;
import org.asmengine.application.transaction.PatientTransactions;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.domain.digest.Sha256;
import org.asmengine.domain.incentives.Giver;
import org.asmengine.domain.incentives.Incentive;
import org.asmengine.domain.incentives.IncentiveAssurance;
import org.asmengine.domain.incentives.IncentiveEntry;
import org.asmengine.domain.incentives.IncentiveKind;
import org.asmengine.domain.participation.BeneficiaryHash;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.CapPeriod;
import org.asmengine.domain.ruleset.programme.CapScope;
import org.asmengine.domain.ruleset.programme.IncentiveRules;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The register of incentives in a real database: no writers break the cap, and nothing is lost. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class IncentiveRegisterStoreTest {

  private static final int WRITERS = 32;
  private static final BeneficiaryId NOBODY = BeneficiaryId.of("1S00E00AA00");
  private static final LocalDate DAY = LocalDate.of(2027, 6, 15);
  private static final PerformanceYear YEAR = PerformanceYear.of(2027);
  private static final ParticipantId ONE = who(1);
  private static final Caller ALL = Caller.local();
  private static final IncentiveRules RULES =
      new IncentiveRules(
          new BigDecimal("1000"),
          CapPeriod.LIFETIME,
          CapScope.ALL_PARTICIPANTS,
          new BigDecimal("75"),
          new BigDecimal("25"));

  private final Stores stores;
  private final IncentiveIndex index;
  private final Transactions transactions;

  IncentiveRegisterStoreTest(TestDatabase database) {
    this.stores = database.stores();
    this.index = stores.bean(IncentiveIndex.class);
    this.transactions = stores.bean(Transactions.class);
  }

  @BeforeEach
  void clear() {
    Stream.of(
            "incentive_entry",
            "beneficiary_hash",
            "journal_datum",
            "journal_entry",
            "journal_subject")
        .forEach(table -> stores.sql().update("delete from " + table));
  }

  /** Of 32 times $40, 25 are the cap; nobody has given before, so that all make the register. */
  @Test
  void writersAtOnceStopAtTheCap() throws Exception {
    Incentives incentives = incentives(keys("k1"));

    List<Boolean> given = atOnce(writer -> gives(incentives, who(writer % 4 + 1), "40.00"));

    assertThat(given).hasSize(WRITERS).filteredOn(Boolean::booleanValue).hasSize(25);
    assertThat(total(incentives)).isEqualTo(new BigDecimal("1000.00"));
    assertThat(stores.sql().queryForObject("select count(*) from beneficiary_hash", Integer.class))
        .isOne();
    assertThat(stores.sql().queryForObject("select count(*) from incentive_entry", Integer.class))
        .isEqualTo(25);
  }

  /** Half of the instances take one key for the newest, half the other, as in a rotation. */
  @Test
  void writersInARotationStopAtTheCap() throws Exception {
    Incentives before = incentives(keys("k1", "k2"));
    Incentives after = incentives(keys("k2", "k1"));

    List<Boolean> given =
        atOnce(writer -> gives(writer % 2 == 0 ? before : after, who(1), "40.00"));

    assertThat(given).filteredOn(Boolean::booleanValue).hasSize(25);
    assertThat(total(before)).isEqualTo(total(after)).isEqualTo(new BigDecimal("1000.00"));
  }

  /** Corrections and new entries at once: what counts never exceeds the cap. */
  @Test
  void writersWhoGiveAndTakeBackStayWithinTheCap() throws Exception {
    Incentives incentives = incentives(keys("k1"));
    List<String> full = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      full.add(incentives.give(NOBODY, item(who(1), "100.00"), ALL).id());
    }

    List<Boolean> done =
        atOnce(writer ->
            writer % 4 == 0
                ? reverses(incentives, full.get(writer / 4))
                : gives(incentives, who(2), "60.00"));

    long given = done.stream().filter(Boolean::booleanValue).count() - WRITERS / 4;
    assertThat(total(incentives))
        .isLessThanOrEqualTo(RULES.cap())
        .isEqualTo(new BigDecimal("200.00").add(BigDecimal.valueOf(60_00 * given, 2)));
  }

  @Test
  void anEntryComesBackAsItWasGiven() {
    Incentives incentives = incentives(keys("k1"));
    Incentive incentive =
        new Incentive(
            ONE,
            DAY,
            IncentiveKind.TECHNOLOGY,
            "scale ñ漢😀",
            "weighs, 'daily' \\N",
            new BigDecimal("75.01"),
            Giver.PARTICIPANT,
            List.of(IncentiveAssurance.values()));

    Entry<IncentiveEntry> given = incentives.give(NOBODY, incentive, ALL);

    assertThat(incentives.find(given.id(), ALL)).contains(given);
    assertThat(given.state().incentive()).isEqualTo(incentive);
    assertThat(given.state().lent()).isTrue();
    assertThat(incentives.documentation(ONE.tin(), Optional.of(ONE.npi()), DAY, DAY, ALL))
        .extracting(line -> line.entry())
        .containsExactly(given.state());
    assertThat(incentives.documentation(ONE.tin(), Optional.empty(), DAY.plusDays(1), DAY, ALL))
        .isEmpty();
    assertThat(incentives.documentation(ONE.tin(), Optional.of(who(2).npi()), DAY, DAY, ALL))
        .isEmpty();
  }

  @Test
  void whatIsRefusedLeavesNothing() {
    Incentives incentives = incentives(keys("k1"));

    assertThat(gives(incentives, ONE, "1000.01")).isFalse();
    transactions.rehearse(() -> incentives.give(NOBODY, item(ONE, "1.00"), ALL));

    assertThat(stores.sql().queryForObject("select count(*) from beneficiary_hash", Integer.class))
        .isZero();
    assertThat(total(incentives)).isZero();
  }

  /** A hash leads to one register; who comes later with another is sent away. */
  @Test
  void aHashIsLinkedOnce() {
    List<BeneficiaryHash> hashes = keys("k2", "k1").hashes(NOBODY);
    index.link(hashes.subList(1, 2), "r1");
    index.link(hashes, "r1");

    assertThat(index.registers(hashes)).containsExactly("r1");
    assertThatThrownBy(() -> index.link(hashes, "r2"))
        .isInstanceOf(ConflictException.class)
        .hasMessageNotContaining(hashes.getFirst().digest());
    assertThat(index.register("e1")).isEmpty();
    index.add("e1", "r1", ONE, DAY);
    assertThat(index.register("e1")).contains("r1");
  }

  private boolean gives(Incentives incentives, ParticipantId who, String value) {
    try {
      return patiently(() -> incentives.give(NOBODY, item(who, value), ALL)).state().stands();
    } catch (EngineException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.CAP_EXCEEDED);
      return false;
    }
  }

  private boolean reverses(Incentives incentives, String id) {
    return !patiently(() -> incentives.reverse(id, DAY, "error", ALL)).state().stands();
  }

  /** As commands and calls do it: work that was sent away is done again. */
  private <T> T patiently(Supplier<T> work) {
    return new PatientTransactions(transactions, Duration.ofMinutes(1)).run(work);
  }

  private static List<Boolean> atOnce(IntFunction<Boolean> writer) throws Exception {
    CountDownLatch ready = new CountDownLatch(WRITERS);
    try (ExecutorService executor = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<Boolean>> work = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int number = i;
        work.add(
            executor.submit(() -> {
              ready.countDown();
              ready.await();
              return writer.apply(number);
            }));
      }
      List<Boolean> done = new ArrayList<>();
      for (Future<Boolean> one : work) {
        done.add(one.get());
      }
      return done;
    }
  }

  private static BigDecimal total(Incentives incentives) {
    return incentives.totals(NOBODY, ONE, YEAR, ALL).ofLifetime();
  }

  private Incentives incentives(BeneficiaryKeys keys) {
    return new Incentives(
        stores.bean(Journal.class),
        index,
        transactions,
        year -> RULES,
        (year, participant) -> Optional.of(true),
        keys,
        Clock.systemUTC());
  }

  /** Keys that are their own names. */
  private static BeneficiaryKeys keys(String... ids) {
    return beneficiary ->
        Stream.of(ids)
            .map(id -> new BeneficiaryHash(id, Sha256.of(id + beneficiary.value())))
            .toList();
  }

  private static ParticipantId who(int number) {
    return ParticipantId.of("00000000" + number, "000000000" + number);
  }

  private static Incentive item(ParticipantId who, String value) {
    return new Incentive(
        who,
        DAY,
        IncentiveKind.ITEM_OR_SERVICE,
        "transport",
        "to the visit",
        new BigDecimal(value),
        Giver.PARTICIPANT,
        List.of(IncentiveAssurance.values()));
  }
}
