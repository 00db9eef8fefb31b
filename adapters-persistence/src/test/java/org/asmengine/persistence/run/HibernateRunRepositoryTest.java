package org.asmengine.persistence.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.run.InputFacts;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunIdentity;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.RunStatus;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.asmengine.persistence.ruleset.YamlRuleSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs come back as they were kept. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class HibernateRunRepositoryTest {

  private static final Instant END = Instant.parse("2028-05-01T13:00:00.999999Z");

  private final RunRepository runs;

  HibernateRunRepositoryTest(TestDatabase database) {
    this.runs = database.stores().runs();
  }

  @Test
  void aRunIsFoundByItsNumberAndByWhatItComputes() {
    RunIdentity identity = Stores.identity();
    ScoringRun run = runs.create(identity, Stores.RULES, Stores.START);

    assertThat(run.identity()).isEqualTo(identity);
    assertThat(run.paymentYear()).isEqualTo(2029);
    assertThat(run.ruleVersion()).isEqualTo(Stores.RULES.version());
    assertThat(run.status()).isEqualTo(RunStatus.INCOMPLETE);
    assertThat(run.whatIf()).isFalse();
    assertThat(run.startedAt()).isEqualTo(Stores.START);
    assertThat(run.completedAt()).isEmpty();
    assertThat(run.outputDigest()).isEmpty();
    assertThat(runs.find(run.id())).contains(run);
    assertThat(runs.find(identity)).contains(run);
    assertThat(runs.all()).contains(run);
    assertThat(runs.find(new RunId(Integer.MAX_VALUE))).isEmpty();
    assertThat(runs.find(Stores.identity())).isEmpty();
  }

  @Test
  void runsComePageByPageTheNewestFirst() {
    ScoringRun one = runs.create(Stores.identity(), Stores.RULES, Stores.START);
    ScoringRun two = runs.create(Stores.identity(), Stores.RULES, Stores.START);

    assertThat(runs.page(OptionalInt.empty(), Optional.empty(), 2)).containsExactly(two, one);
    assertThat(runs.page(OptionalInt.of(2027), Optional.of(two.id()), 1)).containsExactly(one);
    assertThat(runs.page(OptionalInt.of(2028), Optional.empty(), 10)).isEmpty();
    assertThat(runs.page(OptionalInt.empty(), Optional.of(new RunId(1)), 10)).isEmpty();
  }

  @Test
  void theIdentityIsUnique() {
    RunIdentity identity = Stores.identity();
    ScoringRun run = runs.create(identity, Stores.RULES, Stores.START);
    int before = runs.all().size();

    assertThatThrownBy(() -> runs.create(identity, Stores.RULES, Stores.START))
        .isInstanceOf(RuntimeException.class);
    assertThat(runs.all()).hasSize(before);
    assertThat(runs.find(identity)).contains(run);
  }

  @Test
  void theRuleSetComesBackParameterByParameter() {
    for (PerformanceYear year : new YamlRuleSets().years()) {
      RuleSet ruleSet =
          new YamlRuleSets()
              .find(year)
              .override(Map.of("quality.minCases", "10", "transform.midpoint", "55.5"));
      RunIdentity identity =
          new RunIdentity(year, ruleSet.digest(), Stores.identity().inputsDigest());

      ScoringRun run = runs.create(identity, ruleSet, Stores.START);
      RuleSet found = runs.ruleSet(run.id());

      assertThat(run.whatIf()).isTrue();
      assertThat(found.parameters()).isEqualTo(ruleSet.parameters());
      assertThat(found).isEqualTo(ruleSet);
      assertThat(found.digest()).isEqualTo(ruleSet.digest());
      assertThat(found.overridden()).hasSize(2);
    }
  }

  @Test
  void aSealedRunKeepsItsFirstSeal() {
    RunId id = runs.create(Stores.identity(), Stores.RULES, Stores.START).id();

    runs.complete(id, "a".repeat(64), END);
    runs.complete(id, "b".repeat(64), END.plusSeconds(1));

    ScoringRun run = runs.find(id).orElseThrow();
    assertThat(run.isComplete()).isTrue();
    assertThat(run.completedAt()).contains(END);
    assertThat(run.outputDigest()).contains("a".repeat(64));
  }

  @Test
  void theLatestCompleteRunOfAYearIsNoWhatIf() {
    PerformanceYear year = PerformanceYear.of(2031);
    RuleSet ruleSet = new YamlRuleSets().find(year);
    RuleSet whatIf = ruleSet.override(Map.of("quality.minCases", "10"));
    assertThat(runs.latestComplete(year)).isEmpty();

    RunId first = create(year, ruleSet);
    RunId second = create(year, ruleSet);
    RunId overridden = create(year, whatIf);
    RunId open = create(year, ruleSet);
    List.of(first, second, overridden).forEach(id -> runs.complete(id, "digest", END));

    assertThat(runs.latestComplete(year).map(ScoringRun::id)).contains(second);
    assertThat(runs.all().stream().map(ScoringRun::id).limit(4))
        .containsExactly(open, overridden, second, first);
  }

  private RunId create(PerformanceYear year, RuleSet ruleSet) {
    return runs.create(
            new RunIdentity(year, ruleSet.digest(), Stores.identity().inputsDigest()),
            ruleSet,
            Stores.START)
        .id();
  }

  @Test
  void inputsOfAnInterruptedReviewAreReplaced() {
    RunId id = runs.create(Stores.identity(), Stores.RULES, Stores.START).id();
    InputFacts quality =
        new InputFacts(InputFile.QUALITY, "c".repeat(64), Long.MAX_VALUE, 12_000_000_000L, 7);
    InputFacts costs = new InputFacts(InputFile.COST, "d".repeat(64), 0, 0, 0);
    InputFacts participants = new InputFacts(InputFile.PARTICIPANTS, "e".repeat(64), 1, 2, 3);

    runs.saveInputs(id, List.of(quality, costs));
    runs.saveInputs(id, List.of(quality, participants));

    assertThat(runs.inputs(id)).containsExactly(participants, quality);
    assertThat(runs.inputs(new RunId(Integer.MAX_VALUE))).isEmpty();
  }

  @Test
  void fractionsOfAMicrosecondAreCut() {
    Instant fine = Instant.parse("2028-12-31T23:59:59.999999999Z");

    ScoringRun run = runs.create(Stores.identity(), Stores.RULES, fine);

    assertThat(runs.find(run.id()).map(ScoringRun::startedAt))
        .isEqualTo(Optional.of(Instant.parse("2028-12-31T23:59:59.999999Z")));
    assertThat(run.startedAt()).isEqualTo("2028-12-31T23:59:59.999999Z");
  }
}
