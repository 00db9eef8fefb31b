package org.asmengine.persistence.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.result.ChainLink;
import org.asmengine.application.result.CohortRow;
import org.asmengine.application.result.ResultFile;
import org.asmengine.application.result.SealedFile;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.persistence.Model;

/** Cohort results and seals as entities. */
public final class SummaryEntities {

  private final Model model;

  /** On this model. */
  public SummaryEntities(Model model) {
    this.model = model;
  }

  void saveCohorts(RunId run, List<CohortRow> cohorts) {
    model.inTransaction(manager -> {
      if (cohorts(run).isEmpty()) {
        model.add(cohorts.stream().map(row -> entity(run, row)).toList());
      }
      return run;
    });
  }

  List<CohortRow> cohorts(RunId run) {
    return model
        .list(
            "from CohortResultEntity c where c.runId = ?1 order by c.cohort",
            CohortResultEntity.class,
            run.value())
        .stream()
        .map(SummaryEntities::row)
        .toList();
  }

  /** A sealing that was interrupted behind its seal finds the same again, or something is wrong. */
  void saveSeal(RunId run, List<SealedFile> files) {
    model.inTransaction(manager -> {
      List<SealedFile> sealed = seal(run);
      if (sealed.isEmpty()) {
        model.add(entities(run, files));
      } else if (!sealed.equals(files)) {
        throw new EngineException(
            ErrorCode.RUN_DAMAGED, "run %s was sealed with other results".formatted(run));
      }
      return run;
    });
  }

  private static List<Object> entities(RunId run, List<SealedFile> files) {
    List<Object> entities = new ArrayList<>();
    for (SealedFile file : files) {
      entities.add(
          new SealedFileEntity(
              run.value(),
              file.file().fileName(),
              (short) (entities.size() + 1),
              file.sha256(),
              file.bytes(),
              file.rows()));
    }
    for (SealedFile file : files) {
      file.links()
          .forEach(link ->
              entities.add(
                  new ChainLinkEntity(
                      run.value(),
                      file.file().fileName(),
                      link.number(),
                      link.lastRow(),
                      link.sha256())));
    }
    return entities;
  }

  List<SealedFile> seal(RunId run) {
    List<ChainLinkEntity> links =
        model.list(
            "from ChainLinkEntity l where l.runId = ?1 order by l.number",
            ChainLinkEntity.class,
            run.value());
    return model
        .list(
            "from SealedFileEntity f where f.runId = ?1 order by f.position",
            SealedFileEntity.class,
            run.value())
        .stream()
        .map(file ->
            new SealedFile(
                resultFile(file.fileName),
                file.sha256,
                file.sizeInBytes,
                file.rowCount,
                links.stream()
                    .filter(link -> link.fileName.equals(file.fileName))
                    .map(link -> new ChainLink(link.number, link.lastRow, link.sha256))
                    .toList()))
        .toList();
  }

  private static ResultFile resultFile(String name) {
    return Stream.of(ResultFile.values())
        .filter(file -> file.fileName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static CohortResultEntity entity(RunId run, CohortRow row) {
    return new CohortResultEntity(
        run.value(),
        row.cohort().name(),
        row.participants(),
        row.scored(),
        row.zero(),
        row.noFinalScore(),
        row.medianFinalScore().orElse(null),
        row.partBPaid(),
        row.incentivePool(),
        row.scalingFactor().orElse(null),
        row.netAdjustment(),
        row.costMedian().orElse(null),
        row.costStandardDeviation().orElse(null),
        row.costReporters().orElse(null),
        row.clamped(),
        row.undistributed());
  }

  private static CohortRow row(CohortResultEntity e) {
    return new CohortRow(
        Cohort.valueOf(e.cohort),
        e.participants,
        e.scored,
        e.zeroScores,
        e.noFinalScore,
        Optional.ofNullable(e.medianFinalScore),
        e.partBPaid,
        e.incentivePool,
        Optional.ofNullable(e.scalingFactor),
        e.netAdjustment,
        Optional.ofNullable(e.costMedian),
        Optional.ofNullable(e.costStandardDeviation),
        Optional.ofNullable(e.costReporters),
        e.clamped,
        e.undistributed);
  }
}
