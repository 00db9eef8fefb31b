package org.asmengine.application.submission.qpp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.asmengine.application.access.Caller;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.submission.Submission;
import org.asmengine.application.submission.SubmissionCategory;
import org.asmengine.application.submission.SubmissionFilter;
import org.asmengine.application.submission.SubmissionStore;
import org.asmengine.application.submission.SubmittedRow;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;

/**
 * Use case: what is held of a practice, or of a clinician of it, as a QPP document: the latest of
 * each measure and activity, however it was sent.
 */
public final class ExportQppDocument {

  private static final int PAGE = 200;

  private record Item(SubmissionCategory category, String item, String variant) {}

  private final QppFormat format;
  private final RuleSetRepository ruleSets;
  private final QppRulesOfYear rulesOfYear;
  private final SubmissionStore submissions;

  /** With these. */
  public ExportQppDocument(
      QppFormat format,
      RuleSetRepository ruleSets,
      QppRulesOfYear rulesOfYear,
      SubmissionStore submissions) {
    this.format = format;
    this.ruleSets = ruleSets;
    this.rulesOfYear = rulesOfYear;
    this.submissions = submissions;
  }

  /**
   * The document.
   *
   * @param npi the clinician; none for what the practice as a whole reported
   * @throws EngineException NOTHING_SUBMITTED, for a practice beyond the caller's scope as well
   * @throws org.asmengine.domain.ruleset.RuleSetException when the year has no rules
   */
  public String export(PerformanceYear year, Tin tin, Optional<Npi> npi, Caller caller) {
    List<SubmittedRow> rows =
        caller.tins().allows(tin) ? latest(year, tin, npi, caller) : List.of();
    if (rows.isEmpty()) {
      throw new EngineException(
          ErrorCode.NOTHING_SUBMITTED,
          "nothing is held of the %s in performance year %s"
              .formatted(npi.isPresent() ? "clinician" : "practice as a whole", year));
    }
    return format.write(
        new QppRendering(ruleSets.find(year), rulesOfYear.find(year)).document(tin, npi, rows));
  }

  private List<SubmittedRow> latest(
      PerformanceYear year, Tin tin, Optional<Npi> npi, Caller caller) {
    SubmissionFilter filter =
        new SubmissionFilter(
            Optional.of(year.value()), Optional.of(tin), Optional.empty(), caller.tins());
    List<SubmittedRow> rows = new ArrayList<>();
    Set<Item> seen = new HashSet<>();
    OptionalLong before = OptionalLong.empty();
    while (true) {
      List<Submission> page = submissions.page(filter, before, PAGE);
      for (Submission submission : page) {
        if (!submission.late() && submission.content().npi().equals(npi)) {
          for (SubmittedRow row : submission.content().rows()) {
            if (seen.add(new Item(row.category(), row.item(), row.variant()))) {
              rows.add(row);
            }
          }
        }
      }
      if (page.size() < PAGE) {
        return rows;
      }
      before = OptionalLong.of(page.getLast().sequence());
    }
  }
}
