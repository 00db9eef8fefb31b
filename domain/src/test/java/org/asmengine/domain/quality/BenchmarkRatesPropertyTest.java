package org.asmengine.domain.quality;

import static org.asmengine.domain.TestRuleSets.rulesWith;
import static org.asmengine.domain.quality.QualityFixtures.reported;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.RuleSet;

/** Neither the order of the submissions nor how they are parted changes a benchmark. */
class BenchmarkRatesPropertyTest {

  private static final RuleSet RULES = rulesWith("quality.minBenchmarkReporters", "3");

  @Provide
  Arbitrary<List<SubmissionSet>> submissions() {
    Arbitrary<MeasureSubmission> submission =
        Combinators.combine(
                Arbitraries.of("008", "238"),
                Arbitraries.of(CollectionType.ECQM, CollectionType.MIPS_CQM),
                Arbitraries.longs().between(0, 30),
                Arbitraries.longs().between(1, 30))
            .as((measure, type, met, notMet) -> reported(measure, type, met, notMet));
    return submission.list().ofMaxSize(3).map(SubmissionSet::of).list().ofMaxSize(40);
  }

  @Property
  void orderAndPartsChangeNothing(
      @ForAll("submissions") List<SubmissionSet> submissions,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int parts) {
    BenchmarkRates whole = BenchmarkRates.empty(RULES);
    submissions.forEach(whole::add);
    List<SubmissionSet> shuffled = new ArrayList<>(submissions);
    Collections.shuffle(shuffled, new Random(seed));
    List<BenchmarkRates> gathered = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      gathered.add(BenchmarkRates.empty(RULES));
    }
    for (int i = 0; i < shuffled.size(); i++) {
      gathered.get(i % parts).add(shuffled.get(i));
    }
    BenchmarkRates merged = BenchmarkRates.empty(RULES);
    gathered.forEach(merged::merge);
    assertThat(merged.benchmarks().all()).isEqualTo(whole.benchmarks().all());
  }
}
