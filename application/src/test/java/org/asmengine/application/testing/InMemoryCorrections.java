package org.asmengine.application.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.asmengine.application.correction.Correction;
import org.asmengine.application.correction.CorrectionStore;
import org.asmengine.application.run.RunId;
import org.asmengine.application.transaction.ConflictException;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.Tin;

/** Corrections in memory. They may be replaced, as somebody might in a database. */
public final class InMemoryCorrections implements CorrectionStore {

  private final List<Correction> corrections = new ArrayList<>();

  @Override
  public void add(List<Correction> added) {
    for (Correction correction : added) {
      if (ofRun(correction.run()).stream().anyMatch(one -> one.number() == correction.number())) {
        throw new ConflictException("taken", new IllegalStateException());
      }
    }
    corrections.addAll(added);
  }

  /** Changes what is kept. */
  public void tamper(UnaryOperator<List<Correction>> change) {
    List<Correction> changed = change.apply(List.copyOf(corrections));
    corrections.clear();
    corrections.addAll(changed);
  }

  @Override
  public Optional<Link> last(RunId run) {
    return ofRun(run).reversed().stream()
        .map(one -> new Link(one.number(), one.sha256(), one.basis()))
        .findFirst();
  }

  @Override
  public List<Correction> ofRun(RunId run) {
    return corrections.stream().filter(one -> one.run().equals(run)).toList();
  }

  @Override
  public List<Correction> withRecords(RunId run) {
    return ofRun(run).stream().filter(one -> !one.records().isEmpty()).toList();
  }

  @Override
  public List<Correction> newest(RunId run) {
    return ofRun(run).stream()
        .filter(one -> of(run, one.participant(), one.cohort()).getLast().number() == one.number())
        .toList();
  }

  @Override
  public List<Correction> ofPractice(RunId run, Tin tin) {
    return ofRun(run).stream().filter(one -> one.participant().tin().equals(tin)).toList();
  }

  @Override
  public List<Correction> of(RunId run, ParticipantId participant, Cohort cohort) {
    return ofRun(run).stream()
        .filter(one -> one.participant().equals(participant) && one.cohort() == cohort)
        .toList();
  }
}
