package org.asmengine.grpc;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.domain.ruleset.RuleSetException;

/** The rule sets of given years; remembers which threads read them. */
final class InMemoryRuleSets implements RuleSetRepository {

  private final Map<PerformanceYear, RuleSet> ruleSets = new TreeMap<>();
  private final Queue<Thread> readers = new ConcurrentLinkedQueue<>();

  InMemoryRuleSets(int... years) {
    for (int year : years) {
      ruleSets.put(PerformanceYear.of(year), RuleSetFixture.of(year));
    }
  }

  Queue<Thread> readers() {
    return readers;
  }

  @Override
  public List<PerformanceYear> years() {
    return List.copyOf(ruleSets.keySet());
  }

  @Override
  public RuleSet find(PerformanceYear year) {
    readers.add(Thread.currentThread());
    RuleSet ruleSet = ruleSets.get(year);
    if (ruleSet == null) {
      throw new RuleSetException("no rule set for " + year);
    }
    return ruleSet;
  }
}
