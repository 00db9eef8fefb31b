package org.asmengine.persistence.run;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.ParameterStatus;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.persistence.Model;

/** Runs as entities. */
public final class HibernateRunRepository implements RunRepository {

  private static final String BETWEEN_ENTRIES = "\n";

  private final Model model;

  /** On this model. */
  public HibernateRunRepository(Model model) {
    this.model = model;
  }

  @Override
  public Optional<ScoringRun> find(RunId id) {
    return model
        .list("from ScoringRunEntity r where r.runId = ?1", ScoringRunEntity.class, id.value())
        .stream()
        .map(HibernateRunRepository::run)
        .findFirst();
  }

  @Override
  public Optional<ScoringRun> find(RunIdentity identity) {
    return model
        .list(
            "from ScoringRunEntity r where r.performanceYear = ?1 and r.ruleSetDigest = ?2"
                + " and r.inputsDigest = ?3",
            ScoringRunEntity.class,
            (short) identity.year().value(),
            identity.ruleSetDigest(),
            identity.inputsDigest())
        .stream()
        .map(HibernateRunRepository::run)
        .findFirst();
  }

  @Override
  public Optional<ScoringRun> latestComplete(PerformanceYear year) {
    return model
        .list(
            "from ScoringRunEntity r where r.performanceYear = ?1 and r.status = ?2"
                + " and r.whatIf = false order by r.runId desc",
            ScoringRunEntity.class,
            (short) year.value(),
            RunStatus.COMPLETE.name())
        .stream()
        .map(HibernateRunRepository::run)
        .findFirst();
  }

  @Override
  public List<ScoringRun> all() {
    return model
        .list("from ScoringRunEntity r order by r.runId desc", ScoringRunEntity.class)
        .stream()
        .map(HibernateRunRepository::run)
        .toList();
  }

  @Override
  public List<ScoringRun> page(OptionalInt year, Optional<RunId> before, int most) {
    int below = before.map(RunId::value).orElse(Integer.MAX_VALUE);
    return model.inTransaction(manager -> {
      TypedQuery<ScoringRunEntity> query =
          manager.createQuery(
              "from ScoringRunEntity r where r.runId < ?1"
                  + (year.isPresent() ? " and r.performanceYear = ?2" : "")
                  + " order by r.runId desc",
              ScoringRunEntity.class);
      query.setParameter(1, below).setMaxResults(most);
      year.ifPresent(value -> query.setParameter(2, (short) value));
      return query.getResultList().stream().map(HibernateRunRepository::run).toList();
    });
  }

  @Override
  public ScoringRun create(RunIdentity identity, RuleSet ruleSet, Instant startedAt) {
    return model.inTransaction(manager -> {
      ScoringRunEntity entity =
          new ScoringRunEntity(
              0,
              (short) identity.year().value(),
              (short) ruleSet.calendar().paymentYear(),
              ruleSet.version(),
              identity.ruleSetDigest(),
              identity.inputsDigest(),
              ruleSet.isWhatIf(),
              RunStatus.INCOMPLETE.name(),
              startedAt.truncatedTo(ChronoUnit.MICROS),
              null,
              null);
      manager.persist(entity);
      manager.flush();
      List<RunParameterEntity> parameters = new ArrayList<>();
      for (Parameter parameter : ruleSet.parameters()) {
        parameters.add(entity(entity.runId, parameters.size(), parameter));
      }
      model.add(parameters);
      return run(entity);
    });
  }

  @Override
  public RuleSet ruleSet(RunId id) {
    return RuleSet.of(
        model
            .list(
                "from RunParameterEntity p where p.runId = ?1 order by p.position",
                RunParameterEntity.class,
                id.value())
            .stream()
            .map(HibernateRunRepository::parameter)
            .toList());
  }

  @Override
  public void saveInputs(RunId id, List<InputFacts> inputs) {
    model.inTransaction(manager -> {
      model.change("delete from RunInputEntity i where i.runId = ?1", id.value());
      model.add(
          inputs.stream()
              .map(facts ->
                  new RunInputEntity(
                      id.value(),
                      facts.file().fileName(),
                      facts.sha256(),
                      facts.bytes(),
                      facts.records(),
                      facts.rejected()))
              .toList());
      return id;
    });
  }

  @Override
  public List<InputFacts> inputs(RunId id) {
    return model
        .list(
            "from RunInputEntity i where i.runId = ?1 order by i.fileName",
            RunInputEntity.class,
            id.value())
        .stream()
        .map(entity ->
            new InputFacts(
                InputFile.ofName(entity.fileName).orElseThrow(),
                entity.sha256,
                entity.sizeInBytes,
                entity.records,
                entity.rejected))
        .toList();
  }

  @Override
  public void complete(RunId id, String outputDigest, Instant completedAt) {
    model.change(
        "update ScoringRunEntity r set r.status = ?1, r.outputDigest = ?2, r.completedAt = ?3"
            + " where r.runId = ?4 and r.status = ?5",
        RunStatus.COMPLETE.name(),
        outputDigest,
        completedAt.truncatedTo(ChronoUnit.MICROS),
        id.value(),
        RunStatus.INCOMPLETE.name());
  }

  private static ScoringRun run(ScoringRunEntity entity) {
    return new ScoringRun(
        new RunId(entity.runId),
        new RunIdentity(
            PerformanceYear.of(entity.performanceYear), entity.ruleSetDigest, entity.inputsDigest),
        entity.paymentYear,
        entity.ruleVersion,
        entity.whatIf,
        RunStatus.valueOf(entity.status),
        entity.startedAt,
        Optional.ofNullable(entity.completedAt),
        Optional.ofNullable(entity.outputDigest));
  }

  private static RunParameterEntity entity(int run, int position, Parameter parameter) {
    return new RunParameterEntity(
        run,
        (short) position,
        parameter.key(),
        String.join(BETWEEN_ENTRIES, parameter.values()),
        parameter.cite(),
        parameter.status().name(),
        parameter.note(),
        parameter.location(),
        parameter.overridden());
  }

  private static Parameter parameter(RunParameterEntity entity) {
    return new Parameter(
        entity.parameterKey,
        List.of(entity.parameterValue.split(BETWEEN_ENTRIES, -1)),
        entity.cite,
        ParameterStatus.valueOf(entity.status),
        entity.note,
        entity.location,
        entity.overridden);
  }
}
