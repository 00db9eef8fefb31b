package org.asmengine.application.submission.qpp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.document.Field;
import org.asmengine.application.document.Finding;
import org.asmengine.application.document.Findings;
import org.asmengine.application.document.Note;
import org.asmengine.application.document.Place;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.FoundValue;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.submission.SubmissionCategory;
import org.asmengine.application.submission.SubmissionDraft;
import org.asmengine.domain.Rule;
import org.asmengine.domain.mips.SubmissionMethod;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.domain.ruleset.programme.QppRules;

/** What a QPP document says in the words of the model: one submission for each category. */
final class QppInterpretation {

  private static final String QUALITY = "quality";
  private static final String ACTIVITIES = "ia";
  private static final String INTEROPERABILITY = "pi";
  private static final List<String> OTHERS = List.of("aci", "cost");

  private final RuleSetRepository ruleSets;
  private final QppRulesOfYear rulesOfYear;
  private final Findings findings = new Findings();
  private final List<Note> notes = new ArrayList<>();

  QppInterpretation(RuleSetRepository ruleSets, QppRulesOfYear rulesOfYear) {
    this.ruleSets = ruleSets;
    this.rulesOfYear = rulesOfYear;
  }

  /** What is wrong so far. */
  Findings findings() {
    return findings;
  }

  /** What has no effect. */
  List<Note> notes() {
    return List.copyOf(notes);
  }

  /** The submissions, as far as they can be told. */
  List<PlacedDraft> drafts(QppDocument document) {
    Optional<QppEntity> entity = QppEntity.of(document, findings);
    Optional<PerformanceYear> year =
        findings.required(document.performanceYear()).flatMap(found -> year(document, found));
    Optional<List<QppMeasurementSet>> sets = findings.required(document.sets());
    if (year.isEmpty() || sets.isEmpty()) {
      return List.of();
    }
    RuleSet ruleSet = ruleSets.find(year.get());
    QppRules rules = rulesOfYear.find(year.get());
    program(document.programName(), rules);
    Map<SubmissionCategory, List<PlacedRow>> rows = new EnumMap<>(SubmissionCategory.class);
    int measurements = 0;
    for (QppMeasurementSet set : sets.get()) {
      measurements += set.measurements().value().map(List::size).orElse(1);
      program(set.programName(), rules);
      findings.required(set.measurements());
      category(document, set)
          .ifPresent(category ->
              rows.computeIfAbsent(category, absent -> new ArrayList<>())
                  .addAll(rows(category, set, ruleSet, rules)));
    }
    if (measurements == 0) {
      findings.add(document.sets().place(), ErrorCode.MISSING_VALUE, "no measurement");
    }
    return entity.map(who -> drafts(who, year.get(), rows)).orElse(List.of());
  }

  private static List<PlacedDraft> drafts(
      QppEntity who, PerformanceYear year, Map<SubmissionCategory, List<PlacedRow>> rows) {
    List<PlacedDraft> drafts = new ArrayList<>();
    rows.forEach((category, placed) -> {
      if (!placed.isEmpty() && (who.npi().isEmpty() || category == SubmissionCategory.QUALITY)) {
        drafts.add(
            new PlacedDraft(
                new SubmissionDraft(
                    year,
                    who.tin(),
                    who.npi(),
                    category,
                    placed.stream().map(PlacedRow::row).toList()),
                who.place(),
                placed.stream().map(PlacedRow::places).toList()));
      }
    });
    return drafts;
  }

  private Optional<PerformanceYear> year(QppDocument document, long found) {
    Optional<PerformanceYear> year =
        ruleSets.years().stream().filter(known -> known.value() == found).findFirst();
    if (year.isEmpty()) {
      findings.add(
          Finding.of(
              document.performanceYear().place(),
              ErrorCode.NUMBER_OUT_OF_RANGE,
              FoundValue.show(found),
              "one of " + ruleSets.years()));
    }
    return year;
  }

  /** MIPS where none is named, as QPP has it. */
  private void program(Field<String> name, QppRules rules) {
    name.value()
        .filter(found -> !rules.programs().contains(found))
        .ifPresent(found ->
            findings.add(
                Finding.of(
                    name.place(),
                    ErrorCode.NOT_IN_MODEL,
                    FoundValue.show("", found),
                    String.join(", ", rules.programs()))));
  }

  @Rule({"42 CFR 512.720", "R-720-U3"})
  private Optional<SubmissionCategory> category(QppDocument document, QppMeasurementSet set) {
    Optional<String> word = findings.required(set.category());
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Optional<SubmissionCategory> category =
        switch (word.get()) {
          case QUALITY -> Optional.of(SubmissionCategory.QUALITY);
          case ACTIVITIES -> Optional.of(SubmissionCategory.IMPROVEMENT_ACTIVITIES);
          case INTEROPERABILITY -> Optional.of(SubmissionCategory.PROMOTING_INTEROPERABILITY);
          default -> Optional.empty();
        };
    Place place = set.category().place();
    if (category.isEmpty()) {
      findings.add(
          Finding.of(
              place,
              OTHERS.contains(word.get()) ? ErrorCode.NOT_IN_MODEL : ErrorCode.UNKNOWN_CODE,
              FoundValue.show("", word.get()),
              "%s, %s, %s".formatted(QUALITY, ACTIVITIES, INTEROPERABILITY)));
    } else if (category.get() != SubmissionCategory.QUALITY && QppEntity.isIndividual(document)) {
      findings.add(place, ErrorCode.QPP_LEVEL, "'%s' of a clinician".formatted(word.get()));
    }
    return category;
  }

  private List<PlacedRow> rows(
      SubmissionCategory category, QppMeasurementSet set, RuleSet ruleSet, QppRules rules) {
    return switch (category) {
      case QUALITY -> {
        wholeYear(set, ruleSet);
        unused(set.cehrtId(), "cehrtId", "it counts with Promoting Interoperability alone");
        yield new QualityMeasurements(rules, findings).rows(set);
      }
      case IMPROVEMENT_ACTIVITIES -> {
        unusedMethod(set);
        unused(set.cehrtId(), "cehrtId", "it counts with Promoting Interoperability alone");
        yield practice(ruleSet, rules).activities(set);
      }
      case PROMOTING_INTEROPERABILITY -> {
        unusedMethod(set);
        if (set.cehrtId().isAbsent()) {
          notes.add(
              new Note(
                  set.cehrtId().place(),
                  "without a cehrtId the measures of this set count as not reported"
                      + " (42 CFR 512.740(b)(1))"));
        }
        yield practice(ruleSet, rules).interoperability(set);
      }
    };
  }

  private PracticeMeasurements practice(RuleSet ruleSet, QppRules rules) {
    return new PracticeMeasurements(rules, ruleSet.activities().activities(), findings);
  }

  @Rule({"42 CFR 512.725(a)", "R-725-a"})
  private void wholeYear(QppMeasurementSet set, RuleSet ruleSet) {
    wholeYear(set.performanceStart(), ruleSet.calendar().start());
    wholeYear(set.performanceEnd(), ruleSet.calendar().end());
  }

  private void wholeYear(Field<LocalDate> field, LocalDate day) {
    findings
        .required(field)
        .filter(found -> !found.equals(day))
        .ifPresent(found ->
            findings.add(
                Finding.of(
                    field.place(), ErrorCode.QPP_PERIOD, "'%s'".formatted(found), day.toString())));
  }

  private void unusedMethod(QppMeasurementSet set) {
    set.submissionMethod()
        .value()
        .ifPresent(word -> {
          if (SubmissionMethod.ofWord(word).isEmpty()) {
            findings.add(
                Finding.of(
                    set.submissionMethod().place(),
                    ErrorCode.UNKNOWN_CODE,
                    FoundValue.show("", word),
                    "one of " + SubmissionMethod.words()));
          }
        });
    unused(set.submissionMethod(), "submissionMethod", "it counts with quality measures alone");
  }

  private void unused(Field<?> field, String name, String why) {
    if (field.value().isPresent()) {
      notes.add(new Note(field.place(), "%s has no effect: %s".formatted(name, why)));
    }
  }
}
